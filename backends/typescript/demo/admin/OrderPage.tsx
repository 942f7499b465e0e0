/** @jsxImportSource hono/jsx */
import type { AgentRow } from '../shop/agents.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatCents, formatMinute } from '../shop/formats.ts';
import { isPayment, ORDER_STATUSES } from '../shop/order-words.ts';
import type { Order } from '../shop/orders.ts';
import { storefrontName, type Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { ConnectPlace } from './ConnectPlace.tsx';
import { Badge, Panel, TableScroll } from './Panel.tsx';
import { PAYMENT_LABELS, STATUS_LABELS, StatusBadge } from './StatusBadge.tsx';

export interface OrderPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly order: Order;
  /** Null once the account has been deleted. */
  readonly customer: Customer | null;
  readonly notice: string | undefined;
}

const money = (cents: number): string => formatCents(cents, ADMIN_LANGUAGE);

const CustomerPanel = ({ order, customer }: Pick<OrderPageProps, 'order' | 'customer'>) => (
  <Panel title="Customer" icon="customers">
    {customer === null ? (
      <div class="person">
        <strong>
          <bdi>{order.customer_name}</bdi>
        </strong>
        <p class="muted">This account has been deleted.</p>
      </div>
    ) : (
      <div class="person">
        <strong>
          <a href={`/admin/customers/${customer.id}`}>
            <bdi>{fullName(customer)}</bdi>
          </a>{' '}
          <span class="muted">#{customer.id}</span>
        </strong>
        <p class="badges">
          {customer.active === 1 ? null : <Badge tone="bad">Disabled</Badge>}
          {customer.guest === 1 ? <Badge tone="warn">Guest</Badge> : null}
          {customer.groups.map((group) => (
            <Badge tone="plain">{group}</Badge>
          ))}
        </p>
      </div>
    )}
    <dl class="facts">
      <dt>E-mail</dt>
      <dd>
        <a href={`mailto:${order.customer_email}`}>{order.customer_email}</a>
      </dd>
      <dt>Delivery address</dt>
      <dd class="lines">{order.address}</dd>
    </dl>
  </Panel>
);

const ProductsPanel = ({ order }: Pick<OrderPageProps, 'order'>) => (
  <Panel title="Products" icon="cart" count={order.lines.length}>
    <TableScroll label="Products">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" class="number">
              Price
            </th>
            <th scope="col" class="number">
              Pieces
            </th>
            <th scope="col" class="number">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr>
              <td>{line.name}</td>
              <td class="number">{money(line.unit_cents)}</td>
              <td class="number">{line.quantity}</td>
              <td class="number">{money(line.unit_cents * line.quantity)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={3}>
              Delivery
            </th>
            <td class="number">{money(order.shipping_cents)}</td>
          </tr>
          <tr>
            <th scope="row" colspan={3}>
              Total, tax included
            </th>
            <td class="number">
              <strong>{money(order.total_cents)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  </Panel>
);

const StatusPanel = ({ agent, formToken, order }: Pick<OrderPageProps, 'agent' | 'formToken' | 'order'>) => (
  <Panel title="Status" icon="orders">
    <p>
      <StatusBadge status={order.status} />
    </p>
    {agent.edits_customers === 1 ? (
      <form method="post" action={`/admin/orders/${order.id}/status`} class="inline-form">
        <input type="hidden" name="form_token" value={formToken} />
        <label>
          <span class="visually-hidden">New status</span>
          <select name="status">
            {ORDER_STATUSES.map((status) => (
              <option value={status} selected={status === order.status}>
                {STATUS_LABELS[status]}
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          Update status
        </button>
      </form>
    ) : null}
  </Panel>
);

/** One order, with the customer it belongs to as they are today. */
export const OrderPage = ({ sites, agent, formToken, order, customer, notice }: OrderPageProps) => (
  <AdminLayout
    sites={sites}
    agent={agent}
    formToken={formToken}
    title={`Order ${order.reference}`}
    section="orders"
    notice={notice}
    aside={
      <p class="badges">
        <StatusBadge status={order.status} />
        {order.placed_by === null ? null : <Badge tone="info">Placed by agent</Badge>}
      </p>
    }
    toolbar={
      <ConnectPlace
        customer={customer === null ? null : { ...customer, name: fullName(customer) }}
        id={order.customer_id}
        kind="order"
      />
    }
  >
    <div class="columns columns-side">
      <div>
        <CustomerPanel order={order} customer={customer} />
        <Panel title="Order" icon="orders">
          <dl class="facts">
            <dt>Placed</dt>
            <dd>{formatMinute(order.placed_at, ADMIN_LANGUAGE)}</dd>
            <dt>Placed by</dt>
            <dd data-fact="placed-by">
              {order.placed_by === null ? 'The customer' : `${order.placed_by}, as the customer`}
            </dd>
            <dt>Storefront</dt>
            <dd>{storefrontName(sites, order.storefront_id)}</dd>
            <dt>Payment</dt>
            <dd>{isPayment(order.payment) ? PAYMENT_LABELS[order.payment] : order.payment}</dd>
            <dt>Cart</dt>
            <dd>{order.cart_id ?? '–'}</dd>
          </dl>
        </Panel>
      </div>
      <div>
        <ProductsPanel order={order} />
        <StatusPanel agent={agent} formToken={formToken} order={order} />
      </div>
    </div>
  </AdminLayout>
);
