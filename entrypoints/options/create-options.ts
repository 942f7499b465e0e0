import type { Manifest } from 'webextension-polyfill';
import { browser } from '../../lib/browser.ts';
import { listOptionalApis } from '../../lib/courtesy/apis.ts';
import { findGuard } from '../../lib/courtesy/guards.ts';
import { send } from '../../lib/messaging/send.ts';
import { getHostPattern, getHostPatterns } from '../../lib/permissions/origins.ts';
import type { PlatformId } from '../../lib/platforms/platform.ts';
import { detectPage } from '../../lib/platforms/page-registry.ts';
import { inspectAdminPage } from '../../lib/shops/inspect-admin-page.ts';
import { createOptionsStores, type OptionsStores } from '../../lib/view/options-store.ts';

/** How long an admin page may take. */
const PAGE_MS = 20_000;

/** Firefox and Chromium take this only from within a click, so nothing may be awaited before. */
const request = (origins: readonly string[], apis: readonly string[]): Promise<boolean> =>
  browser.permissions
    .request({ origins: [...getHostPatterns(origins)], permissions: apis as Manifest.OptionalPermission[] })
    .catch(() => false);

/** Addresses, and with them what this browser needs to hold sessions of a shop that cannot hold them itself. */
const requestOrigins = (origins: readonly string[], platform?: PlatformId): Promise<boolean> => {
  const apis = platform === undefined || findGuard(platform) === null ? [] : listOptionalApis();
  return origins.length + apis.length === 0 ? Promise.resolve(true) : request(origins, apis);
};

const findMissing = async (origins: readonly string[]): Promise<readonly string[]> => {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [getHostPattern(origin)] })),
  );
  return origins.filter((_, index) => granted[index] !== true);
};

/** The stores of the options, on the real browser. `asked` is the page's fragment. */
export const createOptions = (asked: URLSearchParams): OptionsStores =>
  createOptionsStores({
    send,
    requestOrigins,
    requestCookies: () => request([], listOptionalApis()),
    check: (target) =>
      inspectAdminPage(target, {
        fetch: (input, init) => fetch(input, init),
        detect: detectPage,
        parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
        inspect: (shop) => send('page/inspect-shop', shop),
        findMissing,
        signal: AbortSignal.timeout(PAGE_MS),
      }),
    address: asked.get('add'),
    allow: asked.get('allow'),
  });
