import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { keepOffer } from '../shops/offers.ts';
import { findShop } from '../shops/shop-store.ts';
import { findPending } from './pending.ts';

/** What the page that asks for a permission shows: whose it is, and for which origins. */
export const onPagePending: Handler<'page/pending'> = async ({ shop: id }, _sender, { clock }) => {
  const shop = await findShop(id);
  const pending = await findPending(id, clock);
  if (shop === null || pending === null) return ok(null);
  await keepOffer(id, pending.origins);
  return ok({ shopName: shop.name, origins: pending.origins });
};
