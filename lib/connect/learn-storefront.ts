import type { Background } from '../messaging/background.ts';
import type { Storefront } from '../protocol/schema/discovery.ts';
import { syncScripts } from '../permissions/scripts.ts';
import { findUsableStorefronts } from '../shops/addresses.ts';
import type { StoredShop } from '../shops/shop.ts';
import { updateShop } from '../shops/shop-store.ts';

/** More than shops have; a shop that goes on naming others gets no further. */
const MOST = 200;

/** Adds a storefront that a link named to the shop's record. It may be used once the agent has allowed its origin. */
export const learnStorefront = async (
  background: Background,
  shop: StoredShop,
  named: Storefront | null,
): Promise<StoredShop> => {
  const [storefront] = named === null ? [] : findUsableStorefronts([named]);
  if (storefront === undefined || shop.storefronts.some(({ url }) => url === storefront.url)) return shop;
  const learnt = await updateShop(background.lock, shop.id, (kept) =>
    kept.storefronts.length >= MOST || kept.storefronts.some(({ url }) => url === storefront.url)
      ? kept
      : { ...kept, storefronts: [...kept.storefronts, storefront] },
  );
  // An origin that is allowed already gets its script before the link is opened there.
  await syncScripts(background);
  return learnt ?? shop;
};
