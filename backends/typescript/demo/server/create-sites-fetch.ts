import type { Connect } from '../../src/connect.ts';
import { createAdminApp } from '../admin/admin-app.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { Storefront } from '../shop/sites.ts';
import { createStorefrontApp } from '../storefront/storefront-app.tsx';
import { createThemeApp } from '../theme/theme-app.ts';
import { routeByHost, type Fetch } from './route-by-host.ts';

/** The parts of a site, by the start of their paths. */
type Parts = ReadonlyMap<string, Fetch>;

const routeByPath =
  (parts: Parts, otherwise: Fetch): Fetch =>
  (request, env) => {
    const [, head = ''] = new URL(request.url).pathname.split('/', 2);
    return (parts.get(head) ?? otherwise)(request, env);
  };

/** Everything the demo shop answers: both storefronts, the admin beside the first, and the backend within each. */
export const createSitesFetch = (shop: ShopContext, connect: Connect): Fetch => {
  const [main, outlet] = shop.sites.storefronts;
  const themeApp = createThemeApp();
  const adminApp = createAdminApp(shop, connect);
  const theme: Fetch = (request) => themeApp.fetch(request);
  const admin: Fetch = (request, env) => adminApp.fetch(request, asBindings(env));
  const createStorefrontFetch = (storefront: Storefront): Fetch => {
    const app = createStorefrontApp(shop, storefront, connect);
    return (request, env) => app.fetch(request, asBindings(env));
  };
  return routeByHost(
    new Map([
      [
        new URL(main.url).host,
        routeByPath(
          new Map([
            ['theme', theme],
            ['admin', admin],
          ]),
          createStorefrontFetch(main),
        ),
      ],
      [new URL(outlet.url).host, routeByPath(new Map([['theme', theme]]), createStorefrontFetch(outlet))],
    ]),
  );
};

const asBindings = (env: unknown): object => (typeof env === 'object' && env !== null ? env : {});
