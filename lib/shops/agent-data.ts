import { z } from 'zod';
import { browser } from '../browser.ts';
import { discovery, storefront, type Discovery } from '../protocol/schema/discovery.ts';
import { dropEndedOwn } from '../records/own-session.ts';
import { withAgent } from '../sessions/jar.ts';
import { createItems } from '../storage/items.ts';

/** A stock shop names its storefronts one by one, with its links, and its tokens are as long as they are. */
const told = discovery.extend({
  storefronts: z.array(storefront).max(200),
  connectToken: z.string().min(1).max(10_000),
});

/** What a shop told its signed-in agent, the connect token included: in `storage.session`, never on a disk. */
const discoveries = createItems({
  area: 'session',
  prefix: 'discovery:',
  schema: z.object({ at: z.number(), discovery: told }),
});

export const findDiscovery = (shop: string): Promise<{ readonly at: number; readonly discovery: Discovery } | null> =>
  discoveries.get(withAgent(shop));

export const dropDiscovery = (shop: string): Promise<void> => discoveries.remove(withAgent(shop));

const dropSessionKeys = async (isDropped: (key: string) => boolean): Promise<void> => {
  const keys = Object.keys(await browser.storage.session.get(null)).filter(isDropped);
  if (keys.length > 0) await browser.storage.session.remove(keys);
};

/** Forgets what was learnt as one agent, names included: they are signed out, or somebody else is signed in. */
export const dropAgentData = async (shop: string): Promise<void> => {
  await dropEndedOwn(shop);
  const own = [`discovery:${withAgent(shop)}`, `pending:${withAgent(shop)}`];
  const ofCustomers = [`seen:${shop}:`, `places:${shop}:`];
  await dropSessionKeys((key) => own.includes(key) || ofCustomers.some((start) => key.startsWith(start)));
};

/** Forgets all that is known of a shop beside its record; every such key is `<kind>:<shop>`, perhaps with more. */
export const dropShopData = (shop: string): Promise<void> => dropSessionKeys((key) => key.split(':')[1] === shop);

/** Keeps a discovery; what an earlier agent of the shop left behind goes first. */
export const keepDiscovery = async (shop: string, now: Discovery, at: number): Promise<void> => {
  const before = await findDiscovery(shop);
  if (before !== null && before.discovery.agent.id !== now.agent.id) await dropAgentData(shop);
  await discoveries.put(withAgent(shop), { at, discovery: now });
};
