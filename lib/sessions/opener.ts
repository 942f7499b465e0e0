import { z } from 'zod';
import { createItems } from '../storage/items.ts';

/** Which admin tab a storefront tab was opened from. The browser's own note of it is lost with the first navigation. */
const openers = createItems({ area: 'session', prefix: 'opener:', schema: z.object({ admin: z.int() }) });

export const rememberOpener = (tab: number, admin: number): Promise<void> => openers.put(String(tab), { admin });

export const findOpener = async (tab: number): Promise<number | null> =>
  (await openers.get(String(tab)))?.admin ?? null;

export const forgetOpener = (tab: number): Promise<void> => openers.remove(String(tab));
