import type { Handler } from '../messaging/handle.ts';
import { fail, ok } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { savePreferences } from './preferences.ts';

/** Keeps what the agent chose; it counts from the next session on. */
export const onPageSaveRules: Handler<'page/save-rules'> = ({ shop, preferences }, _sender, { lock }) =>
  lock(`shop:${shop}`, async () => {
    if ((await findShop(shop)) === null) return fail({ code: 'shop_unknown' });
    await savePreferences(shop, preferences);
    return ok(null);
  });
