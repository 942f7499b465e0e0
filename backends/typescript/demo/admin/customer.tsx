/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { z } from 'zod';
import { fieldsOf, readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { GROUPS } from '../shop/groups.ts';
import { findAddressesOf } from '../shop/addresses.ts';
import { findCartsOf } from '../shop/carts.ts';
import { editCustomer } from '../shop/customer-changes.ts';
import { findCustomer } from '../shop/customers.ts';
import { LANGUAGES } from '../shop/languages.ts';
import { findOrdersOf } from '../shop/orders.ts';
import { findPaymentMeansOf } from '../shop/payment-means.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { CustomerEditPage } from './CustomerEditPage.tsx';
import { CustomerPage } from './CustomerPage.tsx';
import { requireEditor } from './require-rights.ts';

const GONE = '/admin/customers?done=gone';

const checkbox = z
  .string()
  .optional()
  .transform((value) => value === '1');

const editForm = z.object({
  first_name: z.string().trim().min(1).max(200),
  last_name: z.string().trim().max(200),
  company: z
    .string()
    .trim()
    .max(200)
    .transform((company) => (company === '' ? null : company)),
  language: z.enum(LANGUAGES),
  active: checkbox,
  newsletter: checkbox,
  consents: checkbox,
});

/** One customer: the page that shows everything, and the form that changes it. */
export const routeCustomer = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  const { sites } = shop;

  app.get('/admin/customers/:id{[0-9]+}', async (context) => {
    const customer = await findCustomer(shop, Number(context.req.param('id')));
    if (customer === null) return context.redirect(GONE);
    const [addresses, orders, carts, paymentMeans] = await Promise.all([
      findAddressesOf(shop, customer.id),
      findOrdersOf(shop, customer.id),
      findCartsOf(shop, customer.id),
      findPaymentMeansOf(shop, customer.id),
    ]);
    const { agent, session } = context.var;
    const notice = context.req.query('done') === 'saved' ? 'The customer is saved.' : undefined;
    const data = { customer, addresses, orders, carts, paymentMeans, notice };
    return renderPage(context, <CustomerPage sites={sites} agent={agent} formToken={session.form_token} {...data} />);
  });

  app.get('/admin/customers/:id{[0-9]+}/edit', requireEditor, async (context) => {
    const customer = await findCustomer(shop, Number(context.req.param('id')));
    if (customer === null) return context.redirect(GONE);
    const { agent, session } = context.var;
    return renderPage(
      context,
      <CustomerEditPage sites={sites} agent={agent} formToken={session.form_token} customer={customer} error={null} />,
    );
  });

  app.post('/admin/customers/:id{[0-9]+}/edit', requireEditor, async (context) => {
    const customer = await findCustomer(shop, Number(context.req.param('id')));
    if (customer === null) return context.redirect(GONE);
    const form = await readForm(context.req);
    const groups = fieldsOf(form, 'groups').filter((group) => Object.values<string>(GROUPS).includes(group));
    const fields = editForm.safeParse(form);
    if (!fields.success || groups.length === 0) {
      const { agent, session } = context.var;
      const error = 'A first name and at least one group are needed; no text may be longer than 200 characters.';
      const props = { sites, agent, formToken: session.form_token, customer, error };
      return renderPage(context, <CustomerEditPage {...props} />, 422);
    }
    await editCustomer(shop, customer, { ...fields.data, groups });
    return context.redirect(`/admin/customers/${customer.id}?done=saved`, 303);
  });
};
