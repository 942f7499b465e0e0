/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { findCustomerPage, type ListedCustomer } from '../shop/customer-list.ts';
import { fullName } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatCents, formatDay } from '../shop/formats.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { parseCustomersQuery } from './customers-query.ts';
import { LiveGridPage } from './LiveGridPage.tsx';
import { refusalOf } from './refusal-of.ts';
import { renderPage } from '../http/render-page.ts';

const DEFAULT_LIMIT = 20;

/** A row as the grid's script fills it in; `null` clears an attribute. */
interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly refused: string | null;
  readonly href: string;
  /** Texts of the cells, by column. */
  readonly cells: Readonly<Record<string, string>>;
}

const asRow = (customer: ListedCustomer): GridRow => ({
  id: String(customer.id),
  name: fullName(customer),
  refused: refusalOf(customer) ?? null,
  href: `/admin/customers/${customer.id}`,
  cells: {
    id: String(customer.id),
    name: fullName(customer),
    email: customer.email,
    groups: customer.groups.join(', '),
    kind: customer.guest === 1 ? 'Guest' : 'Account',
    status: customer.active === 1 ? 'Enabled' : 'Disabled',
    orders: String(customer.orders),
    sales: customer.orders === 0 ? '–' : formatCents(customer.sales_cents, ADMIN_LANGUAGE),
    registered: formatDay(customer.registered_at, ADMIN_LANGUAGE),
    visit: customer.last_visit_at === null ? '–' : formatDay(customer.last_visit_at, ADMIN_LANGUAGE),
  },
});

/** The grid that fetches its rows and never loads a page; see `theme/live-grid.js`. */
export const routeLiveGrid = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  app.get('/admin/customers/live', (context) => {
    const { agent, session } = context.var;
    const limit = parseCustomersQuery(context.req, DEFAULT_LIMIT).limit;
    return renderPage(
      context,
      <LiveGridPage sites={shop.sites} agent={agent} formToken={session.form_token} limit={limit} />,
    );
  });

  app.get('/admin/customers/live/rows', async (context) => {
    const page = await findCustomerPage(shop, parseCustomersQuery(context.req, DEFAULT_LIMIT));
    context.header('Cache-Control', 'no-store');
    return context.json({ total: page.total, rows: page.customers.map(asRow) });
  });
};
