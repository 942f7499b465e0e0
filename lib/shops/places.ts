import type { Storefront } from '../protocol/schema/discovery.ts';
import { isExposed } from './addresses.ts';
import type { StoredShop } from './shop.ts';

/** Whose page an address is. */
export type Place =
  | { readonly kind: 'admin'; readonly shop: StoredShop }
  | { readonly kind: 'storefront'; readonly shop: StoredShop; readonly storefront: Storefront };

/** `..` as a server may understand it that decodes before it resolves; the browser has resolved the plain form. */
const CLIMBS = /(^|\/|\\|%2f|%5c)(\.|%2e){2}($|\/|\\|%2f|%5c)/i;

/** Whether an address lies at or below a prefix of origin and path. `/admin-evil` is not below `/admin/`. */
export const isUnder = (url: URL, prefix: string): boolean => {
  if (!URL.canParse(prefix)) return false;
  const base = new URL(prefix);
  const path = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  if (url.username !== '' || url.password !== '' || CLIMBS.test(url.pathname)) return false;
  return url.origin === base.origin && `${url.pathname}/`.startsWith(path);
};

/** Whether the agent lets this shop use the origin. The admin's own is allowed by adding the shop. */
export const isAllowed = (shop: StoredShop, origin: string): boolean => {
  if (isExposed(new URL(origin)) && !shop.confirmedHttp) return false;
  return origin === new URL(shop.adminBase).origin || shop.allowedOrigins.includes(origin);
};

const listPlaces = (shop: StoredShop): readonly (readonly [prefix: string, place: Place])[] => [
  [shop.adminBase, { kind: 'admin', shop }],
  ...shop.storefronts
    .filter(({ url }) => isAllowed(shop, new URL(url).origin))
    .map((storefront) => [storefront.url, { kind: 'storefront', shop, storefront }] as const),
];

/**
 * The place of the asked kind that a page belongs to; null where it is somebody else's, or another kind's. The longest
 * prefix wins, so that a page of a storefront below an admin never counts as that admin, nor the other way round.
 */
export const findPlace = <K extends Place['kind']>(
  shops: readonly StoredShop[],
  address: string | undefined,
  kind: K,
): Extract<Place, { kind: K }> | null => {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  const matches = shops.flatMap(listPlaces).filter(([prefix]) => isUnder(url, prefix));
  const longest = Math.max(...matches.map(([prefix]) => prefix.length));
  const isAsked = (place: Place): place is Extract<Place, { kind: K }> => place.kind === kind;
  const found = matches.filter(([prefix]) => prefix.length === longest).map(([, place]) => place);
  return found.find(isAsked) ?? null;
};
