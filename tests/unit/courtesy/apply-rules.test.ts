import { beforeEach, describe, expect, it } from 'vitest';
import { hasRulesPermission, syncRules } from '../../../lib/courtesy/apply-rules.ts';
import { deleteMarker, saveMarker, type Marker } from '../../../lib/sessions/marker.ts';
import { saveShop } from '../../../lib/shops/shop-store.ts';
import { getShopId, type StoredShop } from '../../../lib/shops/shop.ts';
import { createLock } from '../../../lib/storage/lock.ts';
import { decide } from './emulate-rules.ts';
import { FakeRulesBrowser } from './fake-browser.ts';

const STORE = 'https://shop.example/';
const ADMIN = `${STORE}admin_x/`;

let world: FakeRulesBrowser;
let errors: string[];
let background: Parameters<typeof syncRules>[0];

const addShop = async (change: Partial<StoredShop> = {}): Promise<string> => {
  const adminBase = change.adminBase ?? ADMIN;
  const shop: StoredShop = {
    id: await getShopId(adminBase),
    name: 'Shop',
    platform: 'magento',
    platformVersion: '2.4.7',
    adminBase,
    apiTemplate: `${adminBase}{path}`,
    storefronts: [],
    addedAt: 1,
    confirmedHttp: false,
    allowedOrigins: [],
    ...change,
  };
  await saveShop(shop);
  return shop.id;
};

const start = async (shop: string, change: Partial<Marker> = {}): Promise<void> => {
  await saveMarker({
    shop,
    session: 'session-1',
    storefrontOrigin: 'https://shop.example',
    jar: 'default',
    startedAt: '2026-11-21T09:00:00.000Z',
    endsAt: null,
    idleEndsAt: null,
    storefrontUrl: STORE,
    guard: { checkout: true, readOnly: true },
    login: null,
    ...change,
  });
};

const write = (url: string) => decide(world.rules, { url, method: 'POST' });

beforeEach(() => {
  world = new FakeRulesBrowser();
  errors = [];
  background = { lock: createLock(), log: (where, error) => errors.push(`${where}: ${String(error)}`) };
});

describe('syncRules', () => {
  it('sets rules with a session and takes them away with it', async () => {
    const shop = await addShop();
    await start(shop);
    await syncRules(background);
    expect(write(`${STORE}x`)).toBe('block');
    expect(write(`${ADMIN}loginascustomer/login/login/`)).toBe('pass');
    await deleteMarker(shop, 'session-1');
    await syncRules(background);
    expect(world.rules).toEqual([]);
  });

  it('sets them again after the browser has lost them', async () => {
    await start(await addShop());
    await syncRules(background);
    const before = world.rules;
    world.rules = [];
    await syncRules(background);
    expect(world.rules).toEqual(before);
  });

  it('does nothing where all is as it should be, however often and at once it is called', async () => {
    await start(await addShop());
    await Promise.all([syncRules(background), syncRules(background), syncRules(background)]);
    expect(world.updates).toBe(1);
  });

  it('gets along with the worker of the private windows that sets the same rules at the same moment', async () => {
    await start(await addShop());
    await syncRules(background);
    const theirs = world.rules;
    world.rules = [];
    world.meanwhile = () => (world.rules = theirs);
    await syncRules(background);
    expect(world.rules).toHaveLength(theirs.length);
    expect(errors).toEqual([]);
  });

  it('follows a session whose mode changes', async () => {
    const shop = await addShop();
    await start(shop);
    await syncRules(background);
    await start(shop, { guard: { checkout: true, readOnly: false } });
    await syncRules(background);
    expect(write(`${STORE}x`)).toBe('pass');
    expect(write(`${STORE}rest/V1/carts/mine/order`)).toBe('block');
  });

  it.each<[string, Partial<StoredShop>, Partial<Marker>]>([
    ['a shop that guards its sessions itself', { platform: 'prestashop' }, {}],
    ['a session that is held to nothing', {}, { guard: { checkout: false, readOnly: false } }],
    ['a session without a guard', {}, { guard: null }],
    ['a session whose storefront is not known', {}, { storefrontUrl: null }],
  ])('sets none for %s', async (_name, shop, marker) => {
    await start(await addShop(shop), marker);
    await syncRules(background);
    expect(world.rules).toEqual([]);
  });

  it('sets none for a shop that is gone', async () => {
    await start('0123456789abcdef01234567');
    await syncRules(background);
    expect(world.rules).toEqual([]);
  });

  it('holds in every store view of the storefront that the session was opened in', async () => {
    const storefront = { id: '1', name: 'Store', url: STORE, apiTemplate: `${STORE}{path}` };
    await start(await addShop({ storefronts: [storefront] }), { storefrontUrl: `${STORE}de/` });
    await syncRules(background);
    expect(write(`${STORE}en/wishlist/index/add/`)).toBe('block');
    expect(write('https://other.example/de/x')).toBe('pass');
  });

  it('keeps another shop below the storefront out of it, unless a session is there as well', async () => {
    const shop = await addShop();
    const storefront = { id: '1', name: 'B2B', url: `${STORE}b2b/`, apiTemplate: `${STORE}b2b/{path}` };
    const other = await addShop({ adminBase: 'https://b2b.example/admin/', storefronts: [storefront] });
    await start(shop);
    await syncRules(background);
    expect(write(`${STORE}b2b/x`)).toBe('pass');
    await start(other, { session: 'session-2', storefrontUrl: `${STORE}b2b/` });
    await syncRules(background);
    expect(write(`${STORE}b2b/x`)).toBe('block');
  });

  it.each<[string, () => void]>([
    ['without the permission', () => world.apis.clear()],
    ['without the API', () => world.install(undefined)],
  ])('does nothing, and throws nothing, %s', async (_name, take) => {
    await start(await addShop());
    take();
    expect(await hasRulesPermission()).toBe(false);
    await syncRules(background);
    expect(world.rules).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('says that the browser refused the rules, and goes on', async () => {
    await start(await addShop());
    world.refusal = new Error('too many');
    await syncRules(background);
    expect(errors).toEqual(['rules: Error: too many']);
    world.refusal = null;
    await syncRules(background);
    expect(write(`${STORE}x`)).toBe('block');
  });
});
