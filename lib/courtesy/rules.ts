import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { StorefrontGuard } from '../platforms/platform.ts';
import { withIds } from './rule-ids.ts';

export type Rule = DeclarativeNetRequest.Rule;
type Condition = Rule['condition'];
type Unnamed = Omit<Rule, 'id'>;

/** A storefront that this browser holds to rules while a session lives there. */
export interface GuardedStorefront {
  /** Origin and path. */
  readonly storefrontUrl: string;
  /** The part of it that the session was opened in, as a store view of its own; its cart is shown instead of the checkout. */
  readonly base: string;
  /** Where in such a storefront orders are placed. */
  readonly addresses: StorefrontGuard;
  readonly checkout: boolean;
  readonly readOnly: boolean;
}

/** In the fragment of the page that is shown instead of the checkout: the banner then says why. */
const CHECKOUT_BLOCKED = 'connect-checkout-blocked';

/** In the fragment of the page that is shown instead of the shop's logout: the banner then lets the agent out. */
const EXIT = 'connect-exit';

/**
 * Of several rules that fit, the highest number decides. The checkout is held even against what passes while reading;
 * that passes against read-only. Whoever lies deeper is above all of that, with rules of their own or none.
 */
const PRIORITY = { stranger: 1, readOnly: 2, harmless: 3, checkout: 4 } as const;

/** Methods that change nothing. A shop may understand any other, known to browsers or not. */
const READING = ['get', 'head', 'options'];

const escape = (literal: string): string => literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Origin and path, without the closing slash: a folder. */
const folderOf = (storefrontUrl: string): string => {
  const { origin, pathname } = new URL(storefrontUrl);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
};

/** Ten more for each folder that it lies deeper. */
const priorityIn = (folder: string, kind: keyof typeof PRIORITY): number =>
  PRIORITY[kind] + 10 * new URL(folder).pathname.split('/').filter((name) => name !== '').length;

const isBelow = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`);

/** A folder and all that is in it. */
const within = (folder: string): Condition => ({
  regexFilter: `^${escape(folder)}([/?#]|$)`,
  isUrlFilterCaseSensitive: true,
});

/**
 * Addresses below a storefront whose path fits. The storefront's own part is a literal prefix with host, port and
 * path in full; that part costs nothing of the 2 kB that Chromium allows a compiled expression.
 */
const below = (folder: string, path: string): Condition => ({
  regexFilter: `^${escape(folder)}/(?i:${path})`,
  isUrlFilterCaseSensitive: true,
});

/** Everything that changes something, from any page, form, script or beacon; reports of the browser itself pass. */
const writes = (condition: Condition): Condition => ({
  ...condition,
  excludedRequestMethods: READING,
  excludedResourceTypes: ['csp_report'],
});

const blockCheckout = (folder: string, base: string, addresses: StorefrontGuard): readonly Unnamed[] => {
  const { checkoutPages: pages, checkoutRequests: requests, insteadOfCheckout } = addresses;
  const priority = priorityIn(folder, 'checkout');
  const url = `${folderOf(base)}/${insteadOfCheckout}#${CHECKOUT_BLOCKED}`;
  const reads = (path: string, type: 'main_frame' | 'sub_frame'): Condition => ({
    ...below(folder, path),
    requestMethods: ['get', 'head'],
    resourceTypes: [type],
  });
  return [
    ...pages.map((path) => ({
      priority,
      action: { type: 'redirect' as const, redirect: { url } },
      condition: reads(path, 'main_frame'),
    })),
    ...pages.map((path) => ({
      priority,
      action: { type: 'block' as const },
      condition: reads(path, 'sub_frame'),
    })),
    ...[...pages, ...requests].map((path) => ({
      priority,
      action: { type: 'block' as const },
      condition: writes(below(folder, path)),
    })),
  ];
};

/** The shop's logout is pressed by habit, and the customer would be logged out as well. */
const divertLogout = (folder: string, base: string, { logout }: StorefrontGuard): readonly Unnamed[] => {
  if (logout === null) return [];
  const condition = below(folder, logout);
  const priority = priorityIn(folder, 'checkout');
  const url = `${folderOf(base)}/#${EXIT}`;
  return [
    {
      priority,
      action: { type: 'redirect', redirect: { url } },
      condition: { ...condition, resourceTypes: ['main_frame'] },
    },
    { priority, action: { type: 'block' }, condition: { ...condition, excludedResourceTypes: ['main_frame'] } },
  ];
};

const blockWrites = (folder: string, { harmlessWrites }: StorefrontGuard): readonly Unnamed[] => [
  {
    priority: priorityIn(folder, 'readOnly'),
    action: { type: 'block' },
    condition: writes(within(folder)),
  },
  ...harmlessWrites.map((path) => ({
    priority: priorityIn(folder, 'harmless'),
    action: { type: 'allow' as const },
    condition: writes(below(folder, path)),
  })),
];

/** An admin, or another shop, below a storefront: none of its business. */
const passBy = (folder: string): Unnamed => ({
  priority: priorityIn(folder, 'stranger'),
  action: { type: 'allow' },
  condition: { ...within(folder), excludedResourceTypes: ['csp_report'] },
});

/** One for each address, the strictest where several sessions are at one. */
const merge = (storefronts: readonly GuardedStorefront[]): ReadonlyMap<string, GuardedStorefront> => {
  const folders = new Map<string, GuardedStorefront>();
  for (const one of storefronts) {
    const folder = folderOf(one.storefrontUrl);
    const other = folders.get(folder);
    const checkout = one.checkout || other?.checkout === true;
    const readOnly = one.readOnly || other?.readOnly === true;
    folders.set(folder, { ...one, checkout, readOnly });
  }
  return folders;
};

/**
 * Session rules of the browser for the storefronts with a live session. They hold in all tabs, for the cookies of a
 * login are in all of them. `strangers` are addresses of admins and of other shops, of which some may lie below such a
 * storefront. The same input in any order gives the same rules with the same ids.
 */
export const makeRules = (storefronts: readonly GuardedStorefront[], strangers: readonly string[]): readonly Rule[] => {
  const guarded = [...merge(storefronts)].filter(
    ([, { checkout, readOnly, addresses }]) => checkout || readOnly || addresses.logout !== null,
  );
  const passed = strangers.map(folderOf).filter((inner) => guarded.some(([outer]) => isBelow(inner, outer)));
  return withIds([
    ...guarded.flatMap(([folder, { base, addresses, checkout, readOnly }]) => [
      ...(checkout ? blockCheckout(folder, base, addresses) : []),
      ...(readOnly ? blockWrites(folder, addresses) : []),
      ...divertLogout(folder, base, addresses),
    ]),
    ...passed.map(passBy),
  ]);
};
