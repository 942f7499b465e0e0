import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import { findPlace, isAllowed, isUnder, type Place } from '../shops/places.ts';
import type { StoredShop } from '../shops/shop.ts';
import { listShops } from '../shops/shop-store.ts';
import { isGranted } from './grants.ts';
import { getPathPatterns } from './origins.ts';

type Script = Scripting.RegisteredContentScript & { readonly matches: string[] };

const FILES = {
  admin: 'content-scripts/admin.js',
  storefront: 'content-scripts/storefront.js',
} as const satisfies Record<Place['kind'], string>;

const filterGranted = async (addresses: readonly string[]): Promise<readonly string[]> => {
  const answers = await Promise.all(addresses.map(isGranted));
  return addresses.filter((_address, index) => answers[index]);
};

const patternsOf = (addresses: readonly string[]): string[] => [...new Set(addresses.flatMap(getPathPatterns))].sort();

const toScript = (id: Place['kind'], matches: string[], excludeMatches: string[]): Script => ({
  id,
  matches,
  ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
  js: [FILES[id]],
  runAt: 'document_idle',
  allFrames: false,
  persistAcrossSessions: true,
});

/**
 * What has to be registered: one script for all admins, one for all storefronts, on addresses that are granted now.
 * The browser registers a script without a grant just as silently, and then never runs it.
 */
const findWantedScripts = async (shops: readonly StoredShop[]): Promise<readonly Script[]> => {
  const allowed = shops.flatMap((shop) =>
    shop.storefronts.map(({ url }) => url).filter((url) => isAllowed(shop, new URL(url).origin)),
  );
  const admins = await filterGranted(shops.map(({ adminBase }) => adminBase));
  const storefronts = await filterGranted(allowed);
  // An admin below a storefront's address is no storefront page; a storefront below an admin's stays one.
  const fenced = admins.filter((base) => !storefronts.some((url) => isUnder(new URL(url), base)));
  return [
    toScript('admin', patternsOf(admins), []),
    toScript('storefront', patternsOf(storefronts), patternsOf(fenced)),
  ].filter(({ matches }) => matches.length > 0);
};

const sameScope = (a: Script, b: Scripting.RegisteredContentScript): boolean =>
  JSON.stringify([a.matches, a.excludeMatches ?? []]) ===
  JSON.stringify([[...(b.matches ?? [])].sort(), [...(b.excludeMatches ?? [])].sort()]);

const registerScript = async (script: Script, known: Scripting.RegisteredContentScript | undefined): Promise<void> => {
  if (known === undefined) {
    // The worker of the private windows registers the same scripts, perhaps at this very moment.
    await browser.scripting
      .registerContentScripts([script])
      .catch(() => browser.scripting.updateContentScripts([script]));
  } else if (!sameScope(script, known)) {
    await browser.scripting.updateContentScripts([script]);
  }
};

const injectIntoTabs = async (background: Background, kind: Place['kind'], patterns: string[]): Promise<void> => {
  const shops = await listShops();
  for (const tab of await browser.tabs.query({ url: patterns })) {
    if (tab.id === undefined || tab.discarded === true || findPlace(shops, tab.url, kind) === null) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [FILES[kind]] })
      .catch((error: unknown) => background.log('inject', error));
  }
};

/**
 * Makes the registered scripts what they have to be, and brings them into open tabs where they are new; `everywhere`
 * after an update, which leaves the scripts of the old version behind in open tabs.
 */
export const syncScripts = (background: Background, reach: 'new' | 'everywhere' = 'new'): Promise<void> =>
  background.lock('scripts', async () => {
    const wanted = await findWantedScripts(await listShops());
    const known = await browser.scripting.getRegisteredContentScripts();
    const obsolete = known.map(({ id }) => id).filter((id) => !wanted.some((script) => script.id === id));
    if (obsolete.length > 0) await browser.scripting.unregisterContentScripts({ ids: obsolete });
    for (const script of wanted) {
      const before = known.find(({ id }) => id === script.id);
      await registerScript(script, before);
      const covered = reach === 'new' ? (before?.matches ?? []) : [];
      const fresh = script.matches.filter((pattern) => !covered.includes(pattern));
      if (fresh.length > 0) await injectIntoTabs(background, script.id as Place['kind'], fresh);
    }
  });
