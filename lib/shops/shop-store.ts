import { createItems } from '../storage/items.ts';
import type { Lock } from '../storage/lock.ts';
import { salvagedShop, storedShop, type StoredShop } from './shop.ts';

const shops = createItems({
  area: 'local',
  prefix: 'shop:',
  schema: storedShop,
  salvage: (_name, value) => salvagedShop.safeParse(value).data ?? null,
});

/** Oldest first: where two shops claim one address, the one that was there before keeps it. */
export const listShops = async (): Promise<readonly StoredShop[]> =>
  [...(await shops.all())].sort((a, b) => a.addedAt - b.addedAt);

/** Null where it was never added, or is removed. */
export const findShop = (id: string): Promise<StoredShop | null> => shops.get(id);

export const saveShop = (shop: StoredShop): Promise<void> => shops.put(shop.id, shop);

export const deleteShop = (id: string): Promise<void> => shops.remove(id);

/** Changes a record from what it is now; a shop that was removed meanwhile stays removed. */
export const updateShop = (
  lock: Lock,
  id: string,
  change: (shop: StoredShop) => StoredShop,
): Promise<StoredShop | null> =>
  lock(`shop:${id}`, async () => {
    const shop = await findShop(id);
    if (shop === null) return null;
    const changed = change(shop);
    if (JSON.stringify(changed) !== JSON.stringify(shop)) await saveShop(changed);
    return changed;
  });
