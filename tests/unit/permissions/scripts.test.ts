import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { onGrantsAdded, onGrantsRemoved } from '../../../lib/permissions/on-grants-changed.ts';
import { syncScripts } from '../../../lib/permissions/scripts.ts';
import { findShop } from '../../../lib/shops/shop-store.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, OTHER_STORE, STORE, storefrontAt } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;

const ADMIN_FILE = 'content-scripts/admin.js';
const STORE_FILE = 'content-scripts/storefront.js';

const script = (id: string) => world.scripts.find((one) => one.id === id);

beforeEach(() => {
  world = new FakeWorld();
});

describe('syncScripts', () => {
  it('registers nothing without a shop', async () => {
    await syncScripts(world.background);
    expect(world.scripts).toEqual([]);
  });

  it('registers each script for the paths of its own pages, kept over restarts', async () => {
    await addShop(world);
    await syncScripts(world.background);
    expect(world.scripts).toEqual([
      expect.objectContaining({
        id: 'admin',
        js: [ADMIN_FILE],
        matches: ['https://shop.example/admin', 'https://shop.example/admin/*'],
        allFrames: false,
        persistAcrossSessions: true,
      }),
      expect.objectContaining({
        id: 'storefront',
        js: [STORE_FILE],
        matches: ['https://shop.example/*', 'https://store.example/de', 'https://store.example/de/*'],
        excludeMatches: ['https://shop.example/admin', 'https://shop.example/admin/*'],
      }),
    ]);
  });

  it('registers nothing where the browser has granted nothing, for it would not say so', async () => {
    await addShop(world);
    world.grants.clear();
    await syncScripts(world.background);
    expect(world.scripts).toEqual([]);
  });

  it('registers no storefront that the agent has not allowed this shop', async () => {
    await addShop(world, { allowedOrigins: [] });
    await syncScripts(world.background);
    expect(script('storefront')?.matches).toEqual(['https://shop.example/*']);
  });

  it('covers a storefront below its admin', async () => {
    const below = storefrontAt('1', `${ADMIN}shop/`);
    await addShop(world, { storefronts: [below] });
    await syncScripts(world.background);
    expect(script('storefront')?.matches).toEqual([
      'https://shop.example/admin/shop',
      'https://shop.example/admin/shop/*',
    ]);
    expect(script('storefront')?.excludeMatches).toBeUndefined();
  });

  it('comes into tabs that are open, each page its own script, and no other page', async () => {
    await addShop(world);
    const admin = world.openTab(`${ADMIN}customers`);
    const store = world.openTab(OTHER_STORE);
    world.openTab('https://shop.example:8443/admin/');
    world.openTab('https://elsewhere.test/admin/');
    world.openTab('https://store.example/fr/');
    world.openTab(`${ADMIN}asleep`, { discarded: true });
    await syncScripts(world.background);
    expect(world.injected).toEqual([
      { tab: admin.id, file: ADMIN_FILE },
      { tab: store.id, file: STORE_FILE },
    ]);
  });

  it('does nothing the second time, also when two events come at once', async () => {
    await addShop(world);
    world.openTab(STORE);
    await Promise.all([syncScripts(world.background), onGrantsAdded(world.background), syncScripts(world.background)]);
    expect(world.scripts).toHaveLength(2);
    expect(world.injected).toHaveLength(1);
    expect(world.errors).toEqual([]);
  });

  it('comes into every tab again after an update, which leaves the old scripts dead in them', async () => {
    await addShop(world);
    world.openTab(STORE);
    await syncScripts(world.background);
    await syncScripts(world.background, 'everywhere');
    expect(world.injected).toHaveLength(2);
  });

  it('goes on with the other tabs when one cannot be had', async () => {
    await addShop(world);
    const gone = world.openTab(STORE);
    world.closeTab(gone);
    world.openTab(`${STORE}cart`);
    const query = browser.tabs.query.bind(browser.tabs);
    Object.assign(browser.tabs, {
      query: async (wanted: { url: string[] }) =>
        wanted.url.includes('https://shop.example/*') ? [gone, ...(await query(wanted))] : [],
    });
    await syncScripts(world.background);
    expect(world.injected).toHaveLength(1);
    expect(world.errors).toHaveLength(1);
  });

  it('gets along with the worker of the private windows that registers at the same moment', async () => {
    await addShop(world);
    const register = async (): Promise<void> => {
      await syncScripts({ ...world.background, lock: (_name, task) => task() });
    };
    await Promise.all([register(), register()]);
    expect(world.scripts.map(({ id }) => id).sort()).toEqual(['admin', 'storefront']);
  });

  it('follows a shop that is gone or has got another storefront', async () => {
    await addShop(world);
    await syncScripts(world.background);
    await addShop(world, { storefronts: [storefrontAt('1', STORE)] });
    await syncScripts(world.background);
    expect(script('storefront')?.matches).toEqual(['https://shop.example/*']);
  });
});

describe('a permission that is taken away', () => {
  it('takes scripts away and comes back with it', async () => {
    const { id } = await addShop(world);
    await syncScripts(world.background);
    world.grants.delete('https://store.example/*');
    await onGrantsRemoved(world.background);
    expect(script('storefront')?.matches).toEqual(['https://shop.example/*']);
    expect((await findShop(id))?.allowedOrigins).toEqual(['https://shop.example']);
    world.grants.clear();
    await onGrantsRemoved(world.background);
    expect(world.scripts).toEqual([]);
    world.grants.add('https://shop.example/*');
    await onGrantsAdded(world.background);
    expect(script('admin')?.matches).toEqual(['https://shop.example/admin', 'https://shop.example/admin/*']);
  });

  it('does not come back for a shop because another shop asked for the same host', async () => {
    await addShop(world);
    world.grants.delete('https://store.example/*');
    await onGrantsRemoved(world.background);
    world.grants.add('https://store.example/*');
    await onGrantsAdded(world.background);
    expect(script('storefront')?.matches).toEqual(['https://shop.example/*']);
  });
});
