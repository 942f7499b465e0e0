import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Cart, Customer, CustomerList } from '../protocol/schema/customer.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import type { Link, LinkRequest } from '../protocol/schema/link.ts';
import type { Mode } from '../protocol/schema/primitives.ts';
import type { EndCause, Session, SessionList, SessionQuery } from '../protocol/schema/session.ts';
import type { Result } from '../result.ts';

export type PlatformId = 'generic' | 'prestashop';

/** What the content script saw; plain input, so that every function of a page half runs on a saved page. */
export interface PageProbe {
  readonly url: URL;
  readonly document: Document;
}

/** Which shop a page belongs to. */
export interface Detection {
  readonly platform: PlatformId;
  /** As the page says it, e.g. `8.2.1`. */
  readonly version: string | null;
  /** Address prefix of the admin: origin and path, ending in `/`. */
  readonly adminBase: string;
  /** Where the protocol answers, as the page says it; null where the companion module or its meta is missing. */
  readonly apiTemplate: string | null;
}

/** What a page half reads about a customer from the page, at the moment it is asked. */
export interface SeenCustomer {
  readonly id: string;
  /** As shown; only for the button's name and for the check "is this still the same row". */
  readonly name: string | null;
  /** A code where the page already shows that this customer cannot be connected. */
  readonly refusal: ErrorCode | null;
  /** Where the place is about one cart: that cart's id. */
  readonly cart: string | null;
}

/** A place in an admin page where a button goes. */
export interface Anchor {
  /** Stable while the element lives; two anchors of one page never share an element. */
  readonly element: HTMLElement;
  readonly placement: 'append' | 'prepend' | 'before' | 'after';
  readonly kind: 'list-row' | 'customer' | 'order' | 'cart';
  /** Reads the customer now: lists reuse their rows. Null = nobody is shown here any more. */
  read(): SeenCustomer | null;
}

/** Content-script half. Reads only: no network, no storage, no writing to the page. */
export interface PageAdapter {
  readonly id: PlatformId;
  /** Name shown to people. */
  readonly label: string;
  /** Null where this page is no admin page of the platform. */
  detect(page: PageProbe): Detection | null;
  findAnchors(page: PageProbe): readonly Anchor[];
  /** The element below which the page re-renders by itself, or null where every change is a page load. */
  liveRoot(page: PageProbe): HTMLElement | null;
}

/** What the background knows of a shop when it calls it. */
export interface ShopAddress {
  readonly id: string;
  readonly adminBase: string;
  readonly apiTemplate: string;
}

/** The only side effects that a session half gets; tests pass fakes. */
export interface AdapterIo {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/** Background half: everything that is asked of a shop, in the agent's own signed-in session. */
export interface SessionAdapter {
  readonly id: PlatformId;
  /** Whether the address of the API holds a token of the signed-in agent, which only an admin page tells. */
  readonly apiHoldsToken: boolean;
  /** Why an admin page names no API: the shop has no companion module, or it is hidden from this agent. */
  explainNoApi(adminBase: string, io: AdapterIo): Promise<Failure>;
  discover(shop: ShopAddress, io: AdapterIo): Promise<Result<Discovery, Failure>>;
  findCustomers(
    shop: ShopAddress,
    q: string,
    cursor: string | null,
    io: AdapterIo,
  ): Promise<Result<CustomerList, Failure>>;
  getCustomer(shop: ShopAddress, customer: string, io: AdapterIo): Promise<Result<Customer, Failure>>;
  getCarts(shop: ShopAddress, customer: string, io: AdapterIo): Promise<Result<readonly Cart[], Failure>>;
  /** Never repeated by itself: a link expires. */
  createLink(shop: ShopAddress, token: string, request: LinkRequest, io: AdapterIo): Promise<Result<Link, Failure>>;
  listSessions(shop: ShopAddress, query: SessionQuery, io: AdapterIo): Promise<Result<SessionList, Failure>>;
  /** Idempotent: may be repeated until the shop has answered. */
  endSession(
    shop: ShopAddress,
    token: string,
    session: string,
    cause: Extract<EndCause, 'exit' | 'left'> | undefined,
    io: AdapterIo,
  ): Promise<Result<Session, Failure>>;
  extendSession(
    shop: ShopAddress,
    token: string,
    session: string,
    reason: string,
    io: AdapterIo,
  ): Promise<Result<Session, Failure>>;
  setMode(
    shop: ShopAddress,
    token: string,
    session: string,
    mode: Mode,
    io: AdapterIo,
  ): Promise<Result<Session, Failure>>;
}
