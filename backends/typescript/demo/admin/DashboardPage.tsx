/** @jsxImportSource hono/jsx */
import type { AgentRow } from '../shop/agents.ts';
import { piecesIn, type Cart } from '../shop/carts.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatDay } from '../shop/formats.ts';
import type { OrderRow } from '../shop/orders.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { ConnectPlace } from './ConnectPlace.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { Empty, Panel, TableScroll } from './Panel.tsx';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

interface DashboardProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly figures: readonly Figure[];
  readonly orders: readonly OrderRow[];
  readonly carts: readonly { readonly cart: Cart; readonly customer: Customer }[];
}

const CartsTable = ({ carts }: Pick<DashboardProps, 'carts'>) => (
  <TableScroll label="Open carts">
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Changed</th>
          <th scope="col" class="number">
            Pieces
          </th>
          <th scope="col" class="actions">
            Actions
          </th>
        </tr>
      </thead>
      <tbody>
        {carts.map(({ cart, customer }) => (
          <tr>
            <td class="person-name">
              <a href={`/admin/customers/${customer.id}`}>
                <bdi>{fullName(customer)}</bdi>
              </a>
            </td>
            <td class="date">{formatDay(cart.updated_at, ADMIN_LANGUAGE)}</td>
            <td class="number">{piecesIn(cart)}</td>
            <td class="actions">
              <ConnectPlace
                customer={{ ...customer, name: fullName(customer) }}
                id={customer.id}
                kind="cart"
                cart={cart.id}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableScroll>
);

export const DashboardPage = ({ sites, agent, formToken, figures, orders, carts }: DashboardProps) => (
  <AdminLayout sites={sites} agent={agent} formToken={formToken} title="Dashboard" section="dashboard">
    <dl class="figures">
      {figures.map((figure) => (
        <div>
          <dt>{figure.label}</dt>
          <dd>
            {figure.value}
            <small>{figure.hint}</small>
          </dd>
        </div>
      ))}
    </dl>
    <div class="columns columns-main">
      <div>
        <Panel title="Latest orders" icon="orders" actions={<a href="/admin/orders">All orders</a>}>
          <OrdersTable orders={orders} />
        </Panel>
      </div>
      <div>
        <Panel title="Open carts" icon="cart">
          {carts.length === 0 ? <Empty>No open carts.</Empty> : <CartsTable carts={carts} />}
        </Panel>
      </div>
    </div>
  </AdminLayout>
);
