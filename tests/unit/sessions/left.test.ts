import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { flushEnds } from '../../../lib/sessions/flush-ends.ts';
import { onAlarm } from '../../../lib/sessions/on-ends-due.ts';
import { onTabRemoved, onTabUpdated } from '../../../lib/sessions/on-tabs-changed.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, makeStorefrontSession, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
type Tab = ReturnType<FakeWorld['openTab']>;

const live = { session: makeStorefrontSession(), reachable: true } as const;
const LEFT = [{ session: 'session-1', cause: 'left' }];

const close = async (tab: Tab, isWindowClosing = false): Promise<void> => {
  // Firefox still lists the tab while it tells that it is gone.
  await onTabRemoved(world.background, tab.id, { windowId: tab.windowId ?? 0, isWindowClosing });
  world.closeTab(tab);
};

const arrive = async (tab: Tab, url: string): Promise<void> => {
  world.navigate(tab, url);
  await onTabUpdated(world.background, { status: 'complete' });
};

const wait = async (milliseconds: number): Promise<void> => {
  world.now += milliseconds;
  const alarm = await browser.alarms.get('ends');
  if (alarm !== undefined && alarm.scheduledTime <= world.now) await onAlarm(world.background, { name: 'ends' });
};

beforeEach(async () => {
  world = new FakeWorld();
  await addShop(world);
});

const enter = async (more: Partial<Tab> = {}): Promise<Tab> => {
  const tab = world.openTab(STORE, more);
  await world.say('storefront/seen', live, tab);
  return tab;
};

describe('a session whose last tab is gone', () => {
  it('ends as left after 60 seconds, and not before', async () => {
    await close(await enter());
    await wait(59_999);
    expect(world.shop.ended).toEqual([]);
    expect(await browser.action.getBadgeText({})).toBe('1');
    await wait(1);
    expect(world.shop.ended).toEqual(LEFT);
    expect(await browser.action.getBadgeText({})).toBe('');
    expect(await browser.alarms.get('ends')).toBeUndefined();
    expect((await world.dump()).local).not.toContain('session-1');
  });

  it('lives on as long as another tab shows it', async () => {
    const first = await enter();
    const second = world.openTab(`${STORE}cart`);
    await close(first);
    await wait(60_000);
    expect(world.shop.ended).toEqual([]);
    await close(second);
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('lives on when a tab comes back in time', async () => {
    await close(await enter());
    await wait(30_000);
    const tab = world.openTab(STORE);
    await world.say('storefront/hello', { marker: true }, tab);
    await wait(60_000);
    expect(world.shop.ended).toEqual([]);
    expect(await browser.alarms.get('ends')).toBeUndefined();
  });

  it('lives on when a tab came back that has not said anything yet', async () => {
    await close(await enter());
    world.openTab(STORE);
    await wait(60_000);
    expect(world.shop.ended).toEqual([]);
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('has its full minute again when a tab came back and was closed once more', async () => {
    await close(await enter());
    await wait(30_000);
    const tab = world.openTab(STORE);
    await world.say('storefront/hello', { marker: true }, tab);
    await wait(20_000);
    await close(tab);
    await wait(59_999);
    expect(world.shop.ended).toEqual([]);
    await wait(1);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('lives on when its tab comes back at the very moment', async () => {
    await close(await enter());
    world.now += 60_000;
    world.openTab(STORE);
    await flushEnds(world.background, 'due');
    expect(world.shop.ended).toEqual([]);
  });

  it('counts a tab that went to a foreign site as gone, and one that came back as there', async () => {
    const tab = await enter();
    await arrive(tab, 'https://elsewhere.test/');
    await wait(30_000);
    await arrive(tab, `${STORE}account`);
    await wait(60_000);
    expect(world.shop.ended).toEqual([]);
    await arrive(tab, 'https://elsewhere.test/');
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('counts a tab that went to the admin on the same host as gone', async () => {
    const tab = await enter();
    await arrive(tab, `${ADMIN}customers/42`);
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('takes no notice of a tab that is still loading', async () => {
    const tab = await enter();
    world.navigate(tab, 'https://elsewhere.test/');
    await onTabUpdated(world.background, { status: 'loading' });
    expect(await browser.alarms.get('ends')).toBeUndefined();
  });

  it('counts tabs of other cookies as somebody else', async () => {
    const tab = await enter();
    world.openTab(STORE, { incognito: true });
    world.openTab(STORE, { cookieStoreId: 'firefox-container-2' });
    await close(tab);
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('is gone when its window closes with several tabs', async () => {
    const [first, second] = [await enter(), world.openTab(`${STORE}cart`)];
    const elsewhere = world.openTab('https://elsewhere.test/', { windowId: 2 });
    await close(first, true);
    await close(second, true);
    await close(elsewhere);
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('does nothing for tabs that never were in a session', async () => {
    await close(world.openTab(STORE));
    expect(await browser.alarms.get('ends')).toBeUndefined();
  });

  it('is asked for once, however many events tell of it', async () => {
    const tab = await enter();
    world.closeTab(tab);
    await Promise.all([close(tab), close(tab), onTabUpdated(world.background, { status: 'complete' })]);
    await Promise.all([wait(60_000), onAlarm(world.background, { name: 'ends' })]);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('leaves alarms of others alone', async () => {
    await close(await enter());
    world.now += 60_000;
    await onAlarm(world.background, { name: 'somebody else' });
    expect(world.shop.ended).toEqual([]);
  });
});

describe('a session after a restart', () => {
  it('ends as left when the browser comes back without its tab', async () => {
    await enter();
    await world.restartBrowser(['https://elsewhere.test/']);
    await wait(59_999);
    expect(world.shop.ended).toEqual([]);
    await wait(1);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('lives on when the browser restores its tab, be it asleep', async () => {
    await enter();
    await world.restartBrowser([STORE]);
    await wait(60_000);
    expect(world.shop.ended).toEqual([]);
  });

  it('ends as left when the tab is restored only after the worker was up, and then never', async () => {
    await enter();
    await world.restartBrowser();
    expect(await browser.alarms.get('ends')).toBeDefined();
    await world.restartWorker();
    await wait(60_000);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('ends though the minute passed while the browser was closed', async () => {
    await close(await enter());
    world.now += 3_600_000;
    await world.restartBrowser();
    expect(world.shop.ended).toEqual(LEFT);
  });
});
