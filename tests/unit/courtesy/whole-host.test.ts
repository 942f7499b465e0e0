import { beforeEach, describe, expect, it } from 'vitest';
import { syncRules } from '../../../lib/courtesy/apply-rules.ts';
import type { PlatformId } from '../../../lib/platforms/platform.ts';
import { saveMarker } from '../../../lib/sessions/marker.ts';
import { saveShop } from '../../../lib/shops/shop-store.ts';
import { getShopId } from '../../../lib/shops/shop.ts';
import { createLock } from '../../../lib/storage/lock.ts';
import { decide } from './emulate-rules.ts';
import { FakeRulesBrowser } from './fake-browser.ts';

const HOST = 'https://shop.example/';
const ADMIN = `${HOST}sub/admin/`;

let world: FakeRulesBrowser;
let errors: string[];

const start = async (platform: PlatformId, base: string, guard = { checkout: true, readOnly: true }): Promise<void> => {
  const shop = await getShopId(ADMIN);
  const storefronts = [{ id: '1', name: 'One', url: `${HOST}sub/`, apiTemplate: `${HOST}sub/{path}` }];
  await saveShop({
    id: shop,
    name: 'Shop',
    platform,
    platformVersion: null,
    adminBase: ADMIN,
    apiTemplate: `${ADMIN}{path}`,
    storefronts,
    addedAt: 1,
    confirmedHttp: false,
    allowedOrigins: [],
  });
  await saveMarker({
    shop,
    session: 'session-1',
    storefrontOrigin: 'https://shop.example',
    jar: 'default',
    startedAt: '2026-11-21T09:00:00.000Z',
    endsAt: null,
    idleEndsAt: null,
    storefrontUrl: base,
    guard,
    login: 'ab'.repeat(32),
  });
  await syncRules({ lock: createLock(), log: (where, error) => errors.push(`${where}: ${String(error)}`) });
};
const write = (url: string) => decide(world.rules, { url, method: 'POST' });
const visit = (url: string) => decide(world.rules, { url, type: 'main_frame' });

beforeEach(() => {
  world = new FakeRulesBrowser();
  errors = [];
});

describe('where one login holds for the whole host', () => {
  it('so do its rules, wherever on it the session was opened', async () => {
    await start('shopware', `${HOST}sub/de/`);
    for (const folder of ['', 'sub/', 'sub/de/', 'somewhere/else/']) {
      expect(write(`${HOST}${folder}account/profile`), folder).toBe('block');
    }
    expect(write('https://other.example/account/profile')).toBe('pass');
    expect(write('https://shop.example.evil.test/account/profile')).toBe('pass');
    expect(errors).toEqual([]);
  });

  it('a checkout leads to the cart of the storefront that the session was opened in', async () => {
    await start('shopware', `${HOST}sub/de/`, { checkout: true, readOnly: false });
    const cart = { redirect: `${HOST}sub/de/checkout/cart#connect-checkout-blocked` };
    expect(visit(`${HOST}sub/de/checkout/confirm`)).toEqual(cart);
    expect(visit(`${HOST}checkout/confirm`)).toEqual(cart);
    expect(visit(`${HOST}sub/de/checkout/cart`)).toBe('pass');
    expect(write(`${HOST}checkout/order`)).toBe('block');
  });

  it('the admin on it is none of their business', async () => {
    await start('shopware', `${HOST}sub/`);
    expect(write(`${ADMIN}anything`)).toBe('pass');
    expect(write(`${HOST}sub/account/profile`)).toBe('block');
  });
});

it('where a login holds for a storefront, so do its rules, and no further', async () => {
  await start('magento', `${HOST}sub/de/`);
  expect(write(`${HOST}sub/customer/account/editPost`)).toBe('block');
  expect(write(`${HOST}elsewhere/customer/account/editPost`)).toBe('pass');
});
