import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { addShop } from './added-shop.ts';
import { ADMIN, makeStorefrontSession, STORE } from './fake-shop.ts';
import { FakeWorld } from './fake-world.ts';

let world: FakeWorld;

const inject = (tab: { readonly id: number }, file: string) => ({ tab: tab.id, file: `content-scripts/${file}.js` });

beforeEach(async () => {
  world = new FakeWorld();
  await addShop(world);
});

describe('startWorker', () => {
  it('registers scripts, brings them into open tabs, and builds the menus, once in a run of the browser', async () => {
    const [admin, store] = [world.openTab(ADMIN), world.openTab(STORE)];
    await world.restartWorker();
    expect(world.injected).toEqual([inject(admin, 'admin'), inject(store, 'storefront')]);
    expect(world.menus.size).toBe(2);
    world.menus.clear();
    await world.restartWorker();
    expect(world.injected).toHaveLength(2);
    expect(world.menus.size).toBe(0);
    expect(world.errors).toEqual([]);
  });

  it('registers again what a restart of the browser has lost', async () => {
    await world.restartWorker();
    world.scripts = [];
    await world.restartBrowser([ADMIN]);
    expect(world.scripts.map(({ id }) => id)).toEqual(['admin', 'storefront']);
    expect(world.injected).toEqual([inject(world.tabs[0]!, 'admin')]);
    expect(world.menus.size).toBe(2);
  });

  it('shows the live sessions on the icon again', async () => {
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, world.openTab(STORE));
    await browser.action.setBadgeText({ text: '' });
    await world.restartWorker();
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('asks no shop anything when nothing is left to tell', async () => {
    world.openTab(ADMIN);
    await world.restartWorker();
    await world.restartBrowser([ADMIN, STORE]);
    expect(world.shop.calls).toEqual([]);
  });
});
