import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Marker } from './marker.ts';
import { findStorefrontTabs } from './storefront-tabs.ts';

const FILE = 'banner.js';

/** Puts the banner into a tab; where it already is, it asks for its state again. */
export const showBanner = async ({ log }: Background, tab: number): Promise<void> => {
  await browser.scripting
    .executeScript({ target: { tabId: tab }, files: [FILE] })
    .catch((error: unknown) => log('banner', error));
};

/** The same in every open tab of a session, but not in one that is being left. */
export const refreshBanners = async (background: Background, marker: Marker, leaving?: number): Promise<void> => {
  const tabs = (await findStorefrontTabs([marker])).get(marker) ?? [];
  const shown = tabs.filter(({ id, discarded }) => discarded !== true && id !== leaving);
  await Promise.all(shown.map(({ id }) => showBanner(background, id)));
};
