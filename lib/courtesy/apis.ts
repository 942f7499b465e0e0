import { browser } from '../browser.ts';

/** Permissions for parts of the browser's API that rules of this browser need. */
export const COURTESY_APIS = { rules: 'declarativeNetRequestWithHostAccess', cookies: 'cookies' } as const;
export type CourtesyApi = keyof typeof COURTESY_APIS;

/**
 * What of these a browser can be asked for. Firefox takes the one for rules as a required permission only, and refuses
 * a request that names anything which is not declared optional.
 */
export const listOptionalApis = (): readonly string[] => {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  return Object.values(COURTESY_APIS).filter((name) => optional.some((one) => one === name));
};

/** Whether the browser lets us use an API now. A browser that does not know the name has not got it. */
export const hasApi = (api: CourtesyApi): Promise<boolean> =>
  browser.permissions.contains({ permissions: [COURTESY_APIS[api]] }).catch(() => false);
