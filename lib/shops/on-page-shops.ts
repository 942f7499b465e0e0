import type { Handler } from '../messaging/handle.ts';
import { findMissingOrigins, isGranted } from '../permissions/grants.ts';
import { fail, ok } from '../result.ts';
import { takeUntold } from '../storage/unreadable.ts';
import { keepOffer } from './offers.ts';
import { listShops } from './shop-store.ts';

/**
 * The agent's shops and what each still lacks. Where something in storage could not be read, that is said first, once;
 * asked again, what could be kept is answered.
 */
export const onPageShops: Handler<'page/shops'> = async (_input, { page }) => {
  const shops = await listShops();
  const unreadable = await takeUntold();
  if (unreadable > 0) return fail({ code: 'storage_corrupt', detail: String(unreadable) });
  const views = shops.map(async (shop) => {
    const missing = await findMissingOrigins(shop);
    // The options page shows them with the shop that names them; the popup does not.
    if (page === '/options.html') await keepOffer(shop.id, missing);
    return { ...shop, granted: await isGranted(shop.adminBase), missing };
  });
  return ok(await Promise.all(views));
};
