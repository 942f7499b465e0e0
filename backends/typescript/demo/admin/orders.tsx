/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { fieldOf, readForm, wholeNumber } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { findCustomer } from '../shop/customers.ts';
import { isOrderStatus } from '../shop/order-words.ts';
import { findOrder, findOrderPage, setOrderStatus, type OrderListQuery } from '../shop/orders.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { OrderPage } from './OrderPage.tsx';
import { OrdersPage } from './OrdersPage.tsx';
import { requireEditor } from './require-rights.ts';

const LIMIT = 50;

/** The list of orders and the page of one. */
export const routeOrders = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  const { sites } = shop;

  app.get('/admin/orders', async (context) => {
    const status = context.req.query('status');
    const query: OrderListQuery = {
      search: (context.req.query('q') ?? '').trim().slice(0, 100),
      status: isOrderStatus(status) ? status : '',
      page: wholeNumber(context.req.query('page'), 1, 1_000_000, 1),
      limit: LIMIT,
    };
    const { agent, session } = context.var;
    const found = await findOrderPage(shop, query);
    return renderPage(
      context,
      <OrdersPage sites={sites} agent={agent} formToken={session.form_token} query={query} {...found} />,
    );
  });

  app.get('/admin/orders/:id{[0-9]+}', async (context) => {
    const order = await findOrder(shop, Number(context.req.param('id')));
    if (order === null) return context.redirect('/admin/orders');
    const customer = await findCustomer(shop, order.customer_id);
    const { agent, session } = context.var;
    const notice = context.req.query('done') === 'status' ? 'The status is updated.' : undefined;
    const data = { order, customer, notice };
    return renderPage(context, <OrderPage sites={sites} agent={agent} formToken={session.form_token} {...data} />);
  });

  app.post('/admin/orders/:id{[0-9]+}/status', requireEditor, async (context) => {
    const id = Number(context.req.param('id'));
    const status = fieldOf(await readForm(context.req), 'status');
    if (isOrderStatus(status)) await setOrderStatus(shop, id, status);
    return context.redirect(`/admin/orders/${id}?done=status`, 303);
  });
};
