import { z } from 'zod';
import { browser } from '../browser.ts';

const PREFIX = 'unreadable:';
const setAside = z.object({ value: z.unknown(), told: z.boolean() });

/** Moves an item of `storage.local` that cannot be read out of the way, whole, so that nothing is lost unseen. */
export const setUnreadableAside = async (key: string, value: unknown): Promise<void> => {
  await browser.storage.local.set({ [`${PREFIX}${key}`]: { value, told: false } });
  await browser.storage.local.remove(key);
};

/** How many items were set aside that the agent has not been told of; from now on they are told. */
export const takeUntold = async (): Promise<number> => {
  const held = await browser.storage.local.get(null);
  const untold: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(held)) {
    if (!key.startsWith(PREFIX)) continue;
    const parsed = setAside.safeParse(item);
    if (parsed.success && !parsed.data.told) untold[key] = { ...parsed.data, told: true };
  }
  const count = Object.keys(untold).length;
  if (count > 0) await browser.storage.local.set(untold);
  return count;
};
