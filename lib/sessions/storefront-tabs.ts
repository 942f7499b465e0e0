import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { getHostPatterns } from '../permissions/origins.ts';
import { findPlace } from '../shops/places.ts';
import { listShops } from '../shops/shop-store.ts';
import { getJar } from './jar.ts';
import type { Marker } from './marker.ts';

/** A tab, or a whole window, that the browser is closing and may still list. */
export interface Closing {
  readonly tab: number;
  /** Set where its window closes with it. */
  readonly window: number | null;
}

export type StorefrontTab = Tabs.Tab & { readonly id: number; readonly url: string };

const hasAddress = (tab: Tabs.Tab): tab is StorefrontTab => tab.id !== undefined && tab.url !== undefined;

const isClosing = (tab: Tabs.Tab, closing: Closing | null): boolean =>
  closing !== null && (tab.id === closing.tab || (closing.window !== null && tab.windowId === closing.window));

/**
 * Open tabs that show the storefront of a session with that session's cookies. Read from the browser each time rather
 * than counted: a count is wrong after a killed worker. The address of a tab is visible on granted hosts alone, so a tab
 * that went elsewhere is no longer among them.
 */
export const findStorefrontTabs = async (
  markers: readonly Marker[],
  closing: Closing | null = null,
): Promise<ReadonlyMap<Marker, readonly StorefrontTab[]>> => {
  const patterns = getHostPatterns(markers.map((one) => one.storefrontOrigin).filter((origin) => origin !== ''));
  const tabs = patterns.length === 0 ? [] : await browser.tabs.query({ url: [...patterns] });
  const shops = await listShops();
  const shown = tabs
    .filter(hasAddress)
    .filter((tab) => !isClosing(tab, closing) && findPlace(shops, tab.url, 'storefront') !== null);
  const belongs = (tab: StorefrontTab, one: Marker): boolean =>
    new URL(tab.url).origin === one.storefrontOrigin && getJar(tab) === one.jar;
  return new Map(markers.map((one) => [one, shown.filter((tab) => belongs(tab, one))]));
};
