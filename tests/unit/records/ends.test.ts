import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { FORM_KEY, STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { AGENT_NAME } from '../messaging/fake-shop.ts';
import { JANE, LENA, OwnWorld } from './own-world.ts';

let world: OwnWorld;
let tab: Awaited<ReturnType<OwnWorld['enter']>>;

const HOUR = 3_600_000;
const session = async (): Promise<string> => (await world.markers())[0]?.session ?? '';
const left = () => world.ownShop.details('leave');
const end = async (id?: string) =>
  world.say('page/end', { shop: world.added.id, session: id ?? (await session()) }, 'popup');

beforeEach(async () => {
  world = await OwnWorld.open();
  tab = await world.enter();
});

describe('the limit of a session', () => {
  it('ends it, by alarm, and not a moment before', async () => {
    await world.wait(HOUR - 1);
    expect(left()).toEqual([]);
    await world.wait(1);
    expect(left()).toEqual([STOCK_STORE]);
    expect(await world.records()).toMatchObject([{ cause: 'expired', endedAt: '2026-11-21T10:00:00.000Z' }]);
    expect(await world.markers()).toEqual([]);
    expect(await browser.alarms.get('limits')).toBeUndefined();
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('ends it at the next start, when the browser was closed then', async () => {
    world.now += 2 * HOUR;
    await world.restartBrowser([STOCK_STORE]);
    expect(left()).toEqual([STOCK_STORE]);
    expect(await world.markers()).toEqual([]);
  });

  it('has its alarm again after a start before it', async () => {
    world.now += HOUR / 2;
    await world.restartBrowser([STOCK_STORE]);
    expect((await browser.alarms.get('limits'))?.scheduledTime).toBe(Date.parse('2026-11-21T10:00:00.000Z'));
    expect(left()).toEqual([]);
  });

  it('ends it when a page shows it still live afterwards', async () => {
    world.now += HOUR;
    world.injected.length = 0;
    await world.truth(tab, JANE);
    expect(left()).toEqual([STOCK_STORE]);
    expect(await world.records()).toMatchObject([{ cause: 'expired' }]);
    expect(await world.markers()).toEqual([]);
  });

  it('is tried again a minute later while the storefront cannot be reached', async () => {
    world.ownShop.breakDown('leave', 'unreachable');
    await world.wait(HOUR);
    expect(await world.markers()).toHaveLength(1);
    expect((await browser.alarms.get('limits'))?.scheduledTime).toBe(world.now + 60_000);
    world.ownShop.mend();
    await world.wait(59_999);
    expect(left()).toHaveLength(1);
    await world.wait(1);
    expect(left()).toHaveLength(2);
    expect(await world.records()).toMatchObject([{ cause: 'expired' }]);
  });

  it('is tried less and less often, for each request touches the storefront', async () => {
    world.ownShop.breakDown('leave', 'unreachable');
    await world.wait(HOUR);
    const tries: number[] = [];
    for (let minute = 1; minute <= 24 * 60; minute += 1) {
      const before = left().length;
      await world.wait(60_000);
      if (left().length > before) tries.push(minute);
    }
    expect(tries.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 31]);
    expect(tries.length).toBeLessThan(110);
    world.ownShop.mend();
    await world.wait(15 * 60_000);
    expect(await world.records()).toMatchObject([{ cause: 'expired' }]);
  });

  it('is what the agent chose for this shop', async () => {
    const rules = await world.say('page/rules', { shop: world.added.id }, 'options');
    if (!rules.ok) throw new Error(rules.error.code);
    const preferences = { ...rules.value.preferences, minutes: 15 };
    await world.say('page/save-rules', { shop: world.added.id, preferences }, 'options');
    await world.connect('1');
    await world.land(world.lastTab, JANE);
    await world.wait(15 * 60_000);
    expect((await world.records()).map(({ cause }) => cause)).toEqual(['replaced', 'expired']);
  });

  it('moves by as much again when it is extended', async () => {
    world.now += HOUR / 2;
    const id = await session();
    expect(
      await world.say('page/extend', { shop: world.added.id, session: id, reason: 'still on the phone' }, 'popup'),
    ).toEqual({
      ok: true,
      value: { id, endsAt: '2026-11-21T10:30:00.000Z', idleEndsAt: '2026-11-21T10:30:00.000Z' },
    });
    expect(await world.markers()).toMatchObject([{ endsAt: '2026-11-21T10:30:00.000Z' }]);
    expect(await world.records()).toMatchObject([{ endsAt: '2026-11-21T10:30:00.000Z' }]);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      value: { session: { endsAt: '2026-11-21T10:30:00.000Z' } },
    });
    await world.wait(HOUR / 2);
    expect(left()).toEqual([]);
    await world.truth(tab, JANE);
    expect(await world.markers(), 'a page does not take it back').toMatchObject([
      { endsAt: '2026-11-21T10:30:00.000Z' },
    ]);
    await world.wait(HOUR / 2);
    expect(left()).toEqual([STOCK_STORE]);
  });
});

describe('the last tab of a session', () => {
  it('takes the session with it after a minute', async () => {
    await world.close(tab);
    await world.wait(59_999);
    expect(left()).toEqual([]);
    await world.wait(1);
    expect(left()).toEqual([STOCK_STORE]);
    expect(await world.records()).toMatchObject([{ cause: 'left', endedAt: '2026-11-21T09:01:00.000Z' }]);
    expect(await world.markers()).toEqual([]);
  });

  it('takes it not while another shows it', async () => {
    world.openTab(`${STOCK_STORE}checkout/cart/`);
    await world.close(tab);
    await world.wait(60_000);
    expect(left()).toEqual([]);
  });

  it('is remembered until the storefront answers', async () => {
    world.ownShop.breakDown('leave', 'unreachable');
    await world.close(tab);
    await world.wait(60_000);
    expect(await world.records()).toMatchObject([{ endedAt: null }]);
    world.ownShop.mend();
    await world.wait(60_000);
    expect(await world.records()).toMatchObject([{ cause: 'left' }]);
    expect((await world.dump()).local).not.toContain('end:');
  });
});

describe('Exit', () => {
  it('goes back to the admin tab, and asks the storefront nothing: its page has done so', async () => {
    expect(await world.say('banner/exited', { id: await session(), returnUrl: null }, tab)).toEqual({
      ok: true,
      value: null,
    });
    expect(left()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
    expect(world.tabs.map(({ id }) => id)).toEqual([world.admin.id]);
  });

  it('goes to the page it came from where that tab is closed', async () => {
    world.closeTab(world.admin);
    await world.say('banner/exited', { id: await session(), returnUrl: null }, tab);
    expect(world.tabs.map(({ url }) => url)).toEqual([world.admin.url]);
  });

  it('ends it from the worker where the page could not', async () => {
    expect(await world.say('banner/end', { id: await session() }, tab)).toEqual({ ok: true, value: null });
    expect(left()).toEqual([STOCK_STORE]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });
});

describe('End in the popup', () => {
  it('ends it without a page and without the admin', async () => {
    world.ownShop.calls.length = 0;
    expect(await end()).toEqual({ ok: true, value: { queued: false } });
    expect(world.ownShop.calls).toEqual([{ method: 'leave', detail: STOCK_STORE }]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
    expect(await world.say('page/live', {}, 'popup')).toEqual({ ok: true, value: [] });
  });

  it('says that it waits while the storefront cannot be reached', async () => {
    world.ownShop.failNext('leave', 'timeout');
    expect(await end()).toEqual({ ok: true, value: { queued: true } });
    expect(await world.records()).toMatchObject([{ endedAt: null }]);
    expect(await world.say('page/live', {}, 'popup')).toMatchObject({ value: [{ verified: false }] });
    await world.wait(60_000);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });

  it('never tells a session ended that it cannot ask about', async () => {
    world.grants.clear();
    expect(await end()).toEqual({ ok: true, value: { queued: true } });
    expect(left()).toEqual([]);
    expect(await world.markers()).toHaveLength(1);
  });

  it.each([
    ['a container', { cookieStoreId: 'firefox-container-1' }],
    ['a private window', { incognito: true }],
  ])('ends no other login in place of one in %s', async (_where, more) => {
    const apart = await world.land(world.openTab(STOCK_STORE, more), LENA);
    const other = (await world.markers()).find(({ jar }) => jar !== 'default');
    expect(await end(other?.session)).toEqual({ ok: true, value: { queued: true } });
    expect(left()).toEqual([]);
    expect(await world.markers()).toHaveLength(2);
    await world.say('banner/exited', { id: other?.session ?? '', returnUrl: null }, apart);
    expect(await world.markers()).toMatchObject([{ jar: 'default' }]);
    expect(await browser.alarms.get('ends'), 'nothing is left to try').toBeUndefined();
  });

  it('knows that private cookies are gone with the last private tab', async () => {
    const apart = await world.land(world.openTab(STOCK_STORE, { incognito: true }), LENA);
    await world.close(apart);
    await world.wait(60_000);
    expect(left()).toEqual([]);
    expect(await world.markers()).toMatchObject([{ jar: 'default' }]);
  });
});

describe('a shop that is removed', () => {
  it('has its sessions ended first, and nothing of it stays', async () => {
    expect(await world.say('page/remove-shop', { shop: world.added.id }, 'options')).toEqual({ ok: true, value: null });
    expect(left()).toEqual([STOCK_STORE]);
    const { local, session: kept } = await world.dump();
    for (const text of [local, kept]) expect(text).not.toContain(world.added.id);
    expect(kept).not.toContain(JANE);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('is removed though its storefront does not answer', async () => {
    world.ownShop.breakDown('leave', 'unreachable');
    expect(await world.say('page/remove-shop', { shop: world.added.id }, 'options')).toEqual({ ok: true, value: null });
    const { local, session: kept } = await world.dump();
    for (const text of [local, kept]) expect(text).not.toContain(world.added.id);
    await world.wait(HOUR);
    expect(left()).toHaveLength(1);
  });
});

describe('an agent who is signed out', () => {
  it('loses the form key, and keeps the session that the storefront may still have', async () => {
    expect((await world.dump()).session).toContain(FORM_KEY);
    world.ownShop.failNext('createLink', 'agent_signed_out');
    expect(await world.connect('1')).toMatchObject({ error: { code: 'agent_signed_out' } });
    expect((await world.dump()).session).not.toContain(FORM_KEY);
    expect(await world.markers()).toHaveLength(1);
    await world.truth(tab, null, false);
    expect(await world.records()).not.toMatchObject([{ endedAt: null }]);
    expect(await world.markers()).toEqual([]);
  });

  it('leaves no ended session to the agent who comes next', async () => {
    await world.say('banner/exited', { id: await session(), returnUrl: null }, tab);
    expect((await world.dump()).session).toContain(JANE);
    const hello = (name: string, token: string) =>
      world.say('admin/hello', { api: null, agent: { token, name, headless: false } }, world.admin);
    await hello(AGENT_NAME, FORM_KEY);
    await hello('somebody.else', 'AnotherFormKey16');
    expect((await world.dump()).session).not.toContain(JANE);
  });
});
