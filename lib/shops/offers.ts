import { z } from 'zod';
import { isGranted } from '../permissions/grants.ts';
import { createItems } from '../storage/items.ts';
import type { Lock } from '../storage/lock.ts';
import type { StoredShop } from './shop.ts';
import { updateShop } from './shop-store.ts';

/** Origins that a page of ours has shown to the agent under a shop's name, so that "allowed" means just those. */
const offers = createItems({ area: 'session', prefix: 'offer:', schema: z.object({ origins: z.array(z.string()) }) });

export const keepOffer = async (shop: string, origins: readonly string[]): Promise<void> => {
  const before = (await offers.get(shop))?.origins ?? [];
  await offers.put(shop, { origins: [...new Set([...before, ...origins])] });
};

/** Of the origins that were shown, those that the browser has granted. */
export const findAccepted = async (shop: string): Promise<readonly string[]> => {
  const offered = (await offers.get(shop))?.origins ?? [];
  const answers = await Promise.all(offered.map(isGranted));
  return offered.filter((_origin, index) => answers[index]);
};

/** Lets a shop use what the agent was shown and has granted. Null where the shop is not ours. */
export const acceptOffer = async (lock: Lock, shop: string): Promise<StoredShop | null> => {
  const accepted = await findAccepted(shop);
  await offers.remove(shop);
  return updateShop(lock, shop, (kept) => ({
    ...kept,
    allowedOrigins: [...new Set([...kept.allowedOrigins, ...accepted])],
  }));
};
