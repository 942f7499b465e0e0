import { z } from 'zod';
import { browser } from '../browser.ts';
import { discovery, type Discovery } from '../protocol/schema/discovery.ts';
import { createItems } from '../storage/items.ts';

/** What a shop told its signed-in agent, the connect token included: in `storage.session`, never on a disk. */
const discoveries = createItems({
  area: 'session',
  prefix: 'discovery:',
  schema: z.object({ at: z.number(), discovery }),
});

export const findDiscovery = (shop: string): Promise<{ readonly at: number; readonly discovery: Discovery } | null> =>
  discoveries.get(shop);

export const dropDiscovery = (shop: string): Promise<void> => discoveries.remove(shop);

/** Keys of `storage.session` begin with `<kind>:<shop>`; these kinds are what one agent was told. */
const AGENT_KINDS = ['discovery', 'seen', 'pending'];

const dropSessionKeys = async (isDropped: (kind: string, shop: string) => boolean): Promise<void> => {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => {
    const [kind = '', shop = ''] = key.split(':', 2);
    return isDropped(kind, shop);
  });
  if (keys.length > 0) await browser.storage.session.remove(keys);
};

/** Forgets what was learnt as one agent: they are signed out, or somebody else is signed in. */
export const dropAgentData = (shop: string): Promise<void> =>
  dropSessionKeys((kind, of) => of === shop && AGENT_KINDS.includes(kind));

/** Forgets all that is known of a shop beside its record. */
export const dropShopData = (shop: string): Promise<void> => dropSessionKeys((_kind, of) => of === shop);

/** Keeps a discovery; what an earlier agent of the shop left behind goes first. */
export const keepDiscovery = async (shop: string, told: Discovery, at: number): Promise<void> => {
  const before = await findDiscovery(shop);
  if (before !== null && before.discovery.agent.id !== told.agent.id) await dropAgentData(shop);
  await discoveries.put(shop, { at, discovery: told });
};
