import { saveShop } from '../../../lib/shops/shop-store.ts';
import { getShopId, type StoredShop } from '../../../lib/shops/shop.ts';
import { ADMIN, API, makeDiscovery } from './fake-shop.ts';
import type { FakeWorld } from './fake-world.ts';

/** A shop that the agent has added, with both of its storefronts allowed and granted, as it lies in storage. */
export const addShop = async (world: FakeWorld, more: Partial<StoredShop> = {}): Promise<StoredShop> => {
  const shop: StoredShop = {
    id: await getShopId(more.adminBase ?? ADMIN),
    name: 'Example Shop',
    platform: 'generic',
    platformVersion: '1.0',
    adminBase: ADMIN,
    apiTemplate: API,
    storefronts: makeDiscovery().storefronts,
    addedAt: world.now,
    confirmedHttp: false,
    allowedOrigins: ['https://shop.example', 'https://store.example'],
    ...more,
  };
  await saveShop(shop);
  for (const host of ['shop.example', 'store.example']) world.grants.add(`https://${host}/*`);
  return shop;
};
