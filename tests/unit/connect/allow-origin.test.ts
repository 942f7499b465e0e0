import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { onGrantsRemoved } from '../../../lib/permissions/on-grants-changed.ts';
import type { Choice } from '../../../lib/messaging/messages.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, LINK_SECRET, makeDiscovery, OTHER_STORE, storefrontAt } from '../messaging/fake-shop.ts';
import { EXTENSION, FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;
let admin: ReturnType<FakeWorld['openTab']>;

const ASKING = { ok: true, value: { kind: 'asking' } };

const connect = (choice: Partial<Choice> = {}) =>
  world.say('admin/connect', { customer: '42', choice: { kind: 'instant', ...choice } }, admin);

const lastTab = () => world.tabs.at(-1);

describe('a storefront that is not allowed yet', () => {
  const LINK = `${OTHER_STORE}go#${LINK_SECRET}`;
  const granted = () => world.say('page/granted', { shop: shop.id }, 'options');

  beforeEach(async () => {
    world = new FakeWorld();
    admin = world.openTab(`${ADMIN}customers/42`, { windowId: 5 });
    world.shop.linkUrl = LINK;
    shop = await addShop(world, { allowedOrigins: ['https://shop.example'] });
    world.grants.delete('https://store.example/*');
  });

  it('is never opened: the agent is asked, and the link thrown away', async () => {
    expect(await connect()).toEqual(ASKING);
    expect(lastTab()).toMatchObject({ url: `${EXTENSION}options.html#allow=${shop.id}`, openerTabId: admin.id });
    const { local, session } = await world.dump();
    expect(local + session).not.toContain(LINK_SECRET);
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toEqual({
      ok: true,
      value: { shopName: 'Example Shop', origins: ['https://store.example'] },
    });
  });

  it('costs no link where it is certain before asking', async () => {
    expect(await connect({ storefront: '2' })).toEqual(ASKING);
    expect(world.shop.linkRequests).toEqual([]);
  });

  it('gets a fresh link once it is allowed, with what was chosen', async () => {
    await connect({ landing: 'home' });
    await world.say('page/pending', { shop: shop.id }, 'options');
    world.grants.add('https://store.example/*');
    world.shop.linkUrl = `${OTHER_STORE}go#fresh`;
    expect(await granted()).toEqual({ ok: true, value: null });
    expect(world.shop.linkRequests).toHaveLength(2);
    expect(world.shop.linkRequests[1]).toMatchObject({ customer: '42', landing: 'home' });
    expect(lastTab()).toMatchObject({ url: `${OTHER_STORE}go#fresh`, openerTabId: admin.id });
    expect(world.scripts.find(({ id }) => id === 'storefront')?.matches).toContain('https://store.example/de/*');
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toEqual({ ok: true, value: null });
  });

  it('is opened once when two pages say that it is allowed', async () => {
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    world.grants.add('https://store.example/*');
    const answers = await Promise.all([granted(), granted()]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    await granted();
    expect(world.tabs.filter(({ url }) => url === LINK)).toHaveLength(1);
    expect(world.shop.linkRequests).toHaveLength(2);
  });

  it('stays closed when the browser did not grant it', async () => {
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    expect(await granted()).toEqual({
      ok: false,
      error: { code: 'origin_not_granted', detail: 'https://store.example' },
    });
    expect(world.shop.linkRequests).toHaveLength(1);
  });

  it('is not allowed by a permission that was given for another shop', async () => {
    world.grants.add('https://store.example/*');
    expect(await connect()).toEqual(ASKING);
    expect(await granted()).toMatchObject({ ok: false, error: { code: 'origin_not_granted' } });
    expect(world.tabs.some(({ url }) => url === LINK)).toBe(false);
  });

  it('is not allowed by having been shown long ago', async () => {
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    world.grants.add('https://store.example/*');
    await granted();
    world.grants.delete('https://store.example/*');
    await onGrantsRemoved(world.background);
    world.grants.add('https://store.example/*');
    await granted();
    expect(await connect()).toEqual(ASKING);
  });

  it('is asked for again when the shop names yet another one meanwhile', async () => {
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    world.grants.add('https://store.example/*');
    world.shop.discovery = {
      ...makeDiscovery(),
      storefronts: [...makeDiscovery().storefronts, storefrontAt('3', 'https://third.example/')],
    };
    await browser.storage.session.remove(`discovery:${shop.id}`);
    world.shop.linkUrl = 'https://third.example/go#x';
    await granted();
    expect(world.tabs.some(({ url }) => url?.startsWith('https://third.example/'))).toBe(false);
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toMatchObject({
      value: { origins: ['https://third.example'] },
    });
  });

  it('is forgotten after ten minutes, and with the browser', async () => {
    await connect();
    world.now += 10 * 60_000;
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toEqual({ ok: true, value: null });
    world.now -= 60_000;
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toMatchObject({ value: {} });
    await world.restartBrowser();
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toEqual({ ok: true, value: null });
  });

  it('is opened though the admin tab is gone by then', async () => {
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    world.closeTab(admin);
    world.grants.add('https://store.example/*');
    expect(await granted()).toEqual({ ok: true, value: null });
    expect(lastTab()?.url).toBe(LINK);
  });
});
