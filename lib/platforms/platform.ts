import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Result } from '../result.ts';

export type PlatformId = 'generic' | 'prestashop' | 'magento' | 'shopware';

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
  /** Where the shop is asked, as the page says it; null where the companion module or its meta is missing. */
  readonly apiTemplate: string | null;
  /** Null where the page tells nothing of its agent that requests need. */
  readonly agent: SeenAgent | null;
}

/** What an admin page tells of the agent who is signed in; good for their present admin session only. */
export interface SeenAgent {
  /** Goes back with every request of that session: Magento's form key. */
  readonly token: string;
  /** Name that the agent signs in with; null where the page does not show it. */
  readonly name: string | null;
  /** Whether a companion module of ours stands in the shop and serves storefronts of their own kind. */
  readonly headless: boolean;
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
  /** Room for a word or two: the button shows what it does, and its name and hint say for whom. */
  readonly tight?: boolean;
  /** The element's own content takes up its whole width: room has to be made beside it. */
  readonly filled?: boolean;
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
  /** Whether the agent's sign-in has not run out, as the page knows it; left out where it lasts as long as the page. */
  isSignInFresh?(page: PageProbe, now: number): boolean;
  /** The element below which the page re-renders by itself, or null where every change is a page load. */
  liveRoot(page: PageProbe): HTMLElement | null;
}

/** What a storefront's own page says of the login that this browser carries there. */
export interface StorefrontTruth {
  /** Whether an agent acts as a customer. */
  readonly impersonated: boolean;
  /** The customer's name as the shop shows it; null where it does not say. */
  readonly customer: string | null;
}

/** Content-script half for shops that keep no session for us: asks the page's own shop, from the page's own origin. */
export interface StorefrontAdapter {
  readonly id: PlatformId;
  /** The shop's own notice that an agent acts as a customer, as a selector. */
  readonly notice: string;
  /** Whether the page looks, without a request, as if an agent acted as a customer. */
  looksImpersonated(page: PageProbe): boolean;
  /** `base` is the storefront's address, ending in `/`. Undefined where no answer came that could be believed. */
  ask(base: string, io: RequestIo): Promise<StorefrontTruth | undefined>;
  /** Leaves the page of a link, which has logged in somebody else than whom the shop's scripts remember in this browser. */
  goOn(url: string): void;
  /** Ends this browser's login there, and clears what the shop keeps of the customer in this browser. */
  exit(base: string, io: RequestIo): Promise<Result<null, Failure>>;
}

/** How a shop refuses a login of ours, as the page that it ends on tells. */
export const LANDING_REFUSALS = [
  'link_invalid',
  'login_refused',
  'storefront_maintenance',
  'storefront_inactive',
] as const satisfies readonly ErrorCode[];
export type LandingRefusal = (typeof LANDING_REFUSALS)[number];

/** What a page of a storefront shows of the login there, where the shop does not say that it is an agent's. */
export interface ShownLogin {
  /** Whether somebody is logged in; null where the page shows neither. */
  readonly loggedIn: boolean | null;
  /** Set where this page is the shop's answer to a login of ours. */
  readonly refusal: LandingRefusal | null;
}

/**
 * Content-script half for shops that mark nothing: reads the page, and asks for nothing. Whose login it is the background
 * knows by the cookie that holds it.
 */
export interface ShownStorefront {
  readonly id: PlatformId;
  look(page: PageProbe): ShownLogin;
}

/** The only side effects of what asks a shop; tests pass fakes. */
export interface RequestIo {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/** Addresses of a storefront for the rules that hold in this browser only; paths are below the storefront's address. */
export interface StorefrontGuard {
  /** Pages of the checkout: regular expressions (RE2) of the path after the storefront's address. */
  readonly checkoutPages: readonly string[];
  /** Requests that order or pay, whatever page they come from. */
  readonly checkoutRequests: readonly string[];
  /** Writing requests that change nothing of the customer's: they pass while only reading is allowed. */
  readonly harmlessWrites: readonly string[];
  /** Where a blocked page of the checkout leads instead, e.g. `checkout/cart/`. */
  readonly insteadOfCheckout: string;
  /** The shop's own logout, where it would end the login of the customer too: it becomes our Exit. Null where it would not. */
  readonly logout: string | null;
  /** Whether one login holds for the whole host: then the rules do, and paths count from its root. */
  readonly wholeHost: boolean;
}
