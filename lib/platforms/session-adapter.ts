import type { CookieJar } from '../courtesy/cookies.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Cart, Customer } from '../protocol/schema/customer.ts';
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

/** A customer that was found; platforms have reasons of their own why somebody cannot be connected. */
export interface ListedCustomer extends Omit<Customer, 'refusal'> {
  readonly refusal: ErrorCode | null;
}

export interface ListedCustomers {
  readonly customers: readonly ListedCustomer[];
  readonly next: string | null;
}

/** One customer, as the shop tells them to the agent who is about to connect. */
export interface CustomerDetails extends ListedCustomer {
  /** Where this customer can be connected, where the shop says so for each; null = on the storefronts of discovery. */
  readonly places: readonly Pick<Storefront, 'id' | 'name'>[] | null;
  /** Of these the one that is the customer's own, where there is no doubt. */
  readonly suggested: string | null;
  /** What a refusal is about: the right that is missing, the name of a sales channel. */
  readonly refusalDetail: string | null;
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
  /** Fields that log in when they are posted to `url`; null where opening it does. */
  readonly form: Readonly<Record<string, string>> | null;
  /** The customer's name, where the storefront will not tell it. */
  readonly customerName: string | null;
}

/** A login that the shop itself can be asked about: it marks an agent's. */
export interface MarkedLogin {
  readonly kind: 'marked';
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

/**
 * A login that only its cookie tells from another, and that would end the customer's own if the shop were asked to end it:
 * it begins and ends with the cookies of this browser.
 */
export interface CookieLogin {
  readonly kind: 'cookies';
  /** The cookie whose value is the login. */
  readonly holder: string;
  /** All that go together, the holder too: one without the others misleads the shop's cache. */
  readonly names: readonly string[];
}

/** What agents' browsers tell a shop of a session, because the shop keeps none itself: ids, times and a cause, no names. */
export interface ReportedSession {
  readonly id: string;
  readonly customer: string;
  /** Id of the storefront. */
  readonly storefront: string | null;
  readonly mode: Mode;
  readonly startedAt: string;
  readonly endsAt: string;
  readonly endedAt: string | null;
  readonly cause: EndCause | null;
}

export interface ReportSettings {
  readonly on: boolean;
  /** Reports older than this are dropped. */
  readonly days: number;
  /** Whether this agent may change it for everybody. */
  readonly mayChange: boolean;
}

/** A log in the shop that agents' browsers write and that proves nothing: whoever may write it may forge it. */
export interface ReportedLog {
  getSettings(shop: ShopAddress, io: RequestIo): Promise<Result<ReportSettings, Failure>>;
  saveSettings(
    shop: ShopAddress,
    chosen: Pick<ReportSettings, 'on' | 'days'>,
    io: RequestIo,
  ): Promise<Result<ReportSettings, Failure>>;
  /** Writes what is known of a session now; the same id again replaces it. Does nothing where the log is off. */
  report(shop: ShopAddress, sessions: readonly ReportedSession[], io: RequestIo): Promise<Result<null, Failure>>;
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
  ): Promise<Result<ListedCustomers, Failure>>;
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
  /** How the login at a storefront is known, and ended. */
  readonly login: MarkedLogin | CookieLogin;
  /** Null where the shop logs the logins itself. */
  readonly reports: ReportedLog | null;
}

/** Background half: everything that is asked of a shop, in the agent's own signed-in session. */
export type SessionAdapter = ShopKeepsSessions | BrowserKeepsSessions;
