/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { renderPage } from '../http/render-page.ts';
import { findAbandonedCarts, type Cart } from '../shop/carts.ts';
import { findCustomerPage, type CustomerListQuery } from '../shop/customer-list.ts';
import { findCustomer, type Customer } from '../shop/customers.ts';
import { ADMIN_LANGUAGE, formatCents } from '../shop/formats.ts';
import { countSales, findOrderPage } from '../shop/orders.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { DashboardPage, type Figure } from './DashboardPage.tsx';

const DAY = 86_400_000;
const ROWS = 8;

const COUNT: CustomerListQuery = {
  search: '',
  group: '',
  status: '',
  sort: 'id',
  direction: 'desc',
  page: 1,
  limit: 1,
};

const findFigures = async (shop: ShopContext): Promise<readonly Figure[]> => {
  const since = (days: number) => new Date(shop.clock.now() - days * DAY).toISOString();
  const [day, month] = [await countSales(shop, since(1)), await countSales(shop, since(30))];
  const everybody = await findCustomerPage(shop, COUNT);
  const disabled = await findCustomerPage(shop, { ...COUNT, status: 'inactive' });
  return [
    { label: 'Turnover', value: formatCents(month.cents, ADMIN_LANGUAGE), hint: 'in 30 days' },
    { label: 'Orders', value: String(month.orders), hint: 'in 30 days' },
    { label: 'Orders', value: String(day.orders), hint: 'in 24 hours' },
    { label: 'Customers', value: String(everybody.total), hint: `${disabled.total} of them disabled` },
  ];
};

const findCarts = async (shop: ShopContext) => {
  const found: { readonly cart: Cart; readonly customer: Customer }[] = [];
  for (const cart of await findAbandonedCarts(shop, ROWS)) {
    const customer = cart.customer_id === null ? null : await findCustomer(shop, cart.customer_id);
    if (customer !== null && cart.lines.length > 0) found.push({ cart, customer });
  }
  return found;
};

/** The page an agent starts on. */
export const routeDashboard = (app: Hono<AdminEnv>, shop: ShopContext): void => {
  app.get('/admin/', async (context) => {
    const { agent, session } = context.var;
    const { orders } = await findOrderPage(shop, { search: '', status: '', page: 1, limit: ROWS });
    const [figures, carts] = [await findFigures(shop), await findCarts(shop)];
    return renderPage(
      context,
      <DashboardPage
        sites={shop.sites}
        agent={agent}
        formToken={session.form_token}
        figures={figures}
        orders={orders}
        carts={carts}
      />,
    );
  });
};
