/** @jsxImportSource hono/jsx */
import { ADMIN_LANGUAGE, formatCents, formatMinute } from '../shop/formats.ts';
import { isPayment } from '../shop/order-words.ts';
import type { OrderRow } from '../shop/orders.ts';
import { storefrontName, type Sites } from '../shop/sites.ts';
import { Badge, TableScroll } from './Panel.tsx';
import { PAYMENT_LABELS, StatusBadge } from './StatusBadge.tsx';

interface OrdersTableProps {
  /** Left out where the table is narrow: no column for storefront and payment then. */
  readonly sites?: Sites;
  readonly orders: readonly OrderRow[];
}

export const OrdersTable = ({ sites, orders }: OrdersTableProps) => (
  <TableScroll label="Orders">
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Placed</th>
          <th scope="col">Customer</th>
          {sites === undefined ? null : (
            <>
              <th scope="col">Storefront</th>
              <th scope="col">Payment</th>
            </>
          )}
          <th scope="col">Status</th>
          <th scope="col" class="number">
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr>
            <td>
              <a href={`/admin/orders/${order.id}`}>{order.reference}</a>
            </td>
            <td class="date">{formatMinute(order.placed_at, ADMIN_LANGUAGE)}</td>
            <td class="person-name">
              <a href={`/admin/customers/${order.customer_id}`}>
                <bdi>{order.customer_name}</bdi>
              </a>
              {order.placed_by === null ? null : <Badge tone="info">by agent</Badge>}
            </td>
            {sites === undefined ? null : (
              <>
                <td class="nowrap">{storefrontName(sites, order.storefront_id)}</td>
                <td>{isPayment(order.payment) ? PAYMENT_LABELS[order.payment] : order.payment}</td>
              </>
            )}
            <td>
              <StatusBadge status={order.status} />
            </td>
            <td class="number">{formatCents(order.total_cents, ADMIN_LANGUAGE)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
);
