/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { Connect } from '../../src/connect.ts';
import { renderPage } from '../http/render-page.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { Storefront } from '../shop/sites.ts';
import { routeAccountSecurity } from './account-security.tsx';
import { routeAccount } from './account.tsx';
import { routeCart } from './cart.tsx';
import { routeCatalogue } from './catalogue.tsx';
import { routeCheckout } from './checkout.tsx';
import { guardStorefront } from './guard-storefront.ts';
import { routeLogIn } from './log-in.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import type { StorefrontEnv } from './visit.ts';

/** The public side of one storefront, with the backend's routes for browsers in it. */
export const createStorefrontApp = (
  shop: ShopContext,
  storefront: Storefront,
  connect: Connect,
): Hono<StorefrontEnv> => {
  const app = new Hono<StorefrontEnv>();
  app.route('/connect', connect.storefrontApi(storefront.id));
  app.use('*', guardStorefront(shop, storefront, connect));
  app.use('*', csrf({ origin: new URL(storefront.url).origin }));
  routeCatalogue(app, shop);
  routeCart(app, shop);
  routeCheckout(app, shop);
  routeLogIn(app, shop, connect);
  routeAccount(app, shop);
  routeAccountSecurity(app, shop);
  app.notFound((context) => renderPage(context, <NotFoundPage visit={context.var.visit} />, 404));
  return app;
};
