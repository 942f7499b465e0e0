import { randomUUID } from 'node:crypto';
import type {
  Agent,
  LogIn,
  RequestKind,
  ShopCart,
  ShopCustomer,
  ShopPort,
  ShopStorefront,
  SignedInAgent,
} from '../../src/shop-port.ts';
import type { World } from './world.ts';

/** The world as a shop: its own admin sessions and customer logins in memory, told apart by cookies. */
export class WorldShop implements ShopPort {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly version: string;
  readonly adminBase: string;
  readonly storefronts: readonly ShopStorefront[];
  /** Whether every question is answered with an exception. */
  isDown = false;
  /** Whether only logging in fails. */
  isLogInDown = false;
  /** Everything that was asked of `logIn`, in order. */
  readonly logIns: LogIn[] = [];
  readonly #world: World;
  readonly #adminSessions = new Map<string, string>();
  readonly #logins = new Map<string, { readonly customer: string; readonly storefront: string }>();

  constructor(world: World, id = world.shop.id) {
    this.#world = world;
    this.id = id;
    this.name = world.shop.name;
    this.platform = world.shop.platform;
    this.version = world.shop.version;
    this.adminBase = world.shop.adminBase;
    this.storefronts = world.storefronts;
  }

  /** Signs an agent in to the admin and returns the cookie that says so. */
  signIn(agent: string): string {
    const session = randomUUID();
    this.#adminSessions.set(session, agent);
    return `admin=${session}`;
  }

  signOut(agent: string): void {
    for (const [session, owner] of this.#adminSessions) if (owner === agent) this.#adminSessions.delete(session);
  }

  /** Logs a customer in by the shop's own form, as customers do. */
  logInCustomer(customer: string, storefront: string): string {
    const login = randomUUID();
    this.#logins.set(login, { customer, storefront });
    return `login${storefront}=${login}`;
  }

  async signedInAgent(request: Request): Promise<SignedInAgent | null> {
    this.#answer();
    const adminSession = getCookie(request, 'admin');
    const agent = await this.findAgent(this.#adminSessions.get(adminSession) ?? '');
    return agent === null ? null : { agent, adminSession: `name-of-${adminSession}` };
  }

  async findAgent(id: string): Promise<Agent | null> {
    this.#answer();
    return this.#world.agents.find((agent) => agent.id === id) ?? null;
  }

  async isAdminSessionAlive(adminSession: string): Promise<boolean | null> {
    this.#answer();
    return this.#adminSessions.has(adminSession.replace('name-of-', ''));
  }

  async findCustomers(query: string, offset: number, limit: number): Promise<readonly ShopCustomer[]> {
    this.#answer();
    const ordered = this.#world.orders.filter(({ reference }) => reference === query).map(({ customer }) => customer);
    const matches = ({ id, name, email }: ShopCustomer) =>
      `${id} ${name} ${email}`.toLowerCase().includes(query.toLowerCase()) || ordered.includes(id);
    return this.#world.customers.filter(matches).slice(offset, offset + limit);
  }

  async findCustomer(id: string): Promise<ShopCustomer | null> {
    this.#answer();
    return this.#world.customers.find((customer) => customer.id === id) ?? null;
  }

  async openCarts(customer: string): Promise<readonly ShopCart[]> {
    this.#answer();
    return this.#carts().filter((cart) => cart.customer === customer && !cart.ordered);
  }

  async findCart(id: string): Promise<ShopCart | null> {
    this.#answer();
    return this.#carts().find((cart) => cart.id === id) ?? null;
  }

  adminCustomerUrl(customer: string): string {
    this.#answer();
    return `${this.adminBase}customers/${customer}`;
  }

  async currentCustomer(request: Request, storefront: string): Promise<string | null> {
    this.#answer();
    const login = this.#logins.get(getCookie(request, `login${storefront}`));
    return login?.storefront === storefront ? login.customer : null;
  }

  async logIn(request: Request, login: LogIn): Promise<readonly string[]> {
    this.#answer();
    if (this.isLogInDown) throw new Error('the shop cannot log anybody in');
    this.#logins.delete(getCookie(request, `login${login.storefront}`));
    this.logIns.push(login);
    return [`${this.logInCustomer(login.customer, login.storefront)}; Path=/; HttpOnly`];
  }

  async logOut(request: Request, storefront: string): Promise<readonly string[]> {
    this.#answer();
    this.#logins.delete(getCookie(request, `login${storefront}`));
    return [`login${storefront}=; Path=/; Max-Age=0`];
  }

  landingPath(landing: string): string {
    this.#answer();
    return { account: 'my-account', home: '' }[landing] ?? landing;
  }

  kindOf(request: Request): RequestKind {
    this.#answer();
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/checkout')) return 'checkout';
    if (pathname.endsWith('/password')) return 'security';
    return request.method === 'GET' ? 'read' : 'write';
  }

  #carts(): ShopCart[] {
    return this.#world.carts.map((cart) => ({ ...cart, updatedAt: new Date(cart.updatedAt) }));
  }

  #answer(): void {
    if (this.isDown) throw new Error('the shop is down');
  }
}

const getCookie = (request: Request, name: string): string =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
