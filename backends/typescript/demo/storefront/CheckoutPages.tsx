/** @jsxImportSource hono/jsx */
import { addressLines, type AddressRow } from '../shop/addresses.ts';
import { fullName } from '../shop/customers.ts';
import { PAYMENTS, type Payment } from '../shop/order-words.ts';
import type { Order } from '../shop/orders.ts';
import { AddressFields } from './AddressFields.tsx';
import type { Delivery } from './checkout-form.ts';
import { CheckoutLayout } from './CheckoutLayout.tsx';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

interface StepProps {
  readonly visit: Visit;
  readonly error: boolean;
}

export const PAYMENT_TEXTS = { card: 'pay_card', invoice: 'pay_invoice', transfer: 'pay_transfer' } as const;

const GuestFields = ({ visit: { t } }: Pick<StepProps, 'visit'>) => (
  <>
    <p>
      {t('guest_intro')} <a href="/login?next=/checkout">{t('guest_log_in')}</a>.
    </p>
    <div class="address-fields">
      <label class="field">
        {t('first_name')}
        <input name="first_name" autocomplete="given-name" maxlength={200} required />
      </label>
      <label class="field">
        {t('last_name')}
        <input name="last_name" autocomplete="family-name" maxlength={200} required />
      </label>
      <label class="field field-wide">
        {t('email')}
        <input type="email" name="email" autocomplete="email" maxlength={320} required />
      </label>
    </div>
  </>
);

const SavedAddresses = ({
  visit: { t },
  addresses,
}: Pick<StepProps, 'visit'> & { addresses: readonly AddressRow[] }) => (
  <fieldset class="choices">
    <legend>{t('saved_addresses')}</legend>
    {addresses.map((address, index) => (
      <label class="choice">
        <input type="radio" name="address" value={String(address.id)} checked={index === 0} />
        <bdi>{addressLines(address).join(', ')}</bdi>
      </label>
    ))}
    <label class="choice">
      <input type="radio" name="address" value="other" />
      {t('other_address')}
    </label>
  </fieldset>
);

export const AddressPage = ({ visit, error, addresses }: StepProps & { readonly addresses: readonly AddressRow[] }) => {
  const { t, loggedIn } = visit;
  return (
    <CheckoutLayout visit={visit} step="step_address" path="/checkout" error={error}>
      <form method="post" action="/checkout/address" class="form">
        {loggedIn === null ? <GuestFields visit={visit} /> : null}
        {addresses.length > 0 ? <SavedAddresses visit={visit} addresses={addresses} /> : null}
        <AddressFields
          t={t}
          name={loggedIn === null ? '' : fullName(loggedIn.customer)}
          required={addresses.length === 0}
        />
        <button class="button button-main" type="submit">
          {t('to_payment')}
        </button>
      </form>
    </CheckoutLayout>
  );
};

export const PaymentPage = ({ visit, error }: StepProps) => (
  <CheckoutLayout visit={visit} step="step_payment" path="/checkout/payment" error={error}>
    <form method="post" action="/checkout/payment" class="form">
      <fieldset class="choices">
        <legend>{visit.t('step_payment')}</legend>
        {PAYMENTS.map((payment, index) => (
          <label class="choice">
            <input type="radio" name="payment" value={payment} checked={index === 0} />
            {visit.t(PAYMENT_TEXTS[payment])}
          </label>
        ))}
      </fieldset>
      <button class="button button-main" type="submit">
        {visit.t('to_confirm')}
      </button>
    </form>
  </CheckoutLayout>
);

interface ConfirmProps extends StepProps {
  readonly delivery: Delivery;
  readonly payment: Payment;
}

export const ConfirmPage = ({ visit, error, delivery, payment }: ConfirmProps) => (
  <CheckoutLayout visit={visit} step="step_confirm" path="/checkout/confirm" error={error}>
    <dl class="review">
      <div>
        <dt>{visit.t('step_address')}</dt>
        <dd class="lines">
          <bdi>{addressLines(delivery.address).join('\n')}</bdi>
          <a href="/checkout">{visit.t('change')}</a>
        </dd>
      </div>
      <div>
        <dt>{visit.t('step_payment')}</dt>
        <dd>
          {visit.t(PAYMENT_TEXTS[payment])} <a href="/checkout/payment">{visit.t('change')}</a>
        </dd>
      </div>
    </dl>
    <form method="post" action="/checkout/place">
      <button class="button button-main" type="submit">
        {visit.t('place_order')}
      </button>
    </form>
  </CheckoutLayout>
);

export const DonePage = ({ visit, order }: { readonly visit: Visit; readonly order: Order }) => {
  const { t } = visit;
  return (
    <StorefrontLayout visit={visit} title={t('confirmation')} path="/">
      <div class="narrow" data-order={order.reference}>
        <h1 class="page-title">{t('confirmation')}</h1>
        <p>{t('confirmation_text', { reference: order.reference, email: order.customer_email })}</p>
        <p class="form-actions">
          {visit.loggedIn?.customer.guest === 0 ? (
            <a class="button" href={`/account/orders/${order.reference}`}>
              {t('to_order')}
            </a>
          ) : null}
          <a class="button button-main" href="/">
            {t('keep_shopping')}
          </a>
        </p>
      </div>
    </StorefrontLayout>
  );
};
