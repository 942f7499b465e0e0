import type { Handler } from '../messaging/handle.ts';
import { fail, ok } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { hasApi } from './apis.ts';
import { hasRulesPermission } from './apply-rules.ts';
import { findPreferences } from './preferences.ts';

/** What this browser does for a shop's sessions, and whether the browser lets it. */
export const onPageRules: Handler<'page/rules'> = async ({ shop }) => {
  if ((await findShop(shop)) === null) return fail({ code: 'shop_unknown' });
  const [preferences, rules, cookies] = await Promise.all([
    findPreferences(shop),
    hasRulesPermission(),
    hasApi('cookies'),
  ]);
  return ok({ preferences, permissions: { rules, cookies } });
};
