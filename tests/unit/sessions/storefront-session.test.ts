import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { AGENT_NAME, CUSTOMER_NAME, makeStorefrontSession, OTHER_STORE, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
});

const session = makeStorefrontSession();
const live = { session, reachable: true } as const;
const none = { session: null, reachable: true } as const;
const silent = { session: null, reachable: false } as const;

describe('storefront/hello', () => {
  it('asks nothing of a storefront without marker and without a remembered session', async () => {
    const tab = world.openTab(STORE);
    expect(await world.say('storefront/hello', { marker: false }, tab)).toEqual({ ok: true, value: null });
    expect(world.injected).toEqual([]);
  });

  it('says where to ask when the marker cookie is there', async () => {
    const answer = await world.say('storefront/hello', { marker: true }, world.openTab(`${OTHER_STORE}account`));
    expect(answer).toEqual({ ok: true, value: { kind: 'protocol', sessionUrl: `${OTHER_STORE}connect/session` } });
  });

  it('says where to ask, and shows the banner at once, where a session is remembered', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    world.injected.length = 0;
    const answer = await world.say('storefront/hello', { marker: false }, tab);
    expect(answer).toEqual({ ok: true, value: { kind: 'protocol', sessionUrl: `${STORE}connect/session` } });
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
  });

  it('keeps cookie jars apart', async () => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    const apart = world.openTab(STORE, { incognito: true });
    expect(await world.say('storefront/hello', { marker: false }, apart)).toEqual({ ok: true, value: null });
    const container = world.openTab(STORE, { cookieStoreId: 'firefox-container-3' });
    expect(await world.say('storefront/hello', { marker: false }, container)).toEqual({ ok: true, value: null });
    const same = world.openTab(STORE, { cookieStoreId: 'firefox-default' });
    expect(await world.say('storefront/hello', { marker: false }, same)).not.toEqual({ ok: true, value: null });
  });
});

describe('storefront/seen', () => {
  it('remembers a live session, shows it on the icon, and brings the banner', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
    expect(await browser.action.getBadgeText({})).toBe('1');
    expect(await browser.action.getTitle({})).toBe('Connect as Customer: 1 live session in this browser');
    expect(await world.say('page/live', {}, 'popup')).toEqual({
      ok: true,
      value: [
        {
          shop: shop.id,
          id: 'session-1',
          storefrontOrigin: 'https://shop.example',
          startedAt: session.startedAt,
          endsAt: session.endsAt,
          idleEndsAt: session.idleEndsAt,
          customer: CUSTOMER_NAME,
          agent: AGENT_NAME,
          verified: true,
        },
      ],
    });
  });

  it('brings no banner where the shop has switched it off', async () => {
    const quiet = { ...session, banner: { enabled: false, position: 'top' } } as const;
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', { session: quiet, reachable: true }, tab);
    await world.say('storefront/hello', { marker: true }, tab);
    expect(world.injected).toEqual([]);
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('tells the banner what the shop told', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      ok: true,
      value: {
        session,
        remembered: { id: 'session-1', verified: true },
        exit: { kind: 'protocol', url: `${STORE}connect/session/exit` },
        courtesy: false,
      },
    });
  });

  it('doubts what it remembers when the storefront does not answer', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    await world.say('storefront/seen', silent, tab);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      ok: true,
      value: { session: null, remembered: { id: 'session-1', verified: false, customer: CUSTOMER_NAME } },
    });
    expect(world.injected).toHaveLength(2);
    await world.say('storefront/seen', live, tab);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({ ok: true, value: { session } });
  });

  it('learns nothing from silence where nothing is remembered', async () => {
    await world.say('storefront/seen', silent, world.openTab(STORE));
    expect(world.injected).toEqual([]);
    expect((await world.dump()).local).not.toContain('session:');
  });

  it('forgets a session that ended elsewhere and tells its banners in every tab', async () => {
    const [first, second] = [world.openTab(STORE), world.openTab(`${STORE}cart`)];
    await world.say('storefront/seen', live, first);
    await world.say('storefront/seen', live, second);
    world.injected.length = 0;
    await world.say('storefront/seen', none, first);
    expect(world.injected.map(({ tab }) => tab).sort()).toEqual([first.id, second.id]);
    expect(await browser.action.getBadgeText({})).toBe('');
    expect(await world.say('banner/state', {}, second)).toMatchObject({
      ok: true,
      value: { session: null, remembered: null },
    });
    expect(world.shop.ended).toEqual([]);
  });

  it('lets a second session in the same browser replace the first', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    await world.say('storefront/seen', { session: makeStorefrontSession('session-2'), reachable: true }, tab);
    expect(await world.say('page/live', {}, 'popup')).toMatchObject({ ok: true, value: [{ id: 'session-2' }] });
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('keeps sessions of two storefronts, and of two jars, side by side', async () => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    const other = { session: makeStorefrontSession('session-2'), reachable: true };
    await world.say('storefront/seen', other, world.openTab(OTHER_STORE));
    const apart = { session: makeStorefrontSession('session-3'), reachable: true };
    await world.say('storefront/seen', apart, world.openTab(STORE, { incognito: true }));
    expect(await browser.action.getBadgeText({})).toBe('3');
    await world.say('storefront/seen', none, world.openTab(STORE, { incognito: true }));
    expect(await browser.action.getBadgeText({})).toBe('2');
  });

  it('says the same twice without doing anything twice', async () => {
    const tab = world.openTab(STORE);
    const both = [world.say('storefront/seen', live, tab), world.say('storefront/seen', live, tab)];
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it.each(['endsAt', 'idleEndsAt'] as const)('does not claim a session past its %s', async (limit) => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    world.now = Date.parse(session[limit]);
    expect(await world.say('page/live', {}, 'popup')).toMatchObject({ ok: true, value: [{ verified: false }] });
    expect(await world.say('banner/state', {}, tab)).toMatchObject({ ok: true, value: { session: null } });
  });
});

describe('a browser that was restarted', () => {
  it('shows the restored tab as unverified, without names, until the shop confirms', async () => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    await world.restartBrowser([STORE]);
    expect(await browser.action.getBadgeText({})).toBe('1');
    const tab = world.tabs[0]!;
    const hello = await world.say('storefront/hello', { marker: false }, tab);
    expect(hello).toEqual({ ok: true, value: { kind: 'protocol', sessionUrl: `${STORE}connect/session` } });
    expect(world.injected.at(-1)).toEqual({ tab: tab.id, file: 'banner.js' });
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      ok: true,
      value: { session: null, remembered: { id: 'session-1', verified: false, customer: null, agent: null } },
    });
    await world.say('storefront/seen', live, tab);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({ ok: true, value: { session } });
    expect(world.shop.ended).toEqual([]);
  });
});
