/** @jsxImportSource hono/jsx */
import { GROUPS } from '../shop/groups.ts';
import type { CustomerListQuery, CustomerPage } from '../shop/customer-list.ts';
import type { AgentRow } from '../shop/agents.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { customersAddress, PAGE_SIZES } from './customers-query.ts';
import { CustomersTable } from './CustomersTable.tsx';
import { Pagination } from './Pagination.tsx';
import { Empty } from './Panel.tsx';

export interface CustomersPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  readonly query: CustomerListQuery;
  readonly page: CustomerPage;
  readonly notice: string | undefined;
}

const STATUS_LABELS = [
  ['', 'Any status'],
  ['active', 'Enabled'],
  ['inactive', 'Disabled'],
  ['guest', 'Guests'],
] as const;

const Filter = ({ query }: { readonly query: CustomerListQuery }) => (
  <form class="filter-bar" action="/admin/customers" role="search" aria-label="Filter customers">
    <label>
      <span>Name, e-mail or ID</span>
      <input type="search" name="q" value={query.search} />
    </label>
    <label>
      <span>Group</span>
      <select name="group">
        <option value="">Any group</option>
        {Object.values(GROUPS).map((group) => (
          <option selected={query.group === group}>{group}</option>
        ))}
      </select>
    </label>
    <label>
      <span>Status</span>
      <select name="status">
        {STATUS_LABELS.map(([value, label]) => (
          <option value={value} selected={query.status === value}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <input type="hidden" name="sort" value={query.sort} />
    <input type="hidden" name="dir" value={query.direction} />
    <input type="hidden" name="limit" value={String(query.limit)} />
    <button class="button" type="submit">
      Search
    </button>
    <a class="button button-quiet" href="/admin/customers">
      Reset
    </a>
  </form>
);

const BulkActions = ({ formToken }: { readonly formToken: string }) => (
  <form id="bulk" class="bulk" method="post" action="/admin/customers/bulk">
    <input type="hidden" name="form_token" value={formToken} />
    <span>Selection:</span>
    <button class="button button-small" type="submit" name="action" value="enable">
      Enable
    </button>
    <button class="button button-small" type="submit" name="action" value="disable">
      Disable
    </button>
  </form>
);

/** The customers list in which every sort, page and filter is a new page. */
export const CustomersPage = ({ sites, agent, formToken, query, page, notice }: CustomersPageProps) => (
  <AdminLayout
    sites={sites}
    agent={agent}
    formToken={formToken}
    title="Customers"
    section="customers"
    notice={notice}
    scripts={['customers-list.js']}
    toolbar={
      <a class="button" href="/admin/customers/live">
        Live grid
      </a>
    }
  >
    <section class="panel panel-wide" aria-label="List of customers" data-form-token={formToken} id="customers">
      <Filter query={query} />
      <div class="list-head">
        <p>
          <strong>{page.total}</strong> customers
        </p>
        {agent.edits_customers === 1 ? <BulkActions formToken={formToken} /> : null}
        <p class="page-sizes">
          Per page:
          {PAGE_SIZES.map((limit) => (
            <a
              href={customersAddress(query, { limit, page: 1 })}
              aria-current={limit === query.limit ? 'true' : undefined}
            >
              {limit}
            </a>
          ))}
        </p>
      </div>
      {page.customers.length === 0 ? (
        <Empty>No customer matches. Reset the filter to see everybody.</Empty>
      ) : (
        <CustomersTable sites={sites} query={query} customers={page.customers} mayEdit={agent.edits_customers === 1} />
      )}
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(page.total / query.limit))}
        hrefOf={(number) => customersAddress(query, { page: number })}
      />
    </section>
  </AdminLayout>
);
