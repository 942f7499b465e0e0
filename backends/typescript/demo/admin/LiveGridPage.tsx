/** @jsxImportSource hono/jsx */
import type { CustomerSort } from '../shop/customer-list.ts';
import type { AgentRow } from '../shop/agents.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { PAGE_SIZES } from './customers-query.ts';

interface LiveGridPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly limit: number;
}

const COLUMNS: readonly (readonly [column: string, label: string, sort?: CustomerSort])[] = [
  ['id', 'ID', 'id'],
  ['name', 'Name', 'name'],
  ['email', 'E-mail', 'email'],
  ['groups', 'Groups'],
  ['kind', 'Kind'],
  ['status', 'Status'],
  ['orders', 'Orders'],
  ['sales', 'Sales', 'sales'],
  ['registered', 'Registered', 'registered'],
  ['visit', 'Last visit', 'visit'],
];

/** The empty frame of the grid; its script makes the rows once and fills them again and again. */
export const LiveGridPage = ({ sites, agent, formToken, limit }: LiveGridPageProps) => (
  <AdminLayout
    sites={sites}
    agent={agent}
    formToken={formToken}
    title="Customers, live grid"
    section="live"
    scripts={['live-grid.js']}
    toolbar={
      <a class="button" href="/admin/customers">
        Classic list
      </a>
    }
  >
    <section class="panel panel-wide live-grid" aria-label="List of customers" id="live-grid" data-state="loading">
      <form class="filter-bar" role="search" aria-label="Filter customers">
        <label>
          <span>Name, e-mail or ID</span>
          <input type="search" name="q" autocomplete="off" />
        </label>
        <label>
          <span>Per page</span>
          <select name="limit">
            {PAGE_SIZES.map((size) => (
              <option selected={size === limit}>{size}</option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          Search
        </button>
        <p class="live-total" role="status" aria-live="polite" />
      </form>
      <div class="table-scroll" data-connect-live tabindex={0} role="region" aria-label="Customers">
        <table class="grid" aria-busy="true">
          <thead>
            <tr>
              {COLUMNS.map(([column, label, sort]) => (
                <th scope="col" data-column={column}>
                  {sort === undefined ? (
                    label
                  ) : (
                    <button type="button" class="sort" data-sort={sort}>
                      {label}
                    </button>
                  )}
                </th>
              ))}
              <th scope="col">Actions</th>
            </tr>
          </thead>
          <tbody />
        </table>
      </div>
      <nav class="pagination" aria-label="Pages">
        <button type="button" class="button button-small" data-turn="-1">
          Previous
        </button>
        <span class="live-page" />
        <button type="button" class="button button-small" data-turn="1">
          Next
        </button>
      </nav>
      <noscript>
        <p class="notice">
          This grid needs scripts. <a href="/admin/customers">The classic list</a> does not.
        </p>
      </noscript>
    </section>
  </AdminLayout>
);
