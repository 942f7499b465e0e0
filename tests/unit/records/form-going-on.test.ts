import { beforeEach, describe, expect, it } from 'vitest';
import { saveMarker } from '../../../lib/sessions/marker.ts';
import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld, LOGIN_COOKIES, type Tab } from './form-world.ts';

let world: FormWorld;
let tab: Tab;

const NOBODY = { loggedIn: false, refusal: null };
const UNCLEAR = { loggedIn: null, refusal: null };

beforeEach(async () => {
  world = await FormWorld.open();
  tab = await world.enter();
  world.now += 60_000;
});

describe('a session that goes on', () => {
  it('is known in every tab by its cookie', async () => {
    const other = world.openTab(`${STOCK_STORE}detail/1`);
    await world.load(other);
    expect(await world.markers()).toHaveLength(1);
    expect(world.injected.at(-1)).toEqual({ tab: other.id, file: 'banner.js' });
  });

  it('goes on where a page shows neither', async () => {
    await world.load(world.go(tab, 'checkout/confirm'), UNCLEAR);
    expect(await world.markers()).toHaveLength(1);
  });

  it('keeps its start, its limit, its name and its digest', async () => {
    const before = await world.markers();
    const [record] = await world.records();
    await world.load(tab);
    expect(await world.markers()).toEqual(before);
    expect(await world.records()).toEqual([record]);
  });

  it('goes on after a restart of the browser, without names', async () => {
    const [before] = await world.markers();
    await world.restartBrowser([STOCK_STORE]);
    const [restored] = world.tabs;
    await world.load(restored!);
    expect(await world.markers()).toEqual([before]);
    expect(await world.state(restored!)).toMatchObject({
      value: {
        session: { id: before?.session, customer: { name: '' }, startedAt: before?.startedAt },
        exit: { kind: 'browser' },
      },
    });
    await world.end(restored!);
    expect(world.held()).toEqual([]);
  });
});

describe('a session that is over', () => {
  it.each<[string, () => void]>([
    ['another login has taken its place', () => world.serve('login-of-the-customer')],
    ['its cookie has gone', () => (world.cookies.held = [])],
    ['the shop has renamed it', () => world.serve('renewed-by-the-shop')],
  ])('is closed by any page: %s', async (_what, change) => {
    change();
    const held = world.held();
    const other = world.openTab(STOCK_STORE);
    await world.load(other, UNCLEAR);
    expect(await world.markers()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'unknown', endedAt: '2026-11-21T09:01:00.000Z' }]);
    expect(world.held(), 'and nobody else’s cookies go').toEqual(held);
  });

  it('is closed where a page shows that nobody is logged in, although the cookie is the same', async () => {
    await world.load(tab, NOBODY);
    expect(await world.markers()).toEqual([]);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('is not taken up again by whoever logs in next', async () => {
    world.serve('login-of-the-customer');
    await world.load(tab);
    await world.load(tab);
    expect(await world.markers()).toEqual([]);
    expect(await world.state(tab)).toMatchObject({ value: { session: null, remembered: null, refused: null } });
  });

  it('is closed by a page of its own window alone', async () => {
    world.serve('guest', '', 'firefox-container-2');
    const there = world.openTab(STOCK_STORE, { cookieStoreId: 'firefox-container-2' });
    expect(await world.load(there, NOBODY)).toBe(false);
    await world.shown(there, NOBODY);
    expect(await world.markers()).toHaveLength(1);
  });

  it('has no digest that matches nothing', async () => {
    const [marker] = await world.markers();
    await saveMarker({ ...marker!, login: null });
    world.cookies.held = [];
    await world.load(tab, UNCLEAR);
    expect(await world.markers(), 'no login is not the login of nobody').toEqual([]);
  });
});

describe('without the permission', () => {
  it('what is remembered is in doubt, and stays', async () => {
    world.apis.delete('cookies');
    world.injected.length = 0;
    await world.load(tab, NOBODY);
    expect(await world.markers()).toHaveLength(1);
    expect(world.injected.map((one) => one.tab)).toContain(tab.id);
    expect(await world.state(tab)).toMatchObject({ value: { session: null, remembered: { verified: false } } });
    world.apis.add('cookies');
    await world.load(tab);
    expect(await world.state(tab)).toMatchObject({ value: { remembered: { verified: true } } });
  });

  it('a login that began so is known by its cookie as soon as it may be read, and ends with it', async () => {
    await world.end(tab);
    await world.connect('c2');
    tab = await world.post(world.lastTab);
    world.apis.delete('cookies');
    await world.load(tab);
    expect(await world.markers()).toMatchObject([{ login: null }]);
    world.apis.add('cookies');
    await world.load(tab, UNCLEAR);
    const [marker] = await world.markers();
    expect(marker?.login).toMatch(/^[0-9a-f]{64}$/);
    world.serve('somebody-else');
    await world.load(tab, UNCLEAR);
    expect(await world.markers()).toEqual([]);
  });

  it('a page where nothing is remembered shows nothing', async () => {
    await world.end(tab);
    world.apis.delete('cookies');
    world.injected.length = 0;
    await world.shown(tab);
    expect(world.injected).toEqual([]);
    expect(await world.markers()).toEqual([]);
  });
});

it('only pages of a storefront are heard', async () => {
  world.serve('another');
  await world.shown(tab, NOBODY).catch(() => undefined);
  expect(await world.markers()).toEqual([]);
  tab = await world.enter('c2');
  world.serve('another');
  await world.say('storefront/shown', NOBODY, tab, { frameId: 1 });
  await world.say('storefront/shown', NOBODY, tab, { id: 'another-extension' });
  await world.say('storefront/shown', NOBODY, world.openTab('https://store.example/'));
  await world.say('storefront/shown', NOBODY, world.admin);
  await world.say('storefront/shown', NOBODY, 'popup');
  expect(await world.markers()).toHaveLength(1);
});

it('a shop that marks its logins is not judged by what its pages show', async () => {
  const { magento } = world.background.adapters;
  world.background = { ...world.background, adapters: { ...world.background.adapters, shopware: magento } };
  const before = await world.records();
  await world.shown(tab, NOBODY);
  expect(await world.markers()).toHaveLength(1);
  expect(await world.records()).toEqual(before);
  expect(world.errors).toEqual([]);
});
