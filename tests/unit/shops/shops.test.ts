import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import type { Input } from '../../../lib/messaging/messages.ts';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { getShopId } from '../../../lib/shops/shop.ts';
import { findShop } from '../../../lib/shops/shop-store.ts';
import { addShop } from '../messaging/added-shop.ts';
import {
  ADMIN,
  AGENT_NAME,
  API,
  makeDiscovery,
  makeStorefrontSession,
  STORE,
  storefrontAt,
  TOKEN,
} from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;

const found: Input<'page/add-shop'> = {
  platform: 'generic',
  platformVersion: null,
  adminBase: ADMIN,
  apiTemplate: API,
  confirmedHttp: false,
  agent: null,
};

const add = (more: Partial<typeof found> = {}) => world.say('page/add-shop', { ...found, ...more }, 'options');
const inspect = (more: Partial<typeof found> = {}) => world.say('page/inspect-shop', { ...found, ...more }, 'options');

beforeEach(() => {
  world = new FakeWorld();
  world.grants.add('https://shop.example/*');
});

describe('page/inspect-shop', () => {
  it('asks why an admin names no API', async () => {
    world.shop.whyNoApi = { code: 'right_missing', detail: 'Connect' };
    const answer = await world.say('page/inspect-shop', { ...found, apiTemplate: null }, 'options');
    expect(answer).toEqual({ ok: false, error: { code: 'right_missing', detail: 'Connect' } });
    expect(world.shop.calls).toEqual([]);
  });

  it('tells what the shop says of itself and keeps nothing on the disk', async () => {
    expect(await inspect()).toEqual({
      ok: true,
      value: {
        name: 'Example Shop',
        platformVersion: '1.0',
        agent: { name: AGENT_NAME, role: 'Support' },
        storefronts: makeDiscovery().storefronts,
      },
    });
    const { local, session } = await world.dump();
    expect(local).toBe('{}');
    expect(session).not.toContain(TOKEN);
    expect(world.scripts).toEqual([]);
  });
});

describe('page/add-shop', () => {
  it('adds the shop under an id that does not tell its address, and goes to work there', async () => {
    const id = await getShopId(ADMIN);
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(await add()).toMatchObject({
      ok: true,
      value: { id, name: 'Example Shop', platformVersion: '1.0', adminBase: ADMIN, apiTemplate: API },
    });
    expect(world.scripts.map(({ id: script }) => script)).toEqual(['admin', 'storefront']);
    expect(world.menus.get(`find:${id}`)).toBe('Find customer “%s” in Example Shop');
  });

  it('lets the shop use the storefronts that the agent saw and granted, and no others', async () => {
    await inspect();
    world.grants.add('https://store.example/*');
    world.shop.discovery = {
      ...makeDiscovery(),
      storefronts: [...makeDiscovery().storefronts, storefrontAt('3', 'https://slipped-in.example/')],
    };
    world.grants.add('https://slipped-in.example/*');
    await add();
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({
      ok: true,
      value: [{ granted: true, missing: ['https://slipped-in.example'] }],
    });
  });

  it('reports what is missing when the agent granted the admin alone', async () => {
    await inspect();
    await add();
    expect(await world.say('page/shops', {}, 'popup')).toMatchObject({
      value: [{ granted: true, missing: ['https://store.example'] }],
    });
  });

  it('lets the agent allow the rest later, from the page that shows it', async () => {
    await add();
    const id = await getShopId(ADMIN);
    world.grants.add('https://store.example/*');
    await world.say('page/shops', {}, 'popup');
    await world.say('page/granted', { shop: id }, 'options');
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({
      value: [{ missing: ['https://store.example'] }],
    });
    await world.say('page/granted', { shop: id }, 'options');
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ value: [{ missing: [] }] });
    expect(world.scripts.find(({ id: script }) => script === 'storefront')?.matches).toContain(
      'https://store.example/de/*',
    );
  });

  it('writes an admin in one form, so that it is one shop', async () => {
    await add({ adminBase: 'https://SHOP.example/admin?tab=1#x' });
    await add({ adminBase: 'https://shop.example/admin//' });
    await add();
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ value: [{ adminBase: ADMIN }] });
  });

  it('keeps what the agent allowed when the shop is added once more', async () => {
    await inspect();
    world.grants.add('https://store.example/*');
    await add();
    world.now += 1000;
    await add();
    const shop = await findShop(await getShopId(ADMIN));
    expect(shop?.allowedOrigins).toContain('https://store.example');
    expect(shop?.addedAt).toBe(world.now - 1000);
  });

  it('keeps the token of a PrestaShop employee in memory', async () => {
    const apiTemplate = `${ADMIN}index.php?controller=AdminConnect&ajax=1&token=0123456789abcdef0123456789abcdef&path={path}`;
    await add({ platform: 'prestashop', apiTemplate });
    const { local, session } = await world.dump();
    expect(local).toContain('index.php?controller=AdminConnect&ajax=1&path={path}');
    expect(local).not.toContain('0123456789abcdef');
    expect(session).toContain('0123456789abcdef');
  });

  it.each<[ErrorCode, Partial<typeof found>]>([
    ['foreign_api', { apiTemplate: 'https://evil.test/api/{path}' }],
    ['foreign_api', { apiTemplate: 'https://shop.example/other/{path}' }],
    ['foreign_api', { apiTemplate: 'https://shop.example@evil.test/admin/{path}' }],
    ['foreign_api', { apiTemplate: 'https://shop.example/admin-evil/{path}' }],
    ['invalid_request', { apiTemplate: 'https://shop.example/admin/api' }],
    ['invalid_request', { adminBase: 'ftp://shop.example/admin/' }],
    ['invalid_request', { adminBase: 'javascript:alert(1)' }],
    ['invalid_request', { adminBase: 'https://user:secret@shop.example/admin/' }],
    [
      'http_not_confirmed',
      { adminBase: 'http://shop.example/admin/', apiTemplate: 'http://shop.example/admin/{path}' },
    ],
    ['origin_not_granted', { adminBase: 'https://other.example/', apiTemplate: 'https://other.example/{path}' }],
  ])('refuses with %s: %j', async (code, more) => {
    expect(await add(more)).toMatchObject({ ok: false, error: { code } });
    expect(world.shop.calls).toEqual([]);
    expect((await world.dump()).local).toBe('{}');
  });

  it.each([
    ['http://shop.example/admin/', true],
    ['http://demo.localhost:4100/admin/', false],
    ['http://127.0.0.1:4100/admin/', false],
  ])('takes %s over plain http (confirmed: %s)', async (adminBase, confirmedHttp) => {
    world.grants.add(`http://${new URL(adminBase).hostname}/*`);
    expect(await add({ adminBase, apiTemplate: `${adminBase}{path}`, confirmedHttp })).toMatchObject({ ok: true });
  });

  it('adds nothing when the shop does not answer', async () => {
    world.shop.failNext('discover', 'agent_signed_out');
    expect(await add()).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect((await world.dump()).local).toBe('{}');
  });
});

describe('page/test-shop', () => {
  it('asks anew and says how long it took and what is missing', async () => {
    await add();
    const { generic } = world.background.adapters;
    world.background = {
      ...world.background,
      adapters: {
        ...world.background.adapters,
        generic: {
          ...generic,
          discover: (shop, io) => {
            world.now += 120;
            return generic.discover(shop, io);
          },
        },
      },
    };
    expect(await world.say('page/test-shop', { shop: await getShopId(ADMIN) }, 'options')).toEqual({
      ok: true,
      value: { agent: AGENT_NAME, role: 'Support', milliseconds: 120, missing: ['https://store.example'] },
    });
  });

  it('says why it does not work', async () => {
    await add();
    const shop = await getShopId(ADMIN);
    world.shop.failNext('discover', 'companion_missing');
    expect(await world.say('page/test-shop', { shop }, 'options')).toMatchObject({
      error: { code: 'companion_missing' },
    });
    world.grants.clear();
    expect(await world.say('page/test-shop', { shop }, 'options')).toEqual({
      ok: false,
      error: { code: 'origin_not_granted', detail: 'https://shop.example' },
    });
    expect(await world.say('page/test-shop', { shop: 'nobody' }, 'options')).toMatchObject({
      error: { code: 'shop_unknown' },
    });
  });
});

describe('page/remove-shop', () => {
  const remove = (shop: string) => world.say('page/remove-shop', { shop }, 'options');

  it('gives back every permission, takes the scripts away and forgets', async () => {
    await inspect();
    world.grants.add('https://store.example/*').add('https://unrelated.example/*');
    await add();
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, world.openTab(STORE));
    const id = await getShopId(ADMIN);
    expect(await remove(id)).toEqual({ ok: true, value: null });
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
    expect([...world.grants]).toEqual(['https://unrelated.example/*']);
    expect(world.scripts).toEqual([]);
    const { local, session } = await world.dump();
    expect(local).toBe('{}');
    expect(session).not.toContain(id);
    expect([...world.menus.keys()]).toEqual(['add-shop']);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('removes a shop that cannot be told of its sessions any more', async () => {
    const { id } = await addShop(world);
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, world.openTab(STORE));
    world.shop.breakDown('endSession', 'unreachable');
    expect(await remove(id)).toEqual({ ok: true, value: null });
    expect((await world.dump()).local).toBe('{}');
    expect(await browser.alarms.get('ends')).toBeUndefined();
  });

  it('leaves another shop on the same host its permission', async () => {
    const { id } = await addShop(world);
    await addShop(world, {
      id: 'b'.repeat(24),
      adminBase: 'https://shop.example/b/',
      apiTemplate: 'https://shop.example/b/{path}',
      storefronts: [],
    });
    await remove(id);
    expect([...world.grants]).toEqual(['https://shop.example/*']);
    expect(world.scripts.map(({ matches }) => matches)).toEqual([
      ['https://shop.example/b', 'https://shop.example/b/*'],
    ]);
  });

  it('says so when there is nothing to remove', async () => {
    expect(await remove('nobody')).toEqual({ ok: false, error: { code: 'shop_unknown' } });
  });
});

describe('storage that cannot be read', () => {
  it('is said once; what can be kept is kept, and nothing is thrown away', async () => {
    const good = await addShop(world);
    const broken = { ...good, id: 'c'.repeat(24), apiTemplate: 'https://evil.test/{path}' };
    await browser.storage.local.set({ [`shop:${broken.id}`]: broken });
    const first = await world.say('page/shops', {}, 'options');
    expect(first).toEqual({ ok: false, error: { code: 'storage_corrupt', detail: '1' } });
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ ok: true, value: [{ id: good.id }] });
    const held = await browser.storage.local.get(null);
    expect(held[`unreadable:shop:${broken.id}`]).toMatchObject({ value: broken });
  });

  it('keeps a shop whose record has lost what discovery tells again', async () => {
    const shop = await addShop(world);
    await browser.storage.local.set({
      [`shop:${shop.id}`]: { ...shop, name: 7, storefronts: 'gone', addedAt: null, allowedOrigins: [{}] },
    });
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ error: { code: 'storage_corrupt' } });
    const kept = { id: shop.id, name: 'shop.example', storefronts: [], allowedOrigins: [], missing: [] };
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ ok: true, value: [kept] });
    const admin = world.openTab(`${ADMIN}customers/42`);
    expect(await world.say('admin/preflight', { customer: '42' }, admin)).toMatchObject({ ok: true });
    expect((await findShop(shop.id))?.storefronts).toHaveLength(2);
  });

  it.each([null, 'text', 7, [], {}, { id: 'x' }])('survives a record that is %j', async (value) => {
    await browser.storage.local.set({ 'shop:x': value, 'session:x': value, 'end:x': value, unknown: value });
    await world.restartWorker();
    const answer = await world.say('page/shops', {}, 'options');
    expect(answer.ok ? answer.value : answer.error.code).toEqual(value === null ? [] : 'storage_corrupt');
    expect(world.errors).toEqual([]);
  });
});
