import { z } from 'zod';
import { seenAgent } from '../messaging/messages.ts';
import type { SeenAgent } from '../platforms/platform.ts';
import type { ShopAddress } from '../platforms/session-adapter.ts';
import { urlTemplate } from '../protocol/schema/primitives.ts';
import { withAgent } from '../sessions/jar.ts';
import { createItems } from '../storage/items.ts';
import { parseApiTemplate } from './addresses.ts';
import type { StoredShop } from './shop.ts';

/**
 * What the latest admin page said about the API. In `storage.session`, because PrestaShop's carries a token of the
 * employee who is signed in.
 */
const seen = createItems({
  area: 'session',
  prefix: 'api:',
  schema: z.object({
    template: urlTemplate.nullable(),
    named: z.boolean(),
    agent: seenAgent.nullable().default(null),
  }),
});

const findSeen = (shop: string) => seen.get(withAgent(shop));

/**
 * Remembers the API that an admin page named, if it can be this shop's, and the agent it showed; null where the page
 * named none.
 */
export const rememberSeenApi = async (
  shop: StoredShop,
  template: string | null,
  agent: SeenAgent | null,
): Promise<void> => {
  if (template === null) {
    await seen.put(withAgent(shop.id), { template: (await findSeen(shop.id))?.template ?? null, named: false, agent });
    return;
  }
  const parsed = parseApiTemplate(template, shop.adminBase);
  if (parsed.ok) await seen.put(withAgent(shop.id), { template: parsed.value, named: true, agent });
};

/** The agent of the latest admin page; null where none was seen since the shop said that its token is too old. */
export const findSeenAgent = async (shop: string): Promise<SeenAgent | null> => (await findSeen(shop))?.agent ?? null;

/** What the shop itself said of its agent is younger than any page. */
export const rememberSeenAgent = async (shop: StoredShop, agent: SeenAgent | null): Promise<void> => {
  const before = await findSeen(shop.id);
  if (before !== null) await seen.put(withAgent(shop.id), { ...before, agent });
  else if (agent !== null) await seen.put(withAgent(shop.id), { template: null, named: true, agent });
};

/** Whether the shop's admin still comes without naming an API: its companion module is off, or hidden from this agent. */
export const isApiUnnamed = async (shop: string): Promise<boolean> => (await findSeen(shop))?.named === false;

/** Whether an agent of these cookies has had an admin page of the shop open. */
export const hasSeenAdmin = async (shop: string): Promise<boolean> => (await findSeen(shop)) !== null;

/** Where a shop is asked: as the latest admin page said it, else as it was when the shop was added. */
export const getShopAddress = async ({ id, adminBase, apiTemplate }: StoredShop): Promise<ShopAddress> => ({
  id,
  adminBase,
  apiTemplate: (await findSeen(id))?.template ?? apiTemplate,
  agent: await findSeenAgent(id),
});
