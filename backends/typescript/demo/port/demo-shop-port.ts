import { parse } from 'hono/utils/cookie';
import type { ShopPort } from '../../src/shop-port.ts';
import { ADMIN_COOKIE, findSignedIn, isAdminSessionLive } from '../shop/admin-sessions.ts';
import { findAgent } from '../shop/agents.ts';
import { findCart, findCartsOf } from '../shop/carts.ts';
import { searchCustomers } from '../shop/customer-search.ts';
import { findCustomer } from '../shop/customers.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { findLoggedIn, SESSION_COOKIE } from '../shop/storefront-sessions.ts';
import { DEMO_VERSION } from '../version.ts';
import { logIn, logOut } from './log-in.ts';
import { asAgent, asCart, asCustomer, asNumber } from './port-shapes.ts';
import { kindOf } from './request-kind.ts';

const cookieOf = (request: Request, name: string): string | undefined =>
  parse(request.headers.get('cookie') ?? '', name)[name];

/** The demo shop as the backend library sees it. */
export const createDemoShopPort = (shop: ShopContext): ShopPort => ({
  id: 'demo',
  name: shop.sites.shopName,
  platform: 'demo',
  version: DEMO_VERSION,
  adminBase: shop.sites.adminBase,
  storefronts: shop.sites.storefronts,

  signedInAgent: async (request) => {
    const signedIn = await findSignedIn(shop, cookieOf(request, ADMIN_COOKIE));
    return signedIn === null ? null : { agent: asAgent(signedIn.agent), adminSession: signedIn.session.id };
  },
  findAgent: async (id) => {
    const agent = await findAgent(shop, asNumber(id));
    return agent === null ? null : asAgent(agent);
  },
  isAdminSessionAlive: (adminSession) => isAdminSessionLive(shop, adminSession),

  findCustomers: async (query, offset, limit) =>
    (await searchCustomers(shop, query, offset, limit)).map((customer) => asCustomer(customer)),
  findCustomer: async (id) => {
    const customer = await findCustomer(shop, asNumber(id));
    return customer === null ? null : asCustomer(customer);
  },
  openCarts: async (customer) =>
    (await findCartsOf(shop, asNumber(customer)))
      .filter((cart) => cart.ordered_at === null && cart.lines.length > 0)
      .flatMap((cart) => asCart(shop.sites, cart)),
  findCart: async (id) => {
    const cart = await findCart(shop, asNumber(id));
    return cart === null ? null : (asCart(shop.sites, cart)[0] ?? null);
  },
  adminCustomerUrl: (customer) => `${shop.sites.adminBase}customers/${encodeURIComponent(customer)}`,

  currentCustomer: async (request, storefront) => {
    const loggedIn = await findLoggedIn(shop, storefront, cookieOf(request, SESSION_COOKIE));
    return loggedIn === null ? null : String(loggedIn.customer.id);
  },
  logIn: (request, login) => logIn(shop, cookieOf(request, SESSION_COOKIE), login),
  logOut: (request) => logOut(shop, cookieOf(request, SESSION_COOKIE)),
  landingPath: (landing, customer) => {
    if (landing === 'account') return customer.guest ? '' : 'account';
    return landing === 'home' ? '' : landing.replace(/^\/+/, '');
  },
  kindOf,
});
