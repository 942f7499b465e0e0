import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { SECRET, STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { AGENT_NAME } from '../messaging/fake-shop.ts';
import { JANE, LENA, OPENED, OwnWorld } from './own-world.ts';

let world: OwnWorld;

beforeEach(async () => {
  world = await OwnWorld.open();
});

const hello = (tab: Parameters<OwnWorld['truth']>[0]) => world.say('storefront/hello', { marker: false }, tab);
const ASK = { ok: true, value: { kind: 'page', platform: 'magento', base: STOCK_STORE } };

describe('a session that was asked for', () => {
  it('waits for its storefront, which is asked at its first page', async () => {
    expect(await world.connect()).toEqual(OPENED);
    expect(await world.records()).toMatchObject([
      { customer: '1', startedAt: null, endedAt: null, tab: world.lastTab.id, cameFrom: world.admin.url },
    ]);
    expect(await world.markers()).toEqual([]);
    expect(await hello(world.openTab(STOCK_STORE))).toEqual(ASK);
  });

  it('is live when its tab shows an agent’s login', async () => {
    const tab = await world.enter('1', JANE, { reason: '  voucher ', ticket: ' ', mode: 'read-only' });
    const [one] = await world.records();
    expect(one).toMatchObject({
      agent: AGENT_NAME,
      shownName: JANE,
      reason: 'voucher',
      ticket: null,
      mode: 'read-only',
      startedAt: '2026-11-21T09:00:00.000Z',
      endsAt: '2026-11-21T10:00:00.000Z',
      endedAt: null,
    });
    expect(await world.markers()).toEqual([
      {
        shop: world.added.id,
        session: one?.id,
        storefrontOrigin: 'https://stock.example',
        jar: 'default',
        startedAt: '2026-11-21T09:00:00.000Z',
        endsAt: '2026-11-21T10:00:00.000Z',
        idleEndsAt: '2026-11-21T10:00:00.000Z',
        storefrontUrl: STOCK_STORE,
        guard: { checkout: false, readOnly: true },
        login: null,
      },
    ]);
    expect(world.injected.at(-1)).toEqual({ tab: tab.id, file: 'banner.js' });
    expect(await browser.action.getBadgeText({})).toBe('1');
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      value: { session: { id: one?.id, customer: { name: JANE } }, exit: ASK.value, courtesy: true },
    });
  });

  it('is not taken by another tab of the storefront', async () => {
    await world.connect();
    const own = world.lastTab;
    const other = await world.land(world.openTab(STOCK_STORE), LENA);
    const [expected, found] = await world.records();
    expect(expected).toMatchObject({ customer: '1', startedAt: null });
    expect(found).toMatchObject({ customer: '0', shownName: LENA, tab: other.id });
    await world.land(own, JANE);
    expect((await world.records())[0]).toMatchObject({ customer: '1', shownName: JANE, endedAt: null });
    expect((await world.records())[1]).toMatchObject({ cause: 'replaced' });
  });

  it('is not taken by the cookies of a private window, nor by those of a container', async () => {
    await world.connect();
    const { id } = world.lastTab;
    for (const apart of [{ incognito: true }, { cookieStoreId: 'firefox-container-2' }]) {
      expect(await hello(world.openTab(STOCK_STORE, apart))).toEqual({ ok: true, value: null });
      await world.land(world.openTab(STOCK_STORE, apart), LENA);
    }
    expect((await world.records()).find(({ customer }) => customer === '1')).toMatchObject({
      tab: id,
      startedAt: null,
    });
  });

  it('may be in any tab of a private window that it was opened in', async () => {
    await world.connect('1', { isolated: true });
    expect(world.windows).toMatchObject([{ incognito: true }]);
    const tab = await world.land(world.openTab(STOCK_STORE, { incognito: true }), JANE);
    expect(await world.records()).toMatchObject([{ customer: '1', shownName: JANE, jar: 'private', tab: tab.id }]);
  });

  it('in a private window is not taken by an ordinary tab, whatever tab it will be in', async () => {
    await world.connect('1', { isolated: true });
    await world.land(world.openTab(STOCK_STORE), LENA);
    const [expected, found] = await world.records();
    expect(expected).toMatchObject({ customer: '1', tab: null, startedAt: null });
    expect(found).toMatchObject({ customer: '0', shownName: LENA });
  });

  it('is none any more after two minutes, and no page is asked for it then', async () => {
    await world.connect();
    world.pass(120);
    expect(await hello(world.openTab(STOCK_STORE))).toEqual({ ok: true, value: null });
    await world.land(world.lastTab, LENA);
    const [expected, found] = await world.records();
    expect(expected).toMatchObject({ customer: '1', startedAt: null });
    expect(found).toMatchObject({ customer: '0', shownName: LENA });
  });

  it('still is one a moment before', async () => {
    await world.connect();
    world.pass(119);
    await world.land(world.lastTab, JANE);
    expect(await world.records()).toMatchObject([{ customer: '1', shownName: JANE }]);
  });

  it('is the one that was asked for last', async () => {
    await world.connect('1');
    world.pass();
    await world.enter('2', LENA);
    const [first, second] = await world.records();
    expect(first).toMatchObject({ customer: '1', startedAt: null, cause: 'unknown' });
    expect(first?.endedAt).not.toBeNull();
    expect(second).toMatchObject({ customer: '2', shownName: LENA, endedAt: null });
  });

  it.each([
    ['account', null],
    ['home', STOCK_STORE],
    ['/checkout/cart/', `${STOCK_STORE}checkout/cart/`],
    ['../../evil', `${STOCK_STORE}evil`],
    ['//evil.test/', `${STOCK_STORE}evil.test/`],
    ['https://evil.test/', null],
  ])('goes on to %s once, and never elsewhere', async (landing, to) => {
    const tab = await world.enter('1', JANE, { landing });
    const shown = () => world.tabs.find(({ id }) => id === tab.id)?.url;
    expect(shown()).toBe(to ?? `${STOCK_STORE}customer/account/index/`);
    world.navigate(tab, `${STOCK_STORE}sales/order/history/`);
    await world.truth({ ...tab, url: `${STOCK_STORE}sales/order/history/` }, JANE);
    expect(shown()).toBe(`${STOCK_STORE}sales/order/history/`);
  });

  it('leaves no link in any storage', async () => {
    await world.connect();
    const before = await world.dump();
    await world.land(world.lastTab, JANE);
    const after = await world.dump();
    for (const text of [before.local, before.session, after.local, after.session, ...world.errors]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('loginascustomer');
    }
    for (const name of [JANE, AGENT_NAME]) expect(after.local).not.toContain(name);
  });
});

describe('a headless storefront', () => {
  it('can only be noted: nobody can be asked about it', async () => {
    world.ownShop.link = { ...world.ownShop.link, base: null };
    expect(await world.connect('7', { reason: 'call' })).toEqual(OPENED);
    expect(await world.records()).toMatchObject([
      {
        customer: '7',
        base: null,
        reason: 'call',
        startedAt: '2026-11-21T09:00:00.000Z',
        endedAt: '2026-11-21T09:00:00.000Z',
        cause: 'unknown',
        cookiesBefore: [],
      },
    ]);
    expect(await world.markers()).toEqual([]);
    expect(world.ownShop.details('prepareOpening')).toEqual([]);
    expect(await hello(world.openTab(STOCK_STORE))).toEqual({ ok: true, value: null });
    expect(await browser.action.getBadgeText({})).toBe('');
  });
});
