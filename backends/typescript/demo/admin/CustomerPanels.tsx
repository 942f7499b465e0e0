/** @jsxImportSource hono/jsx */
import type { AddressRow } from '../shop/addresses.ts';
import { piecesIn, type Cart } from '../shop/carts.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatCents, formatMinute } from '../shop/formats.ts';
import type { OrderRow } from '../shop/orders.ts';
import type { PaymentMeans } from '../shop/payment-means.ts';
import { storefrontName, type Sites } from '../shop/sites.ts';
import { ConnectPlace } from './ConnectPlace.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { Badge, Empty, Panel, TableScroll } from './Panel.tsx';

export const OrdersPanel = ({ orders }: { readonly orders: readonly OrderRow[] }) => (
  <Panel title="Orders" icon="orders" count={orders.length}>
    {orders.length === 0 ? (
      <Empty>No orders yet.</Empty>
    ) : (
      <TableScroll label="Orders">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Placed</th>
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
                <td>
                  <StatusBadge status={order.status} />
                </td>
                <td class="number">{formatCents(order.total_cents, ADMIN_LANGUAGE)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    )}
  </Panel>
);

interface CartsProps {
  readonly sites: Sites;
  readonly customer: Customer;
  readonly carts: readonly Cart[];
}

const CartState = ({ sites, customer, cart }: Omit<CartsProps, 'carts'> & { readonly cart: Cart }) => (
  <tr>
    <td>{cart.id}</td>
    <td class="date">{formatMinute(cart.updated_at, ADMIN_LANGUAGE)}</td>
    <td class="nowrap">{storefrontName(sites, cart.storefront_id)}</td>
    <td class="number">{piecesIn(cart)}</td>
    <td>
      {cart.ordered_at === null ? <Badge tone="info">Open</Badge> : <Badge tone="plain">Ordered</Badge>}
      {cart.begun_by_agent === null ? null : <small> begun by {cart.begun_by_agent}</small>}
    </td>
    <td class="actions">
      {cart.ordered_at === null && cart.lines.length > 0 ? (
        <ConnectPlace
          customer={{ ...customer, name: fullName(customer) }}
          id={customer.id}
          kind="cart"
          cart={cart.id}
        />
      ) : null}
    </td>
  </tr>
);

export const CartsPanel = ({ sites, customer, carts }: CartsProps) => (
  <Panel title="Carts" icon="cart" count={carts.length}>
    {carts.length === 0 ? (
      <Empty>No carts.</Empty>
    ) : (
      <TableScroll label="Carts">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Cart</th>
              <th scope="col">Changed</th>
              <th scope="col">Storefront</th>
              <th scope="col" class="number">
                Pieces
              </th>
              <th scope="col">State</th>
              <th scope="col" class="actions">
                Actions
              </th>
            </tr>
          </thead>
          <tbody>
            {carts.map((cart) => (
              <CartState sites={sites} customer={customer} cart={cart} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    )}
  </Panel>
);

export const GroupsPanel = ({ groups }: { readonly groups: readonly string[] }) => (
  <Panel title="Groups" icon="groups" count={groups.length}>
    <ul class="plain-list">
      {groups.map((group) => (
        <li>
          <a href={`/admin/customers?group=${encodeURIComponent(group)}`}>{group}</a>
        </li>
      ))}
    </ul>
  </Panel>
);

export const AddressesPanel = ({ addresses }: { readonly addresses: readonly AddressRow[] }) => (
  <Panel title="Addresses" icon="address" count={addresses.length}>
    {addresses.length === 0 ? <Empty>No addresses.</Empty> : null}
    <ul class="cards">
      {addresses.map((address) => (
        <li>
          <bdi>{address.name}</bdi>
          <bdi>{address.street}</bdi>
          <bdi>
            {address.postcode} {address.city}
          </bdi>
          <span>{address.country}</span>
          {address.phone === null ? null : <span>{address.phone}</span>}
        </li>
      ))}
    </ul>
  </Panel>
);

export const PaymentPanel = ({ paymentMeans }: { readonly paymentMeans: readonly PaymentMeans[] }) => (
  <Panel title="Payment means" icon="card" count={paymentMeans.length}>
    {paymentMeans.length === 0 ? <Empty>No stored cards.</Empty> : null}
    <ul class="plain-list">
      {paymentMeans.map((means) => (
        <li>
          {means.brand} ending in {means.last_digits}, valid until {means.expires}
        </li>
      ))}
    </ul>
  </Panel>
);
