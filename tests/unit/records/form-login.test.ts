import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';

import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld } from './form-world.ts';

let world: FormWorld;

const NOBODY = { loggedIn: false, refusal: null };
const UNCLEAR = { loggedIn: null, refusal: null };
const BANNER = 'banner.js';
const bannersIn = (tab: { readonly id: number }): number =>
  world.injected.filter((one) => one.tab === tab.id && one.file === BANNER).length;

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('the page that a posted form leads to', () => {
  it('is the start of the session, with the name that the shop gave with the link', async () => {
    const tab = await world.enter('c1', { reason: 'voucher' });
    const [one] = await world.records();
    expect(one).toMatchObject({
      customer: 'c1',
      shownName: 'Jane Allowed',
      tab: tab.id,
      reason: 'voucher',
      base: STOCK_STORE,
      storefrontId: 'stock.example',
      startedAt: '2026-11-21T09:00:00.000Z',
      endsAt: '2026-11-21T10:00:00.000Z',
      endedAt: null,
    });
    expect(await world.markers()).toMatchObject([{ session: one?.id, storefrontUrl: STOCK_STORE, jar: 'default' }]);
    expect(bannersIn(tab)).toBe(1);
    expect(await world.state(tab)).toMatchObject({
      value: {
        session: { customer: { name: 'Jane Allowed' } },
        exit: { kind: 'browser' },
        courtesy: true,
        refused: null,
      },
    });
  });

  it('is kept by a digest of the login, never by the login', async () => {
    await world.enter();
    const [marker] = await world.markers();
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('login-1'));
    expect(marker?.login).toBe(Buffer.from(bytes).toString('hex'));
    const { local, session } = await world.dump();
    expect(local + session).not.toContain('login-1');
  });

  it('counts in its own tab alone', async () => {
    await world.connect();
    const own = await world.post(world.lastTab);
    const other = world.openTab(STOCK_STORE);
    await world.load(other);
    expect(await world.markers()).toEqual([]);
    await world.load(other, NOBODY);
    await world.load(own);
    expect(await world.markers()).toHaveLength(1);
  });

  it('counts in its own kind of window alone', async () => {
    await world.connect();
    const own = await world.post(world.lastTab);
    await world.shown({ ...own, cookieStoreId: 'firefox-container-2' });
    await world.shown({ ...own, incognito: true });
    expect(await world.markers()).toEqual([]);
  });

  it('is not spoilt by another tab that loads before its own is known', async () => {
    const other = world.openTab(STOCK_STORE);
    const create = browser.tabs.create.bind(browser.tabs);
    Object.assign(browser.tabs, {
      create: async (given: Parameters<typeof create>[0]) => {
        const tab = await create(given);
        await world.shown(other, NOBODY);
        return tab;
      },
    });
    await world.connect();
    expect(await world.state(other)).toMatchObject({ value: { refused: null } });
    await world.load(await world.post(world.lastTab));
    expect(await world.markers()).toHaveLength(1);
  });

  it('has its banner where the permission has gone meanwhile', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    world.apis.delete('cookies');
    await world.load(tab);
    expect(bannersIn(tab)).toBe(1);
    expect(await world.markers()).toMatchObject([{ login: null }]);
    expect(await world.end(tab)).toEqual({ ok: false, error: { code: 'cookies_not_granted' } });
  });

  it('waits where it shows neither a login nor none', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    await world.load(tab, UNCLEAR);
    expect(await world.markers()).toEqual([]);
    await world.load(tab);
    expect(await world.markers()).toHaveLength(1);
  });

  it('is none any more two minutes later', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    world.now += 120_000;
    expect(await world.load(tab)).toBe(false);
    await world.shown(tab);
    expect(await world.markers()).toEqual([]);
  });

  it.each([
    ['account', `${STOCK_STORE}account`],
    ['home', STOCK_STORE],
    ['note/list', `${STOCK_STORE}note/list`],
    ['https://evil.test/', `${STOCK_STORE}account`],
    ['//evil.test/', `${STOCK_STORE}evil.test/`],
  ])('leads on to what the agent chose: %s', async (landing, url) => {
    const tab = await world.enter('c1', { landing });
    expect(world.current(tab).url).toBe(url);
  });
});
