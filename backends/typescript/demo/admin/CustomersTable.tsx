/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { CustomerListQuery, CustomerSort, ListedCustomer } from '../shop/customer-list.ts';
import { fullName } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatCents, formatDay } from '../shop/formats.ts';
import { LANGUAGE_NAMES, isLanguage } from '../shop/languages.ts';
import { storefrontName, type Sites } from '../shop/sites.ts';
import { customersAddress } from './customers-query.ts';
import { Icon } from './icons.tsx';
import { Badge, TableScroll } from './Panel.tsx';
import { refusalOf } from './refusal-of.ts';

interface TableProps {
  readonly sites: Sites;
  readonly query: CustomerListQuery;
  readonly customers: readonly ListedCustomer[];
  readonly mayEdit: boolean;
}

const SortHead = (props: { query: CustomerListQuery; sort: CustomerSort; class?: string; children: Child }) => {
  const { query, sort, children } = props;
  const current = query.sort === sort;
  const direction = current && query.direction === 'asc' ? 'desc' : 'asc';
  const state = current ? (query.direction === 'asc' ? 'ascending' : 'descending') : undefined;
  return (
    <th scope="col" class={props.class} aria-sort={state}>
      <a href={customersAddress(query, { sort, direction, page: 1 })}>{children}</a>
    </th>
  );
};

/** A cell that opens the customer on `mouseup`, as back offices do that make whole rows clickable. */
const OpeningCell = (props: { href: string; class?: string; children: Child }) => (
  <td class={`opens ${props.class ?? ''}`} data-href={props.href}>
    {props.children}
  </td>
);

const CustomerRow = ({
  sites,
  customer,
  mayEdit,
}: Omit<TableProps, 'query' | 'customers'> & { customer: ListedCustomer }) => {
  const name = fullName(customer);
  const href = `/admin/customers/${customer.id}`;
  return (
    <tr>
      <td class="select">
        <input
          type="checkbox"
          name="ids"
          value={String(customer.id)}
          form="bulk"
          aria-label={`Select ${name}`}
          disabled={!mayEdit}
        />
      </td>
      <OpeningCell href={href} class="number">
        {customer.id}
      </OpeningCell>
      <OpeningCell href={href}>{customer.title ?? '–'}</OpeningCell>
      <OpeningCell href={href} class="name">
        <span
          class="customer-name"
          data-connect-customer={String(customer.id)}
          data-connect-name={name}
          data-connect-kind="list-row"
          data-connect-place="append"
          data-connect-refused={refusalOf(customer)}
        >
          <bdi>{name}</bdi>
        </span>
      </OpeningCell>
      <OpeningCell href={href} class="email">
        {customer.email}
      </OpeningCell>
      <OpeningCell href={href}>{customer.company ?? '–'}</OpeningCell>
      <OpeningCell href={href}>{customer.groups.join(', ')}</OpeningCell>
      <OpeningCell href={href} class="number">
        {customer.orders}
      </OpeningCell>
      <OpeningCell href={href} class="number">
        {customer.orders === 0 ? '–' : formatCents(customer.sales_cents, ADMIN_LANGUAGE)}
      </OpeningCell>
      <td>
        <button
          class="switch"
          type="button"
          role="switch"
          aria-checked={customer.active === 1 ? 'true' : 'false'}
          aria-label={`Enabled: ${name}`}
          data-toggle={`/admin/customers/${customer.id}/active`}
          disabled={!mayEdit}
        />
      </td>
      <td>{customer.guest === 1 ? <Badge tone="warn">Guest</Badge> : 'Account'}</td>
      <td>{customer.newsletter === 1 ? 'Yes' : 'No'}</td>
      <td>{isLanguage(customer.language) ? LANGUAGE_NAMES[customer.language] : customer.language}</td>
      <td class="nowrap">{customer.storefronts.map((id) => storefrontName(sites, id)).join(', ')}</td>
      <td class="date">{formatDay(customer.registered_at, ADMIN_LANGUAGE)}</td>
      <td class="date">{customer.last_visit_at === null ? '–' : formatDay(customer.last_visit_at, ADMIN_LANGUAGE)}</td>
      <td class="actions">
        <a class="icon-button" href={href} aria-label={`View ${name}`}>
          <Icon name="view" />
        </a>
        {mayEdit ? (
          <a class="icon-button" href={`${href}/edit`} aria-label={`Edit ${name}`}>
            <Icon name="edit" />
          </a>
        ) : null}
      </td>
    </tr>
  );
};

/** Wider than most screens, like the lists of real back offices: its last column is reached by scrolling. */
export const CustomersTable = ({ sites, query, customers, mayEdit }: TableProps) => (
  <TableScroll label="Customers">
    <table class="grid grid-wide" id="customers-table">
      <thead>
        <tr>
          <th scope="col" class="select">
            <input type="checkbox" id="select-all" aria-label="Select all on this page" disabled={!mayEdit} />
          </th>
          <SortHead query={query} sort="id" class="number">
            ID
          </SortHead>
          <th scope="col">Title</th>
          <SortHead query={query} sort="name">
            Name
          </SortHead>
          <SortHead query={query} sort="email">
            E-mail
          </SortHead>
          <th scope="col">Company</th>
          <th scope="col">Groups</th>
          <th scope="col" class="number">
            Orders
          </th>
          <SortHead query={query} sort="sales" class="number">
            Sales
          </SortHead>
          <th scope="col">Enabled</th>
          <th scope="col">Kind</th>
          <th scope="col">Newsletter</th>
          <th scope="col">Language</th>
          <th scope="col">Storefronts</th>
          <SortHead query={query} sort="registered">
            Registered
          </SortHead>
          <SortHead query={query} sort="visit">
            Last visit
          </SortHead>
          <th scope="col" class="actions">
            Actions
          </th>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <CustomerRow sites={sites} customer={customer} mayEdit={mayEdit} />
        ))}
      </tbody>
    </table>
  </TableScroll>
);
