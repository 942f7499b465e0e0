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
 * Chromium runs a worker of its own for private windows (`incognito: split`). It has tabs, cookies and alarms of its own
 * and shares all storage with the other one; it dies with the last private window and is told of nothing then.
 */
const isSplit = (): boolean => browser.runtime.getManifest().incognito === 'split';

/** Whether this is the worker of the private windows. */
export const isPrivateWorker = (): boolean => isSplit() && browser.extension.inIncognitoContext === true;

/** Whether this worker sees the tabs of a jar. */
export const seesJar = (jar: Jar): boolean => !isSplit() || (jar === PRIVATE) === isPrivateWorker();

/** Whether the worker that sees a jar may be gone before it can say so. */
export const isMortal = (jar: Jar): boolean => isSplit() && jar === PRIVATE;

/** Names something that belongs to the agent of this worker's cookies: in private windows that may be somebody else. */
export const withAgent = (shop: string): string => (isPrivateWorker() ? `${shop}:private` : shop);
