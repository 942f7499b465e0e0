/** @jsxImportSource hono/jsx */
import type { AgentRow } from '../shop/agents.ts';
import { ORDER_STATUSES } from '../shop/order-words.ts';
import type { OrderListQuery, OrderRow } from '../shop/orders.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { Pagination } from './Pagination.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { Empty } from './Panel.tsx';
import { STATUS_LABELS } from './StatusBadge.tsx';

export interface OrdersPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly query: OrderListQuery;
  readonly orders: readonly OrderRow[];
  readonly total: number;
}

const addressOf = (query: OrderListQuery, page: number): string => {
  const parameters = new URLSearchParams({ page: String(page) });
  if (query.search !== '') parameters.set('q', query.search);
  if (query.status !== '') parameters.set('status', query.status);
  return `/admin/orders?${parameters.toString()}`;
};

const Filter = ({ query }: { readonly query: OrderListQuery }) => (
  <form class="filter-bar" action="/admin/orders" role="search" aria-label="Filter orders">
    <label>
      <span>Reference, name or e-mail</span>
      <input type="search" name="q" value={query.search} />
    </label>
    <label>
      <span>Status</span>
      <select name="status">
        <option value="">Any status</option>
        {ORDER_STATUSES.map((status) => (
          <option value={status} selected={query.status === status}>
            {STATUS_LABELS[status]}
          </option>
        ))}
      </select>
    </label>
    <button class="button" type="submit">
      Search
    </button>
    <a class="button button-quiet" href="/admin/orders">
      Reset
    </a>
  </form>
);

export const OrdersPage = ({ sites, agent, formToken, query, orders, total }: OrdersPageProps) => (
  <AdminLayout sites={sites} agent={agent} formToken={formToken} title="Orders" section="orders">
    <section class="panel panel-wide" aria-label="List of orders">
      <Filter query={query} />
      <div class="list-head">
        <p>
          <strong>{total}</strong> orders
        </p>
      </div>
      {orders.length === 0 ? <Empty>No order matches.</Empty> : <OrdersTable sites={sites} orders={orders} />}
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / query.limit))}
        hrefOf={(page) => addressOf(query, page)}
      />
    </section>
  </AdminLayout>
);
