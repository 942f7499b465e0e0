/** The agent who is signed in to the shop's admin in the browser that made the request. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly active: boolean;
  /** May open customers in the admin at all. */
  readonly seesCustomers: boolean;
  readonly superAdmin: boolean;
  /** Reads everybody's sessions and ends them. */
  readonly lead: boolean;
}

/** An agent together with the admin session that carries them. */
export interface SignedInAgent {
  readonly agent: Agent;
  /** Names the admin session without being its secret, so that it may be stored and asked for later. */
  readonly adminSession: string;
}

export interface ShopStorefront {
  readonly id: string;
  readonly name: string;
  /** Public address, origin and path, ending in `/`. From configuration, never from a Host header. */
  readonly url: string;
}

export interface ShopCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly guest: boolean;
  readonly groups: readonly string[];
  readonly storefronts: readonly string[];
  /** Whether the customer allows assistance; read only where the settings require consent. */
  readonly consents: boolean;
  /** Changes whenever password, e-mail or status change: kills unused magic links. */
  readonly credentialsVersion: string;
}

export interface ShopCart {
  readonly id: string;
  readonly customer: string;
  readonly updatedAt: Date;
  readonly items: number;
  readonly total: string;
  readonly ordered: boolean;
}

export interface LogIn {
  readonly customer: string;
  readonly storefront: string;
  /** Cart to take up; null = a cart of its own, empty. */
  readonly cart: string | null;
  /** Runs the shop's own login hook (last visit, loyalty, alerts). */
  readonly runLoginHook: boolean;
  /** False for magic links: the customer as themselves. */
  readonly impersonated: boolean;
}

/** What a storefront request would do, as the shop knows its own addresses. */
export type RequestKind = 'read' | 'write' | 'checkout' | 'security';

/**
 * All that the backend needs of a shop. One small object a shop: the demo shop implements it in memory of its own
 * database, a real shop over its own models. Every method may throw; the backend answers `unavailable`.
 */
export interface ShopPort {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly version: string;
  /** Address prefix of the admin, ending in `/`. */
  readonly adminBase: string;
  readonly storefronts: readonly ShopStorefront[];

  signedInAgent(request: Request): Promise<SignedInAgent | null>;
  /** The agent as they are now; null once deleted. */
  findAgent(id: string): Promise<Agent | null>;
  /** Null where the shop cannot know. */
  isAdminSessionAlive(adminSession: string): Promise<boolean | null>;

  findCustomers(query: string, offset: number, limit: number): Promise<readonly ShopCustomer[]>;
  findCustomer(id: string): Promise<ShopCustomer | null>;
  /** Newest first, ordered ones left out. */
  openCarts(customer: string): Promise<readonly ShopCart[]>;
  findCart(id: string): Promise<ShopCart | null>;
  adminCustomerUrl(customer: string): string;

  /** The customer whom this browser is logged in as on that storefront, by whatever login. */
  currentCustomer(request: Request, storefront: string): Promise<string | null>;
  /** Logs in and says which `Set-Cookie` values do it. Ends what was logged in in this browser; moves no cart. */
  logIn(request: Request, login: LogIn): Promise<readonly string[]>;
  /** Logs this browser out, and only this browser. */
  logOut(request: Request, storefront: string): Promise<readonly string[]>;
  /** Path below the storefront's address; `account` and `home` are the shop's own pages. */
  landingPath(landing: string, customer: ShopCustomer): string;
  kindOf(request: Request): RequestKind;
}
