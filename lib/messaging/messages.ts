import { z } from 'zod';
import { preferences, type Preferences } from '../courtesy/preference-schema.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Cart } from '../protocol/schema/customer.ts';
import type { Discovery, Storefront } from '../protocol/schema/discovery.ts';
import { id, landing, linkKind, mode } from '../protocol/schema/primitives.ts';
import { storefrontSession, type Session, type StorefrontSession } from '../protocol/schema/session.ts';
import type { LoggedSession } from '../platforms/logged-session.ts';
import { LANDING_REFUSALS, type PlatformId } from '../platforms/platform.ts';
import type { ListedCustomer, ReportSettings } from '../platforms/session-adapter.ts';
import type { Result } from '../result.ts';

/** What an agent may choose in the button's menu; the shop decides whether it goes. */
export const choice = z.strictObject({
  kind: linkKind,
  storefront: id.optional(),
  cart: z.union([z.literal('latest'), z.literal('none'), id]).optional(),
  landing: landing.optional(),
  reason: z.string().max(500).optional(),
  ticket: z.string().max(100).optional(),
  mode: mode.optional(),
  /** Open in a cookie jar of its own: a private window. */
  isolated: z.boolean().optional(),
  /** The agent knows that another session of theirs will be closed by it. */
  replace: z.boolean().optional(),
});
export type Choice = z.infer<typeof choice>;

/** The part of a shop's discovery that the button's menu needs. No token, no limits it could not show. */
export interface Menu {
  readonly agent: string;
  readonly may: Pick<Discovery['may'], 'connect' | 'magic'>;
  readonly storefronts: readonly Pick<Storefront, 'id' | 'name'>[];
  /** Set where `storefronts` are this customer's alone, and one of them has to be named; `usual` needs no question. */
  readonly ofCustomer: { readonly usual: string | null } | null;
  /** Whether `storefronts` are told with each customer: before that a menu could not offer them. */
  readonly perCustomer: boolean;
  readonly landings: readonly string[];
  readonly defaults: Discovery['defaults'];
  readonly features: Discovery['features'];
  readonly reason: Discovery['reason'];
  readonly isolation: 'private-window' | null;
}

/** A shop as it is kept in `storage.local`: no names of people, no token. */
export interface ShopRecord {
  /** From the admin base: one shop, one id. */
  readonly id: string;
  readonly name: string;
  readonly platform: PlatformId;
  readonly platformVersion: string | null;
  readonly adminBase: string;
  readonly apiTemplate: string;
  readonly storefronts: readonly Storefront[];
  readonly addedAt: number;
}

/** A live session as this browser remembers it; `verified` is false until the shop has confirmed it again. */
export interface LiveSession {
  readonly shop: string;
  readonly id: string;
  readonly storefrontOrigin: string;
  readonly startedAt: string;
  readonly endsAt: string | null;
  readonly idleEndsAt: string | null;
  /** Names only while `storage.session` holds them. */
  readonly customer: string | null;
  readonly agent: string | null;
  readonly verified: boolean;
}

/** What an admin page told of its agent; held by the worker for their present admin session. */
export const seenAgent = z.strictObject({
  token: z.string().min(1).max(200),
  name: z.string().max(100).nullable(),
  headless: z.boolean(),
});

/** A shop as an extension page detected it in the admin's own page. */
const shopFound = z.strictObject({
  platform: z.enum(['generic', 'prestashop', 'magento', 'shopware']),
  platformVersion: z.string().max(40).nullable(),
  adminBase: z.string().max(2048),
  apiTemplate: z.string().max(2048),
  /** The agent has confirmed that this shop may be used over plain http although it is not on this machine. */
  confirmedHttp: z.boolean(),
  agent: seenAgent.nullable(),
});

/** A shop that may not have named its API. */
const shopSeen = shopFound.extend({ apiTemplate: shopFound.shape.apiTemplate.nullable() });

type Answer<T> = Promise<Result<T, Failure>>;

/** How a storefront's page finds out whose session this browser carries: from the protocol, or the platform's own way. */
export type StorefrontAsk =
  | { readonly kind: 'protocol'; readonly sessionUrl: string }
  | { readonly kind: 'page'; readonly platform: PlatformId; readonly base: string }
  /** The page tells what it shows; whose login it is the background knows. */
  | { readonly kind: 'look'; readonly platform: PlatformId }
  /** A link's own page: the login is done, and `url` is what it was for. */
  | { readonly kind: 'go-on'; readonly platform: PlatformId; readonly url: string };

/** How a storefront's page ends it. */
export type StorefrontExit =
  | { readonly kind: 'protocol'; readonly url: string }
  | { readonly kind: 'page'; readonly platform: PlatformId; readonly base: string }
  /** The background ends it, with what this browser keeps of it. */
  | { readonly kind: 'browser' };

/**
 * Where rows of a log come from that the shop tells in part. `own-only`: a right is missing, which `right` names.
 * `reported`: agents' browsers wrote them. `reports-off`: nobody has asked them to.
 */
export type LogNote =
  | { readonly kind: 'shop-log' }
  | { readonly kind: 'own-only'; readonly right: string }
  | { readonly kind: 'reported' }
  | { readonly kind: 'reports-off' };

/**
 * Every message of the extension: who may send it (one script each), what it carries, what comes back. The background
 * checks sender, frame, address and schema before a handler runs; anything else is ignored.
 */
export const MESSAGES = {
  'admin/hello': {
    from: 'admin',
    input: z.strictObject({ api: z.string().max(2048).nullable(), agent: seenAgent.nullable() }),
  },
  'admin/preflight': { from: 'admin', input: z.strictObject({ customer: id }) },
  'admin/carts': { from: 'admin', input: z.strictObject({ customer: id }) },
  'admin/connect': { from: 'admin', input: z.strictObject({ customer: id, choice }) },
  'storefront/hello': { from: 'storefront', input: z.strictObject({ marker: z.boolean() }) },
  'storefront/seen': {
    from: 'storefront',
    input: z.strictObject({ session: storefrontSession.nullable(), reachable: z.boolean() }),
  },
  /** Null: the shop could not be asked. */
  'storefront/truth': {
    from: 'storefront',
    input: z.strictObject({
      truth: z.strictObject({ impersonated: z.boolean(), customer: z.string().max(300).nullable() }).nullable(),
    }),
  },
  'storefront/shown': {
    from: 'storefront',
    input: z.strictObject({ loggedIn: z.boolean().nullable(), refusal: z.enum(LANDING_REFUSALS).nullable() }),
  },
  'banner/state': { from: 'banner', input: z.strictObject({}) },
  'banner/exited': { from: 'banner', input: z.strictObject({ id, returnUrl: z.string().max(2048).nullable() }) },
  'banner/end': { from: 'banner', input: z.strictObject({ id }) },
  'page/shops': { from: 'page', input: z.strictObject({}) },
  'page/inspect-shop': { from: 'page', input: shopSeen },
  'page/add-shop': { from: 'page', input: shopFound },
  'page/remove-shop': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/test-shop': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/live': { from: 'page', input: z.strictObject({}) },
  'page/sessions': {
    from: 'page',
    input: z.strictObject({
      shop: z.string().max(100),
      scope: z.enum(['mine', 'team']),
      cursor: z.string().max(200).nullable(),
    }),
  },
  'page/end': { from: 'page', input: z.strictObject({ shop: z.string().max(100), session: id }) },
  'page/extend': {
    from: 'page',
    input: z.strictObject({ shop: z.string().max(100), session: id, reason: z.string().max(500) }),
  },
  'page/find': {
    from: 'page',
    input: z.strictObject({
      shop: z.string().max(100),
      q: z.string().max(100),
      cursor: z.string().max(200).nullable(),
    }),
  },
  'page/preflight': { from: 'page', input: z.strictObject({ shop: z.string().max(100), customer: id }) },
  'page/connect': { from: 'page', input: z.strictObject({ shop: z.string().max(100), customer: id, choice }) },
  'page/pending': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/granted': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/rules': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/save-rules': { from: 'page', input: z.strictObject({ shop: z.string().max(100), preferences }) },
  'page/reports': { from: 'page', input: z.strictObject({ shop: z.string().max(100) }) },
  'page/save-reports': {
    from: 'page',
    input: z.strictObject({ shop: z.string().max(100), on: z.boolean(), days: z.int().min(1).max(365) }),
  },
  /** The page that logs in by posting a form; it is answered once. */
  'page/posting': { from: 'page', input: z.strictObject({ posting: z.uuid() }) },
} as const satisfies Record<string, { from: 'admin' | 'storefront' | 'banner' | 'page'; input: z.ZodType }>;

export type MessageName = keyof typeof MESSAGES;
export type Input<N extends MessageName> = z.infer<(typeof MESSAGES)[N]['input']>;

/** What each message is answered with. */
export interface Outputs {
  /** Null where the sender's page belongs to no shop of ours. */
  'admin/hello': Answer<{ readonly shop: string; readonly platform: PlatformId; readonly menu: Menu | null } | null>;
  'admin/preflight': Answer<{
    readonly refusal: Failure | null;
    /** What the agent should know before connecting, although it refuses nothing. */
    readonly warning: Failure | null;
    readonly menu: Menu;
  }>;
  'admin/carts': Answer<readonly Cart[]>;
  /** `opened`: a tab was opened. `copy`: a magic link for the clipboard, told once. `asking`: a permission page was opened. */
  'admin/connect': Answer<
    | { readonly kind: 'opened' }
    | { readonly kind: 'copy'; readonly url: string; readonly expiresAt: string }
    | { readonly kind: 'asking' }
  >;
  /** Whether to ask the shop, and how. */
  'storefront/hello': Answer<StorefrontAsk | null>;
  'storefront/seen': Answer<null>;
  'storefront/truth': Answer<null>;
  'storefront/shown': Answer<null>;
  'banner/state': Answer<{
    readonly session: StorefrontSession | null;
    readonly remembered: LiveSession | null;
    readonly exit: StorefrontExit;
    /** Why the login that this tab was opened for did not come about. */
    readonly refused: Failure | null;
    /** Whether limits and blocks hold in this browser only, because the shop has none. */
    readonly courtesy: boolean;
  }>;
  'banner/exited': Answer<null>;
  'banner/end': Answer<null>;
  'page/shops': Answer<readonly (ShopRecord & { readonly granted: boolean; readonly missing: readonly string[] })[]>;
  /** What the shop says of itself to this agent, before it is added: keeps nothing. */
  'page/inspect-shop': Answer<{
    readonly name: string;
    readonly platformVersion: string | null;
    readonly agent: { readonly name: string; readonly role: string };
    readonly storefronts: readonly Storefront[];
  }>;
  'page/add-shop': Answer<ShopRecord>;
  'page/remove-shop': Answer<null>;
  'page/test-shop': Answer<{
    readonly agent: string;
    readonly role: string;
    readonly milliseconds: number;
    readonly missing: readonly string[];
  }>;
  'page/live': Answer<readonly LiveSession[]>;
  'page/sessions': Answer<{
    readonly sessions: readonly LoggedSession[];
    /** What the rows can and cannot tell; null where the shop tells everything. */
    readonly note: LogNote | null;
    readonly next: string | null;
    readonly mayReadTeam: boolean;
    readonly mayEndTeam: boolean;
    readonly agent: string;
  }>;
  'page/end': Answer<{ readonly queued: boolean }>;
  'page/extend': Answer<Pick<Session, 'id' | 'endsAt' | 'idleEndsAt'>>;
  'page/find': Answer<{
    readonly customers: readonly ListedCustomer[];
    readonly next: string | null;
    readonly menu: Menu;
  }>;
  'page/preflight': Outputs['admin/preflight'];
  'page/connect': Outputs['admin/connect'];
  /** The connect that waits for a permission, and the origins to ask for. */
  'page/pending': Answer<{ readonly shopName: string; readonly origins: readonly string[] } | null>;
  /** Permission was given: register scripts, and do what waited with a fresh link. */
  'page/granted': Answer<null>;
  /** What this browser does for sessions of a shop without a guard of its own, and which permissions for it are given. */
  'page/rules': Answer<{
    readonly preferences: Preferences;
    readonly permissions: { readonly rules: boolean; readonly cookies: boolean };
    /** What cookies are for there: the login itself, what the shop keeps for long, or nothing. */
    readonly cookieUse: 'login' | 'lasting' | 'none';
    /** Whether the shop draws a notice of its own that could be shown instead of the banner. */
    readonly hasNotice: boolean;
    /** Whether agents' browsers can write a log into the shop. */
    readonly canReport: boolean;
  }>;
  'page/save-rules': Answer<null>;
  'page/reports': Answer<ReportSettings>;
  'page/save-reports': Answer<ReportSettings>;
  'page/posting': Answer<{ readonly url: string; readonly fields: Readonly<Record<string, string>> }>;
}
