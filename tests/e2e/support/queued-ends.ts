import { expect, type Page } from '@playwright/test';

/** Entries of the extension's queue of ends, read from one of its own pages. */
const ENDS = `chrome.storage.local.get().then((all) => Object.entries(all).filter(([key]) => key.startsWith('end:')))`;

const SET_DUE = `${ENDS}.then((ends) =>
  chrome.storage.local.set(Object.fromEntries(ends.map(([key, end]) => [key, { ...end, nextAt: 0 }]))))`;

/** Until so many ends of sessions wait in the queue. */
export async function waitForQueuedEnds(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await page.evaluate<readonly unknown[]>(ENDS)).length).toBe(count);
}

/** Makes the queue believe that the minute of grace is over, so that a test need not wait for it. */
export const letQueuedEndsBeDue = (page: Page): Promise<void> => page.evaluate<undefined>(SET_DUE);
