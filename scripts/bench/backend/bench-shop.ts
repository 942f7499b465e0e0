import type { Agent, ShopCustomer, ShopPort } from '../../../backends/typescript/src/shop-port.ts';

/** Who every agent of the bench is: a lead, so that the whole log may be read. */
const agentOf = (id: string): Agent => ({
  id,
  name: `Agent ${id}`,
  role: 'Support',
  active: true,
  seesCustomers: true,
  superAdmin: false,
  lead: true,
});

const customerOf = (id: string): ShopCustomer => ({
  id,
  name: `Customer ${id}`,
  email: `customer${id}@example.test`,
  active: true,
  guest: false,
  groups: [],
  storefronts: ['main'],
  consents: true,
  credentialsVersion: '1',
});

/** Names the agent; a cookie, because that is what carries an admin session. */
export const AGENT_COOKIE = 'bench_agent';

export const BENCH_ORIGIN = 'http://shop.localhost';

/** A shop that answers at once from memory, so that what is measured is the backend and not a shop. */
export const benchShop: ShopPort = {
  id: 'bench',
  name: 'Bench',
  platform: 'generic',
  version: '1.0',
  adminBase: `${BENCH_ORIGIN}/admin/`,
  storefronts: [{ id: 'main', name: 'Main', url: `${BENCH_ORIGIN}/` }],
  signedInAgent: (request) => {
    const id = new RegExp(`${AGENT_COOKIE}=(\\w+)`).exec(request.headers.get('cookie') ?? '')?.[1];
    return Promise.resolve(id === undefined ? null : { agent: agentOf(id), adminSession: `admin-${id}` });
  },
  findAgent: (id) => Promise.resolve(agentOf(id)),
  isAdminSessionAlive: () => Promise.resolve(true),
  findCustomers: () => Promise.resolve([]),
  findCustomer: (id) => Promise.resolve(customerOf(id)),
  openCarts: () => Promise.resolve([]),
  findCart: () => Promise.resolve(null),
  adminCustomerUrl: (customer) => `${BENCH_ORIGIN}/admin/customers/${customer}`,
  currentCustomer: () => Promise.resolve(null),
  logIn: (_request, { customer }) => Promise.resolve([`customer=${customer}; Path=/; HttpOnly`]),
  logOut: () => Promise.resolve(['customer=; Path=/; Max-Age=0']),
  landingPath: () => 'account',
  kindOf: () => 'read',
};
