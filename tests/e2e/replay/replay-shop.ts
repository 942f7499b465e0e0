import { randomBytes } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import type { Agent, ShopCustomer, ShopPort, SignedInAgent } from '../../../backends/typescript/src/shop-port.ts';
import type { ReplayVersion } from './versions.ts';

/** PrestaShop keeps an employee in one cookie and the customer of its storefront in another; both reach every page. */
const EMPLOYEE_COOKIE = 'PrestaShop-5f0c1f1a7c0b4d3e';
const CUSTOMER_COOKIE = 'PrestaShop-a3c9e07d51b84426';
export const STOREFRONT = '1';

const employee = (id: string, name: string, role: string, superAdmin: boolean): Agent => ({
  id,
  name,
  role,
  active: true,
  seesCustomers: true,
  superAdmin,
  lead: superAdmin,
});

export const EMPLOYEES = {
  admin: { ...employee('1', 'Ada Admin', 'SuperAdmin', true), email: 'admin@example.com' },
} as const;

/** The captured shop as the backend sees it, and the switches that its pages and the tests turn. */
export interface ReplayShop {
  readonly port: ShopPort;
  /** Whose page the storefront shows; a guest or a customer switched off since counts as nobody signed in. */
  findSignedInCustomer(request: Request): ShopCustomer | null;
  findCustomer(id: string): ShopCustomer | null;
  /** Ids of the customers who are switched off. */
  findInactive(): readonly string[];
  toggleStatus(id: string): boolean;
  removeCustomer(id: string): void;
  signInAgent(email: string): string | null;
  signOutAgents(): void;
  findSignedInAgent(request: Request): SignedInAgent | null;
}

const getCookie = (request: Request, name: string): string | undefined =>
  parse(request.headers.get('cookie') ?? '', name)[name];

const cookie = (name: string, value: string, age = 1_728_000): string =>
  `${name}=${value}; path=/; HttpOnly; SameSite=Lax; Max-Age=${age}`;

export function createReplayShop(
  version: ReplayVersion,
  origin: string,
  captured: ReadonlyMap<string, ShopCustomer>,
): ReplayShop {
  const customers = new Map(captured);
  const agentsBySession = new Map<string, Agent>();
  const customersBySession = new Map<string, string>();
  const findCustomer = (id: string) => customers.get(id) ?? null;

  const currentCustomer = (request: Request): ShopCustomer | null => {
    const id = customersBySession.get(getCookie(request, CUSTOMER_COOKIE) ?? '');
    const customer = id === undefined ? null : findCustomer(id);
    return customer?.active === true ? customer : null;
  };
  const findSignedInAgent = (request: Request): SignedInAgent | null => {
    const session = getCookie(request, EMPLOYEE_COOKIE) ?? '';
    const agent = agentsBySession.get(session);
    return agent === undefined ? null : { agent, adminSession: `session-${session.slice(0, 8)}` };
  };

  const port: ShopPort = {
    id: version.host,
    name: `${version.host} replay`,
    platform: 'prestashop',
    version: version.version,
    adminBase: `${origin}/admin-dev1/`,
    storefronts: [{ id: STOREFRONT, name: 'PrestaShop', url: `${origin}/` }],
    signedInAgent: async (request) => findSignedInAgent(request),
    findAgent: async (id) => Object.values(EMPLOYEES).find((one) => one.id === id) ?? null,
    isAdminSessionAlive: async (adminSession) =>
      [...agentsBySession.keys()].some((session) => `session-${session.slice(0, 8)}` === adminSession),
    findCustomers: async (query, offset, limit) =>
      [...customers.values()]
        .filter(({ id, name, email }) => `${id} ${name} ${email}`.toLowerCase().includes(query.toLowerCase()))
        .slice(offset, offset + limit),
    findCustomer: async (id) => findCustomer(id),
    openCarts: async () => [],
    findCart: async () => null,
    adminCustomerUrl: (customer) => `${origin}${version.front}/sell/customers/${customer}/view`,
    currentCustomer: async (request) => currentCustomer(request)?.id ?? null,
    logIn: async (request, { customer }) => {
      customersBySession.delete(getCookie(request, CUSTOMER_COOKIE) ?? '');
      const session = randomBytes(16).toString('hex');
      customersBySession.set(session, customer);
      return [cookie(CUSTOMER_COOKIE, session)];
    },
    logOut: async (request) => {
      customersBySession.delete(getCookie(request, CUSTOMER_COOKIE) ?? '');
      return [cookie(CUSTOMER_COOKIE, '', 0)];
    },
    // A guest has no account pages: PrestaShop sends them to the login form.
    landingPath: (landing, { guest }) => {
      if (landing === 'account') return guest ? '' : 'my-account';
      return landing === 'home' ? '' : landing;
    },
    kindOf: (request) => {
      if (new URL(request.url).pathname === '/order') return 'checkout';
      return request.method === 'GET' ? 'read' : 'write';
    },
  };

  return {
    port,
    findSignedInCustomer: (request) => {
      const customer = currentCustomer(request);
      return customer?.guest === true ? null : customer;
    },
    findCustomer,
    findInactive: () => [...customers.values()].filter(({ active }) => !active).map(({ id }) => id),
    toggleStatus: (id) => {
      const customer = findCustomer(id);
      if (customer === null) return false;
      customers.set(id, { ...customer, active: !customer.active });
      return true;
    },
    removeCustomer: (id) => customers.delete(id),
    signInAgent: (email) => {
      const agent = Object.values(EMPLOYEES).find((one) => one.email === email);
      if (agent === undefined) return null;
      const session = randomBytes(16).toString('hex');
      agentsBySession.set(session, agent);
      return cookie(EMPLOYEE_COOKIE, session);
    },
    signOutAgents: () => agentsBySession.clear(),
    findSignedInAgent,
  };
}
