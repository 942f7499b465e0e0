import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { clearLogin } from '../../../lib/records/clear-login.ts';
import { addShop } from '../messaging/added-shop.ts';
import { STOCK_ADMIN, STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld, LOGIN_COOKIES, OPENED } from './form-world.ts';

let world: FormWorld;

beforeEach(async () => {
  world = await FormWorld.open();
});

/** Cookies of the storefront at the moment that the tab with the form is shown. */
const heldAtOpening = (): readonly (readonly string[])[] => {
  const seen: (readonly string[])[] = [];
  const update = browser.tabs.update.bind(browser.tabs);
  Object.assign(browser.tabs, {
    update: (...given: readonly unknown[]) => {
      seen.push(world.held());
      return Reflect.apply(update, null, given) as Promise<unknown>;
    },
  });
  return seen;
};

describe('before a form is posted', () => {
  it('an anonymous cart has gone from this browser, or the shop would keep it for the customer', async () => {
    world.serve('guest-with-7', 'cart-filled');
    const seen = heldAtOpening();
    expect(await world.connect()).toEqual(OPENED);
    expect(seen).toEqual([[]]);
    await world.post(world.lastTab);
    expect(world.posted).toMatchObject([{ carried: [] }]);
  });

  it('nothing else has', async () => {
    world.serve('guest');
    world.cookies.put({ name: 'timezone', domain: 'stock.example', hostOnly: true });
    world.cookies.put({ name: 'bearerAuth', domain: 'stock.example', hostOnly: true, path: '/admin_x' });
    world.cookies.put({ name: 'session-', domain: 'other.example', hostOnly: true });
    world.cookies.put({ name: 'session-', domain: 'stock.example', hostOnly: true, path: '/elsewhere/' });
    await world.connect();
    expect(world.cookies.held.map(({ name, domain, path }) => `${domain}${path} ${name}`)).toEqual([
      'stock.example/ timezone',
      'stock.example/admin_x bearerAuth',
      'other.example/ session-',
      'stock.example/elsewhere/ session-',
    ]);
  });

  it('nothing has that belongs to another window', async () => {
    world.serve('theirs', 'logged-in', 'firefox-container-2');
    world.serve('guest');
    await world.connect();
    expect(world.held()).toEqual([]);
    expect(world.held('firefox-container-2')).toEqual(LOGIN_COOKIES);
  });

  it('it is the container of the admin tab that is cleared', async () => {
    world.serve('guest');
    world.serve('guest-there', 'cart-filled', 'firefox-container-2');
    await world.connect('c1', {}, world.openTab(STOCK_ADMIN, { cookieStoreId: 'firefox-container-2' }));
    expect(world.held('firefox-container-2')).toEqual([]);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('it is the private store of an admin tab in a private window', async () => {
    world.serve('guest');
    world.serve('guest-there', 'cart-filled', 'firefox-private');
    await world.connect('c1', {}, world.openTab(STOCK_ADMIN, { incognito: true }));
    expect(world.held('firefox-private')).toEqual([]);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });
});

describe('a live session that the cookies belonged to', () => {
  it('is written down as replaced, once, and its banner goes', async () => {
    const before = await world.enter('c1');
    world.now += 5000;
    world.injected.length = 0;
    await world.connect('c2');
    expect(await world.records()).toMatchObject([
      { customer: 'c1', cause: 'replaced', endedAt: '2026-11-21T09:00:05.000Z' },
      { customer: 'c2', startedAt: null, cause: null },
    ]);
    expect(await world.markers()).toEqual([]);
    expect(world.injected).toEqual([{ tab: before.id, file: 'banner.js' }]);
    await world.load(before, { loggedIn: false, refusal: null });
    expect((await world.records())[0]).toMatchObject({ cause: 'replaced' });
  });

  it('of the same customer is replaced as well', async () => {
    await world.enter('c1');
    world.now += 5000;
    await world.enter('c1');
    expect(await world.records()).toMatchObject([{ cause: 'replaced' }, { cause: null }]);
    expect(await world.markers()).toHaveLength(1);
    expect(world.posted.map(({ carried }) => carried)).toEqual([[], []]);
  });

  it('stays where the shop issues no form', async () => {
    await world.enter('c1');
    world.formShop.failNext('createLink', 'customer_inactive');
    expect(await world.connect('c2')).toMatchObject({ error: { code: 'customer_inactive' } });
    expect(await world.markers()).toHaveLength(1);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('stays in another window', async () => {
    await world.enter('c1');
    await world.connect('c2', {}, world.openTab(STOCK_ADMIN, { cookieStoreId: 'firefox-container-2' }));
    expect(await world.markers()).toMatchObject([{ jar: 'default' }]);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });
});

describe('clearLogin', () => {
  it('touches nothing of shops that are asked', async () => {
    world.serve('login');
    const shop = await addShop(world, {
      platform: 'magento',
      adminBase: `${STOCK_STORE}m/`,
      apiTemplate: `${STOCK_STORE}m/{path}`,
    });
    expect(await clearLogin(world.background, shop, STOCK_STORE, 'default')).toEqual({ ok: true, value: null });
    expect(await clearLogin(world.background, { ...shop, platform: 'generic' }, STOCK_STORE, 'default')).toMatchObject({
      ok: true,
    });
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('needs the permission, and touches nothing without', async () => {
    await world.enter();
    world.apis.delete('cookies');
    expect(await clearLogin(world.background, world.added, STOCK_STORE, 'default')).toEqual({
      ok: false,
      error: { code: 'cookies_not_granted' },
    });
    expect(await world.markers()).toHaveLength(1);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });
});

it('a login never outlives its banner, wherever the worker is stopped', async () => {
  const left: number[] = [];
  let killed = true;
  for (let effects = 0; killed; effects += 1) {
    world = await FormWorld.open();
    await world.enter('c1');
    world.now += 5000;
    world.killAfter(effects);
    await world.connect('c2').catch(() => undefined);
    killed = world.isKilled;
    await world.restartWorker();
    if (world.held().includes('session-') && (await world.markers()).length === 0) left.push(effects);
  }
  expect(left).toEqual([]);
});
