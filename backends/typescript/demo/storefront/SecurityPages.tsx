/** @jsxImportSource hono/jsx */
import type { PaymentMeans } from '../shop/payment-means.ts';
import { AccountLayout, type AccountProps } from './AccountLayout.tsx';

interface SecurityProps extends AccountProps {
  readonly notice?: string | undefined;
  readonly error?: string | undefined;
}

export const SecurityPage = ({ visit, customer, notice, error }: SecurityProps) => {
  const { t } = visit;
  return (
    <AccountLayout visit={visit} customer={customer} page="security" notice={notice} error={error}>
      <h2>{t('change_email')}</h2>
      <form method="post" action="/account/email" class="form">
        <label class="field">
          {t('new_email')}
          <input type="email" name="email" value={customer.email} autocomplete="email" maxlength={320} required />
        </label>
        <label class="field">
          {t('current_password')}
          <input type="password" name="current" autocomplete="current-password" required />
        </label>
        <button class="button button-main" type="submit">
          {t('change_email')}
        </button>
      </form>
      <h2>{t('change_password')}</h2>
      <form method="post" action="/account/password" class="form">
        <label class="field">
          {t('current_password')}
          <input type="password" name="current" autocomplete="current-password" required />
        </label>
        <label class="field">
          {t('new_password')}
          <input type="password" name="password" autocomplete="new-password" minlength={8} maxlength={200} required />
        </label>
        <button class="button button-main" type="submit">
          {t('change_password')}
        </button>
      </form>
    </AccountLayout>
  );
};

interface PaymentMeansProps extends SecurityProps {
  readonly paymentMeans: readonly PaymentMeans[];
}

export const PaymentMeansPage = ({ visit, customer, paymentMeans, notice, error }: PaymentMeansProps) => {
  const { t } = visit;
  const lineOf = (means: PaymentMeans) =>
    t('card_line', { brand: means.brand, digits: means.last_digits, expires: means.expires });
  return (
    <AccountLayout visit={visit} customer={customer} page="payment_means" notice={notice} error={error}>
      {paymentMeans.length === 0 ? <p class="muted">{t('no_cards')}</p> : null}
      <ul class="address-cards">
        {paymentMeans.map((means) => (
          <li>
            <p>{lineOf(means)}</p>
            <form method="post" action="/account/payment/remove">
              <input type="hidden" name="id" value={String(means.id)} />
              <button class="link-button" type="submit" aria-label={`${t('remove')}: ${lineOf(means)}`}>
                {t('remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{t('add_card')}</h2>
      <form method="post" action="/account/payment/add" class="form">
        <label class="field">
          {t('card_number')}
          <input name="number" inputmode="numeric" autocomplete="cc-number" maxlength={24} required />
        </label>
        <label class="field">
          {t('card_expires')}
          <input name="expires" autocomplete="cc-exp" maxlength={5} required />
        </label>
        <button class="button button-main" type="submit">
          {t('add_card')}
        </button>
      </form>
    </AccountLayout>
  );
};
