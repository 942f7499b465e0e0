import type { Handler } from '../messaging/handle.ts';
import { fail } from '../result.ts';
import { askBefore } from './preflight.ts';
import { findShop } from './shop-store.ts';

/** A customer of the popup has to be connected with a choice that only the shop can offer. */
export const onPagePreflight: Handler<'page/preflight'> = async ({ shop: id, customer }, _sender, background) => {
  const shop = await findShop(id);
  return shop === null ? fail({ code: 'shop_unknown' }) : askBefore(background, shop, customer);
};
