import { browser } from '../browser.ts';
import type { StoredShop } from '../shops/shop.ts';
import { isAllowed } from '../shops/places.ts';
import { getHostPattern, getHostPatterns } from './origins.ts';

/** Whether the browser lets us work on the host of an address, now. */
export const isGranted = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [getHostPattern(address)] });

/** Whether a shop may use an origin now: by the agent's word for this shop, and by the browser's permission. */
export const isUsable = async (shop: StoredShop, origin: string): Promise<boolean> =>
  isAllowed(shop, origin) && (await isGranted(origin));

/** Every origin that a shop is made of, the admin's first. */
export const listOrigins = (shop: StoredShop): readonly string[] => [
  ...new Set([shop.adminBase, ...shop.storefronts.map(({ url }) => url)].map((url) => new URL(url).origin)),
];

/** Origins of a shop that still need the agent's word: not allowed for this shop, or not granted by the browser. */
export const findMissingOrigins = async (shop: StoredShop): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const origin of listOrigins(shop)) {
    if (!(await isUsable(shop, origin))) missing.push(origin);
  }
  return missing;
};

/** Gives back what a removed shop needed and no other shop needs. */
export const returnGrants = async (removed: StoredShop, others: readonly StoredShop[]): Promise<void> => {
  const needed = new Set(getHostPatterns(others.flatMap(listOrigins)));
  const origins = getHostPatterns(listOrigins(removed)).filter((pattern) => !needed.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
};
