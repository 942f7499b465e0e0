import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { rememberOpener } from '../../../lib/sessions/opener.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, makeStorefrontSession, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
type Tab = ReturnType<FakeWorld['openTab']>;

const live = { session: makeStorefrontSession(), reachable: true } as const;
const exited = (tab: Tab, returnUrl: string | null = null, id = 'session-1') =>
  world.say('banner/exited', { id, returnUrl }, tab);
const urls = (): readonly (string | undefined)[] => world.tabs.map(({ url }) => url);

beforeEach(async () => {
  world = new FakeWorld();
  await addShop(world);
});

const enter = async (more: Partial<Tab> = {}): Promise<Tab> => {
  const tab = world.openTab(`${STORE}account`, more);
  await world.say('storefront/seen', live, tab);
  return tab;
};

describe('banner/exited', () => {
  it('goes back to the admin tab that it came from and closes the storefront tab', async () => {
    const admin = world.openTab(`${ADMIN}customers/42`, { windowId: 7 });
    const tab = await enter();
    await rememberOpener(tab.id, admin.id);
    expect(await exited(tab, `${ADMIN}customers`)).toEqual({ ok: true, value: null });
    expect(urls()).toEqual([`${ADMIN}customers/42`]);
    expect(world.windowChanges).toEqual([{ id: 7, focused: true }]);
    expect(await browser.action.getBadgeText({})).toBe('');
    expect(world.errors).toEqual([]);
  });

  it('goes to the page that the shop names when the admin tab is gone', async () => {
    const tab = await enter();
    await rememberOpener(tab.id, 99);
    await exited(tab, `${ADMIN}customers/42`);
    expect(urls()).toEqual([`${ADMIN}customers/42`]);
  });

  it.each(['https://elsewhere.test/', `${STORE}home`])(
    'goes to the page that the shop names when the admin tab shows %s by now',
    async (elsewhere) => {
      const admin = world.openTab(elsewhere);
      const tab = await enter();
      await rememberOpener(tab.id, admin.id);
      await exited(tab, `${ADMIN}customers/42`);
      expect(urls()).toEqual([elsewhere, `${ADMIN}customers/42`]);
    },
  );

  it.each([
    'https://evil.test/admin/',
    'https://shop.example/admin-evil/',
    'https://shop.example@evil.test/admin/',
    'javascript:alert(1)',
    'not an address',
    '/admin/',
    null,
  ])('goes to the admin itself rather than to %s', async (returnUrl) => {
    await exited(await enter(), returnUrl);
    expect(urls()).toEqual([ADMIN]);
  });

  it('closes a private tab, whose agent is signed in elsewhere', async () => {
    await exited(await enter({ incognito: true }), `${ADMIN}customers/42`);
    expect(urls()).toEqual([]);
  });

  it('tells the other tabs of the session, and not the one it leaves', async () => {
    const tab = await enter();
    const other = world.openTab(STORE);
    world.injected.length = 0;
    await exited(tab);
    expect(world.injected).toEqual([{ tab: other.id, file: 'banner.js' }]);
  });

  it('forgets nothing of a session that is not in these cookies', async () => {
    await enter();
    await exited(world.openTab(STORE, { incognito: true }));
    await exited(world.openTab(STORE), null, 'session-2');
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('takes a waiting end out of the queue: the shop has ended it', async () => {
    const tab = await enter();
    await onTabRemoved(world.background, tab.id, { windowId: 1, isWindowClosing: false });
    expect(await browser.alarms.get('ends')).toBeDefined();
    await exited(tab);
    expect(await browser.alarms.get('ends')).toBeUndefined();
    expect((await world.dump()).local).not.toContain('end:');
  });

  it('is harmless when it is said twice', async () => {
    const tab = await enter();
    const admin = world.openTab(ADMIN);
    await rememberOpener(tab.id, admin.id);
    await exited(tab);
    await exited(tab);
    expect(urls()).toEqual([ADMIN]);
    expect(await browser.action.getBadgeText({})).toBe('');
  });
});

describe('banner/end', () => {
  it('ends through the admin what the storefront would not end', async () => {
    const tab = await enter();
    expect(await world.say('banner/end', { id: 'session-1' }, tab)).toEqual({ ok: true, value: null });
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
  });

  it('says that the session may still be live when the shop cannot be told either, and keeps the end', async () => {
    const tab = await enter();
    world.shop.failNext('endSession', 'unreachable');
    expect(await world.say('banner/end', { id: 'session-1' }, tab)).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    });
    expect((await world.dump()).local).toContain('end:');
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('ends nothing that is not in these cookies', async () => {
    await enter();
    await world.say('banner/end', { id: 'session-1' }, world.openTab(STORE, { incognito: true }));
    await world.say('banner/end', { id: 'session-2' }, world.openTab(STORE));
    expect(world.shop.calls).toEqual([]);
  });
});
