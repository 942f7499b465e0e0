import type { Handler } from '../messaging/handle.ts';
import type { Outputs } from '../messaging/messages.ts';
import type { SessionAdapter } from '../platforms/session-adapter.ts';
import { fail, ok } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { hasApi } from './apis.ts';
import { hasRulesPermission } from './apply-rules.ts';
import { findPreferences } from './preferences.ts';

type Described = Pick<
  Extract<Awaited<Outputs['page/rules']>, { readonly ok: true }>['value'],
  'cookieUse' | 'hasNotice' | 'canReport'
>;

const describe = (adapter: SessionAdapter): Described => {
  if (adapter.record === 'shop') return { cookieUse: 'none', hasNotice: false, canReport: false };
  const { login, lastingCookies, reports } = adapter;
  const cookieUse = login.kind === 'cookies' ? 'login' : lastingCookies.length > 0 ? 'lasting' : 'none';
  return { cookieUse, hasNotice: login.kind === 'marked', canReport: reports !== null };
};

/** What this browser does for a shop's sessions, and whether the browser lets it. */
export const onPageRules: Handler<'page/rules'> = async ({ shop: id }, _sender, { adapters }) => {
  const shop = await findShop(id);
  if (shop === null) return fail({ code: 'shop_unknown' });
  const [preferences, rules, cookies] = await Promise.all([
    findPreferences(id),
    hasRulesPermission(),
    hasApi('cookies'),
  ]);
  return ok({ preferences, permissions: { rules, cookies }, ...describe(adapters[shop.platform]) });
};
