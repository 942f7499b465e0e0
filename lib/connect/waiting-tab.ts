import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import { openBeside, type Origin } from './open-link.ts';
import { dropPosting, getPostingUrl, reservePosting } from './postings.ts';

/** A tab that starts while the shop is asked: it stays in the background until there is something to post. */
export interface WaitingTab {
  readonly posting: string;
  /** Null where it could not be opened. */
  readonly tab: Promise<number | null>;
}

export const openWaitingTab = (background: Background, from: Origin): WaitingTab => {
  const posting = reservePosting(background);
  const tab = openBeside(from, { url: getPostingUrl(posting), active: false }).catch(() => null);
  return { posting, tab };
};

/** Brings it to the front; false where somebody has closed it meanwhile. */
export const showWaitingTab = async ({ tab }: WaitingTab): Promise<boolean> => {
  const id = await tab;
  if (id === null) return false;
  return browser.tabs.update(id, { active: true }).then(
    () => true,
    () => false,
  );
};

/** The shop said no: nobody has seen the tab, and nobody will. */
export const closeWaitingTab = async (background: Background, { posting, tab }: WaitingTab): Promise<void> => {
  dropPosting(background, posting);
  const id = await tab;
  if (id !== null) await browser.tabs.remove(id).catch(() => undefined);
};
