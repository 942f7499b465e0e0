import { z } from 'zod';
import type { ShopAddress } from '../platforms/platform.ts';
import { urlTemplate } from '../protocol/schema/primitives.ts';
import { createItems } from '../storage/items.ts';
import { parseApiTemplate } from './addresses.ts';
import type { StoredShop } from './shop.ts';

/** In `storage.session`, because PrestaShop's carries a token of the employee who is signed in. */
const seen = createItems({ area: 'session', prefix: 'api:', schema: z.object({ template: urlTemplate }) });

/** Remembers the API that an admin page named, if it can be this shop's. */
export const rememberSeenApi = async (shop: StoredShop, template: string): Promise<void> => {
  const parsed = parseApiTemplate(template, shop.adminBase);
  if (parsed.ok) await seen.put(shop.id, { template: parsed.value });
};

export const forgetSeenApi = (shop: string): Promise<void> => seen.remove(shop);

/** Where a shop is asked: as the latest admin page said it, else as it was when the shop was added. */
export const getShopAddress = async ({ id, adminBase, apiTemplate }: StoredShop): Promise<ShopAddress> => ({
  id,
  adminBase,
  apiTemplate: (await seen.get(id))?.template ?? apiTemplate,
});
