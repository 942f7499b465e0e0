/** @jsxImportSource hono/jsx */
import { addressLines, type AddressRow } from '../shop/addresses.ts';
import { fullName } from '../shop/customers.ts';
import { formatCents, formatDay, formatMinute } from '../shop/formats.ts';
import { isOrderStatus, isPayment } from '../shop/order-words.ts';
import type { Order, OrderRow } from '../shop/orders.ts';
import { AccountLayout, type AccountProps } from './AccountLayout.tsx';
import { AddressFields } from './AddressFields.tsx';
import { PAYMENT_TEXTS } from './CheckoutPages.tsx';
import type { Visit } from './visit.ts';

interface OrdersProps extends AccountProps {
  readonly orders: readonly OrderRow[];
}

const statusText = ({ t }: Visit, status: string): string => (isOrderStatus(status) ? t(`status_${status}`) : status);

const OrderList = ({ visit, orders }: Pick<OrdersProps, 'visit' | 'orders'>) => {
  const { t, language } = visit;
  if (orders.length === 0) return <p class="muted">{t('no_orders')}</p>;
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={t('orders')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('placed')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" class="number">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr>
              <td>
                <a href={`/account/orders/${order.reference}`}>{order.reference}</a>
              </td>
              <td>{formatDay(order.placed_at, language)}</td>
              <td>{statusText(visit, order.status)}</td>
              <td class="number">{formatCents(order.total_cents, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const OverviewPage = ({ visit, customer, orders }: OrdersProps) => {
  const { t, language } = visit;
  const { registered_at, last_visit_at } = customer;
  return (
    <AccountLayout visit={visit} customer={customer} page="overview">
      <p class="lead">
        <bdi>{t('hello', { name: fullName(customer) })}</bdi>
      </p>
      <p class="muted">
        {t('member_since', { date: formatDay(registered_at, language) })}
        {last_visit_at === null ? null : (
          <span data-last-visit={last_visit_at}>
            {' · '}
            {t('last_visit', { date: formatMinute(last_visit_at, language) })}
          </span>
        )}
      </p>
      <h2>{t('orders')}</h2>
      <OrderList visit={visit} orders={orders.slice(0, 3)} />
    </AccountLayout>
  );
};

export const OrdersPage = ({ visit, customer, orders }: OrdersProps) => (
  <AccountLayout visit={visit} customer={customer} page="orders">
    <OrderList visit={visit} orders={orders} />
  </AccountLayout>
);

export const OrderPage = ({ visit, customer, order }: AccountProps & { readonly order: Order }) => {
  const { t, language } = visit;
  return (
    <AccountLayout visit={visit} customer={customer} page="orders">
      <p class="lead">
        {t('order')} {order.reference}
      </p>
      <p class="muted">
        {formatMinute(order.placed_at, language)} · {statusText(visit, order.status)}
        {isPayment(order.payment) ? ` · ${t(PAYMENT_TEXTS[order.payment])}` : null}
      </p>
      {order.placed_by === null ? null : <p class="notice">{t('placed_by_agent')}</p>}
      <ul class="summary-lines">
        {order.lines.map((line) => (
          <li>
            <span>
              {line.quantity} × {line.name}
            </span>
            <span>{formatCents(line.quantity * line.unit_cents, language)}</span>
          </li>
        ))}
        <li>
          <span>{t('delivery')}</span>
          <span>{order.shipping_cents === 0 ? t('free') : formatCents(order.shipping_cents, language)}</span>
        </li>
        <li class="sums-total">
          <span>{t('total')}</span>
          <span>{formatCents(order.total_cents, language)}</span>
        </li>
      </ul>
      <h2>{t('step_address')}</h2>
      <p class="lines">
        <bdi>{order.address}</bdi>
      </p>
    </AccountLayout>
  );
};

interface AddressesProps extends AccountProps {
  readonly addresses: readonly AddressRow[];
  readonly notice?: string | undefined;
  readonly error?: string | undefined;
}

export const AddressesPage = ({ visit, customer, addresses, notice, error }: AddressesProps) => {
  const { t } = visit;
  return (
    <AccountLayout visit={visit} customer={customer} page="addresses" notice={notice} error={error}>
      {addresses.length === 0 ? <p class="muted">{t('no_addresses')}</p> : null}
      <ul class="address-cards">
        {addresses.map((address) => (
          <li>
            <p class="lines">
              <bdi>{addressLines(address).join('\n')}</bdi>
            </p>
            <form method="post" action="/account/addresses/remove">
              <input type="hidden" name="id" value={String(address.id)} />
              <button class="link-button" type="submit" aria-label={`${t('remove')}: ${address.street}`}>
                {t('remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{t('add_address')}</h2>
      <form method="post" action="/account/addresses/add" class="form">
        <AddressFields t={t} name={fullName(customer)} required />
        <button class="button button-main" type="submit">
          {t('save')}
        </button>
      </form>
    </AccountLayout>
  );
};
