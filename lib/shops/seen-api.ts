import { z } from 'zod';
import type { ShopAddress } from '../platforms/platform.ts';
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
  schema: z.object({ template: urlTemplate.nullable(), named: z.boolean() }),
});

const findSeen = (shop: string) => seen.get(withAgent(shop));

/** Remembers the API that an admin page named, if it can be this shop's; null where the page named none. */
export const rememberSeenApi = async (shop: StoredShop, template: string | null): Promise<void> => {
  if (template === null) {
    await seen.put(withAgent(shop.id), { template: (await findSeen(shop.id))?.template ?? null, named: false });
    return;
  }
  const parsed = parseApiTemplate(template, shop.adminBase);
  if (parsed.ok) await seen.put(withAgent(shop.id), { template: parsed.value, named: true });
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
});
