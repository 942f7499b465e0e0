/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { setActive } from '../shop/customer-changes.ts';
import { findCustomerPage } from '../shop/customer-list.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { parseCustomersQuery } from './customers-query.ts';
import { CustomersPage } from './CustomersPage.tsx';
import { fieldOf, fieldsOf, readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { requireEditor } from './require-rights.ts';

const DEFAULT_LIMIT = 50;
const NOTICES: Readonly<Record<string, string>> = {
  enabled: 'The selected customers are enabled.',
  disabled: 'The selected customers are disabled.',
  gone: 'There is no such customer any more.',
};

/** The list of customers and what can be done from its rows. */
export const routeCustomers = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  app.get('/admin/customers', async (context) => {
    const query = parseCustomersQuery(context.req, DEFAULT_LIMIT);
    const page = await findCustomerPage(shop, query);
    const { agent, session } = context.var;
    const notice = NOTICES[context.req.query('done') ?? ''];
    return renderPage(
      context,
      <CustomersPage
        sites={shop.sites}
        agent={agent}
        formToken={session.form_token}
        query={query}
        page={page}
        notice={notice}
      />,
    );
  });

  app.post('/admin/customers/bulk', requireEditor, async (context) => {
    const form = await readForm(context.req);
    const ids = fieldsOf(form, 'ids')
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number);
    const enable = fieldOf(form, 'action') === 'enable';
    await setActive(shop, ids, enable);
    return context.redirect(`/admin/customers?done=${enable ? 'enabled' : 'disabled'}`, 303);
  });

  /** The switch in a row: changes one customer without a page load. */
  app.post('/admin/customers/:id{[0-9]+}/active', requireEditor, async (context) => {
    const { active } = await context.req.json<{ readonly active?: unknown }>();
    if (typeof active !== 'boolean') return context.json({ error: 'active must be true or false' }, 400);
    await setActive(shop, [Number(context.req.param('id'))], active);
    return context.json({ active });
  });
};
