import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import { listMarkers, type Marker } from '../sessions/marker.ts';
import { isUnder } from '../shops/places.ts';
import type { StorefrontGuard } from '../platforms/platform.ts';
import type { StoredShop } from '../shops/shop.ts';
import { listShops } from '../shops/shop-store.ts';
import { hasApi } from './apis.ts';
import { findGuard } from './guards.ts';
import { makeRules, type Rule } from './rules.ts';

/** Absent without the permission, and in browsers that do not know it. */
const findRulesApi = (): DeclarativeNetRequest.Static | undefined => browser.declarativeNetRequest;

/** Whether this browser can hold a session to rules now. */
export const hasRulesPermission = async (): Promise<boolean> =>
  (await hasApi('rules')) && findRulesApi()?.updateSessionRules !== undefined;

const isGuarded = (
  marker: Marker,
): marker is Marker & { readonly storefrontUrl: string; readonly guard: NonNullable<Marker['guard']> } =>
  marker.storefrontUrl !== null && marker.guard !== null;

/** Where one login holds: in all store views of a storefront, wherever in it the session was opened, or on the whole host. */
const findScope = ({ storefronts }: StoredShop, base: string, { wholeHost }: StorefrontGuard): string =>
  wholeHost ? new URL('/', base).href : findStorefront(storefronts, base);

const findStorefront = (storefronts: StoredShop['storefronts'], base: string): string =>
  storefronts.map(({ url }) => url).find((url) => isUnder(new URL(base), url)) ?? base;

const listWanted = async (): Promise<readonly Rule[]> => {
  const shops = await listShops();
  const markers = (await listMarkers()).filter(isGuarded);
  const guarded = markers.flatMap(({ shop: id, storefrontUrl: base, guard }) => {
    const shop = shops.find((one) => one.id === id);
    const addresses = shop === undefined ? null : findGuard(shop.platform);
    if (shop === undefined || addresses === null) return [];
    return [{ storefrontUrl: findScope(shop, base, addresses), base, addresses, ...guard }];
  });
  const others = shops.filter(({ id }) => !markers.some(({ shop }) => shop === id));
  const strangers = [
    ...shops.map(({ adminBase }) => adminBase),
    ...others.flatMap(({ storefronts }) => storefronts.map(({ url }) => url)),
  ];
  return makeRules(guarded, strangers);
};

/**
 * Makes the browser's session rules what the live sessions want. They die with the browser, while markers do not: so it
 * is called when a worker starts, whenever a marker comes, changes or goes, and when the permission comes. Does
 * nothing without the permission. Never throws: a set of rules that the browser refuses is logged.
 */
export const syncRules = ({ lock, log }: Pick<Background, 'lock' | 'log'>): Promise<void> =>
  lock('rules', async () => {
    const api = findRulesApi();
    if (api === undefined || !(await hasRulesPermission())) return;
    const wanted = await listWanted();
    const present = (await api.getSessionRules()).map(({ id }) => id);
    const added = wanted.filter(({ id }) => !present.includes(id));
    const gone = present.filter((id) => !wanted.some((rule) => rule.id === id));
    if (added.length === 0 && gone.length === 0) return;
    // The worker of the private windows shares the rules and may add the same ones at this very moment.
    await api.updateSessionRules({ removeRuleIds: [...gone, ...added.map(({ id }) => id)], addRules: [...added] });
  }).catch((error: unknown) => log('rules', error));
