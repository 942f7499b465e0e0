import type { CookieJar } from '../courtesy/cookies.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Cart, Customer, CustomerList } from '../protocol/schema/customer.ts';
import type { Discovery, Storefront } from '../protocol/schema/discovery.ts';
import type { Link, LinkRequest } from '../protocol/schema/link.ts';
import type { Mode } from '../protocol/schema/primitives.ts';
import type { EndCause, Session, SessionQuery } from '../protocol/schema/session.ts';
import type { Result } from '../result.ts';
import type { LoggedList } from './logged-session.ts';
import type { PlatformId, RequestIo, SeenAgent } from './platform.ts';

/** What the background knows of a shop when it calls it. */
export interface ShopAddress {
  readonly id: string;
  readonly adminBase: string;
  readonly apiTemplate: string;
  /** What the agent's latest admin page told of them; null where none did, or where it is too old to count. */
  readonly agent: SeenAgent | null;
}

/** One customer, as the shop tells them to the agent who is about to connect. */
export interface CustomerDetails extends Customer {
  /** Where this customer can be connected, where the shop says so for each; null = on the storefronts of discovery. */
  readonly places: readonly Pick<Storefront, 'id' | 'name'>[] | null;
  /** What the agent should know, although it refuses nothing. */
  readonly warning: Failure | null;
}

/** What a shop told of itself, and, where requests need it, of the agent's present admin session. */
export interface Discovered {
  readonly discovery: Discovery;
  readonly agent: SeenAgent | null;
}

/** A link, and the storefront it leads to where discovery could not name it. */
export interface IssuedLink {
  readonly url: Link['url'];
  /** Null where the link is to be opened at once and never shown. */
  readonly expiresAt: Link['expiresAt'] | null;
  readonly storefront: Storefront | null;
  /** Address that the session is asked about and ended at; null where the shop keeps it, or nobody can be asked. */
  readonly base: string | null;
}

interface AnySessionAdapter {
  readonly id: PlatformId;
  /** Whether the address of the API holds a token of the signed-in agent, which only an admin page tells. */
  readonly apiHoldsToken: boolean;
  /** Why an admin page names no API: the shop has no companion module, or it is hidden from this agent. */
  explainNoApi(adminBase: string, io: RequestIo): Promise<Failure>;
  discover(shop: ShopAddress, io: RequestIo): Promise<Result<Discovered, Failure>>;
  findCustomers(
    shop: ShopAddress,
    token: string,
    q: string,
    cursor: string | null,
    io: RequestIo,
  ): Promise<Result<CustomerList, Failure>>;
  getCustomer(
    shop: ShopAddress,
    token: string,
    customer: string,
    io: RequestIo,
  ): Promise<Result<CustomerDetails, Failure>>;
  getCarts(shop: ShopAddress, customer: string, io: RequestIo): Promise<Result<readonly Cart[], Failure>>;
  /** Never repeated by itself: a link expires. */
  createLink(
    shop: ShopAddress,
    token: string,
    request: LinkRequest,
    io: RequestIo,
  ): Promise<Result<IssuedLink, Failure>>;
  listSessions(
    shop: ShopAddress,
    token: string,
    query: SessionQuery,
    io: RequestIo,
  ): Promise<Result<LoggedList, Failure>>;
}

/** The shop keeps its sessions, tells them, and ends them: every shop that speaks the protocol. */
export interface ShopKeepsSessions extends AnySessionAdapter {
  readonly record: 'shop';
  /** Idempotent: may be repeated until the shop has answered. */
  endSession(
    shop: ShopAddress,
    token: string,
    session: string,
    cause: Extract<EndCause, 'exit' | 'left'> | undefined,
    io: RequestIo,
  ): Promise<Result<Session, Failure>>;
  extendSession(
    shop: ShopAddress,
    token: string,
    session: string,
    reason: string,
    io: RequestIo,
  ): Promise<Result<Session, Failure>>;
  setMode(
    shop: ShopAddress,
    token: string,
    session: string,
    mode: Mode,
    io: RequestIo,
  ): Promise<Result<Session, Failure>>;
}

/** A stock shop knows a login, and no session: the record, its limits and its end are this browser's own. */
export interface BrowserKeepsSessions extends AnySessionAdapter {
  readonly record: 'browser';
  /** The storefront beside an admin, at the address where most shops have it; links name those that are elsewhere. */
  getHomeStorefront(adminBase: string): Storefront;
  /** Whether an address is the page that a link of this storefront opens, with the login done. */
  isLinkPage(url: string, base: string): boolean;
  getAccountUrl(base: string): string;
  /** Whether an agent can have one session at a time only, so that a link for another customer closes the one before. */
  readonly oneSessionPerAgent: boolean;
  /** Cookies that outlive a session by far, and change what the agent sees of the shop afterwards. */
  readonly lastingCookies: readonly string[];
  /**
   * Ends the agent's login at a storefront with the cookies of this worker. Idempotent; an ordinary login that has taken
   * its place stays.
   */
  leave(base: string, io: RequestIo): Promise<Result<null, Failure>>;
  /** Ends whatever login is there: one that came from a link, and that the shop does not mark as an agent's. */
  leaveUnmarked(base: string, io: RequestIo): Promise<Result<null, Failure>>;
  /** What has to be in order before a link is opened; `cookies` null without the permission. */
  prepareOpening(base: string, cookies: CookieJar | null): Promise<void>;
}

/** Background half: everything that is asked of a shop, in the agent's own signed-in session. */
export type SessionAdapter = ShopKeepsSessions | BrowserKeepsSessions;
