import type { Tabs } from 'webextension-polyfill';
import type { Background } from '../messaging/background.ts';
import { reviewSessions } from './left.ts';
import { forgetOpener } from './opener.ts';

/** A tab was closed; it may have been the last of a session. */
export const onTabRemoved = async (
  background: Background,
  tab: number,
  { windowId, isWindowClosing }: Tabs.OnRemovedRemoveInfoType,
): Promise<void> => {
  await forgetOpener(tab);
  await reviewSessions(background, { tab, window: isWindowClosing ? windowId : null });
};

/** A tab has arrived somewhere: perhaps it left a storefront, perhaps it came back to one. */
export const onTabUpdated = async (
  background: Background,
  { status }: Pick<Tabs.OnUpdatedChangeInfoType, 'status'>,
): Promise<void> => {
  if (status === 'complete') await reviewSessions(background);
};
