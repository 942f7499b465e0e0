import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';

/** Which cookies a tab sees: the ordinary ones, those of private windows, or those of one container. */
export type Jar = string;

const PRIVATE: Jar = 'private';

/** Firefox names the store only to extensions that may see cookies; its two usual names mean what we know anyway. */
export const getJar = ({ incognito, cookieStoreId }: Pick<Tabs.Tab, 'incognito' | 'cookieStoreId'>): Jar => {
  if (incognito) return PRIVATE;
  return cookieStoreId?.startsWith('firefox-container-') === true ? cookieStoreId : 'default';
};

/**
 * Whether this worker sees the tabs of a jar. Where the browser runs a worker of its own for private windows, each sees
 * its own tabs only, while both share `storage.local`.
 */
export const seesJar = (jar: Jar): boolean => {
  if (browser.runtime.getManifest().incognito !== 'split') return true;
  return (jar === PRIVATE) === browser.extension.inIncognitoContext;
};
