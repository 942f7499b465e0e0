import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Connect } from '../../src/connect.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { AdminEnv } from './admin-env.ts';
import { routeCustomer } from './customer.tsx';
import { routeCustomers } from './customers.tsx';
import { routeDashboard } from './dashboard.tsx';
import { routeLiveGrid } from './live-grid.tsx';
import { routeOrders } from './orders.tsx';
import { requireAgent } from './require-agent.ts';
import { requireCustomerAccess } from './require-rights.ts';
import { routeSettings } from './settings.tsx';
import { routeSignIn } from './sign-in.tsx';

/** The back office, below `/admin/`, with the backend's routes for agents in it. */
export const createAdminApp = (shop: ShopContext, connect: Connect): Hono<AdminEnv> => {
  const app = new Hono<AdminEnv>();
  app.route('/admin/connect', connect.agentApi);
  app.get('/admin', (context) => context.redirect('/admin/', 301));
  app.use('/admin/*', csrf({ origin: new URL(shop.sites.adminBase).origin }));
  app.use('/admin/*', requireAgent(shop));
  app.use('/admin/customers/*', requireCustomerAccess);
  app.use('/admin/orders/*', requireCustomerAccess);
  routeSignIn(app, shop);
  routeDashboard(app, shop);
  routeLiveGrid(app, shop);
  routeCustomers(app, shop);
  routeCustomer(app, shop);
  routeOrders(app, shop);
  routeSettings(app, shop, async (request) => app.fetch(request));
  app.notFound((context) => context.text('There is no such page in this admin.', 404));
  return app;
};
