import { beforeEach, expect, it } from 'vitest';
import { onPageRules } from '../../../lib/courtesy/on-page-rules.ts';
import { onPageSaveRules } from '../../../lib/courtesy/on-page-save-rules.ts';
import { USUAL_PREFERENCES } from '../../../lib/courtesy/preference-schema.ts';
import { createBackground } from '../../../lib/messaging/background.ts';
import { MESSAGES } from '../../../lib/messaging/messages.ts';
import { sessionAdapters } from '../../../lib/platforms/session-registry.ts';
import { saveShop } from '../../../lib/shops/shop-store.ts';
import { FakeRulesBrowser } from './fake-browser.ts';

const SHOP = '0123456789abcdef01234567';
const page = { page: '/options.html', tab: null };
const background = createBackground({ clock: { now: () => 0 }, fetch, adapters: sessionAdapters });
const CHOSEN = { ...USUAL_PREFERENCES, minutes: 15 };

let world: FakeRulesBrowser;

beforeEach(async () => {
  world = new FakeRulesBrowser();
  await saveShop({
    id: SHOP,
    name: 'Shop',
    platform: 'magento',
    platformVersion: null,
    adminBase: 'https://shop.example/admin_x/',
    apiTemplate: 'https://shop.example/admin_x/{path}',
    storefronts: [],
    addedAt: 1,
    confirmedHttp: false,
    allowedOrigins: [],
  });
});

const ask = () => onPageRules({ shop: SHOP }, page, background);

it('answers what was chosen, and what the browser has given', async () => {
  const permissions = { rules: true, cookies: true };
  const offers = { cookieUse: 'lasting', hasNotice: true, canReport: false };
  expect(await ask()).toEqual({ ok: true, value: { preferences: USUAL_PREFERENCES, permissions, ...offers } });
  world.apis.delete('cookies');
  await onPageSaveRules({ shop: SHOP, preferences: CHOSEN }, page, background);
  expect(await ask()).toEqual({
    ok: true,
    value: { preferences: CHOSEN, permissions: { ...permissions, cookies: false }, ...offers },
  });
});

it('keeps nothing for a shop that is not there', async () => {
  const refused = { ok: false, error: { code: 'shop_unknown' } };
  expect(await onPageSaveRules({ shop: 'gone', preferences: CHOSEN }, page, background)).toEqual(refused);
  expect(await onPageRules({ shop: 'gone' }, page, background)).toEqual(refused);
});

it('takes whole preferences from a page only', () => {
  const { from, input } = MESSAGES['page/save-rules'];
  expect(from).toBe('page');
  expect(input.safeParse({ shop: SHOP, preferences: CHOSEN }).success).toBe(true);
  expect(input.safeParse({ shop: SHOP, preferences: { minutes: 15 } }).success).toBe(false);
  expect(input.safeParse({ shop: SHOP, preferences: { ...CHOSEN, more: true } }).success).toBe(false);
});
