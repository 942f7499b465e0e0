import { beforeEach, describe, expect, it } from 'vitest';
import { LANDING_REFUSALS } from '../../../lib/platforms/platform.ts';
import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld, OPENED } from './form-world.ts';

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

describe('a login that did not come about', () => {
  const refuse = async (shown: Parameters<FormWorld['load']>[1]) => {
    await world.connect();
    const [opened] = world.tabs.slice(-1);
    await world.ask(opened!);
    const tab = world.go(opened!, 'account/login/imitate-customer');
    await world.load(tab, shown);
    return tab;
  };

  it.each(LANDING_REFUSALS)('is told in its tab: %s', async (code) => {
    const tab = await refuse({ loggedIn: false, refusal: code });
    expect(bannersIn(tab)).toBe(1);
    expect(await world.state(tab)).toMatchObject({
      value: { session: null, remembered: null, refused: { code } },
    });
    expect(await world.records()).toMatchObject([{ startedAt: null, cause: 'unknown' }]);
    expect(await world.markers()).toEqual([]);
    expect(world.formShop.reported, 'no session, no report').toEqual([]);
  });

  it('is told where the page shows that nobody is logged in, without a reason', async () => {
    const tab = await refuse(NOBODY);
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
  });

  it('is told where a page says that somebody is, and no cookie does', async () => {
    const tab = await refuse({ loggedIn: true, refusal: null });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
    expect(await world.markers()).toEqual([]);
  });

  it('is told even where the page shows a login as well', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    await world.load(tab, { loggedIn: true, refusal: 'link_invalid' });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'link_invalid' } } });
  });

  it('is told in no other tab, and in none of another window', async () => {
    const tab = await refuse(NOBODY);
    expect(await world.state(world.openTab(STOCK_STORE))).toMatchObject({ value: { refused: null } });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
  });

  it('gives way to the next one that does', async () => {
    const tab = await refuse(NOBODY);
    world.now += 5000;
    await world.enter('c2');
    expect(await world.state(tab), 'the cookies are the same in all tabs').toMatchObject({
      value: { refused: null, remembered: { customer: 'Jane Allowed' } },
    });
    expect(await world.connect('c1')).toEqual(OPENED);
  });
});
