import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { rememberOpener } from '../sessions/opener.ts';
import { findIsolation } from './isolation.ts';

/** The admin tab that a link is opened beside; null where it is gone, or was none (the popup). */
export type Origin = (Tabs.Tab & { readonly id: number }) | null;

const besides = (from: Origin): Tabs.CreateCreatePropertiesType =>
  from === null
    ? { active: true }
    : {
        active: true,
        index: from.index + 1,
        openerTabId: from.id,
        ...(from.windowId === undefined ? {} : { windowId: from.windowId }),
      };

/** Opens a tab next to another; next to nothing, should that one have been closed meanwhile. Gives the tab's id. */
export const openBeside = async (
  from: Origin,
  properties: Pick<Tabs.CreateCreatePropertiesType, 'url' | 'active'>,
): Promise<number | null> => {
  const tab = await browser.tabs
    .create({ ...besides(from), ...properties })
    .catch(() => browser.tabs.create({ active: true, ...properties }));
  if (from !== null && tab.id !== undefined) await rememberOpener(tab.id, from.id);
  return tab.id ?? null;
};

const openInPrivateWindow = async (from: Origin, url: string): Promise<number | null> => {
  // Resolves to null where private windows have a worker of their own: we may not see into them then.
  const opened = (await browser.windows.create({ incognito: true, focused: true, url })) as Partial<
    Awaited<ReturnType<typeof browser.windows.create>>
  > | null;
  const tab = opened?.tabs?.[0]?.id;
  if (from !== null && tab !== undefined) await rememberOpener(tab, from.id);
  return tab ?? null;
};

/** Where a link was opened; `tab` null where a window of another worker has it. */
export interface Opened {
  readonly tab: number | null;
}

/** Opens a link where the agent wants it. Null where this browser offers no jar of its own. */
export const openLink = async (from: Origin, url: string, isolated: boolean): Promise<Opened | null> => {
  if (!isolated) return { tab: await openBeside(from, { url }) };
  if ((await findIsolation()) === null) return null;
  return { tab: await openInPrivateWindow(from, url) };
};
