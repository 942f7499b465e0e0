import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { onAlarm, onStorageChanged } from '../../../lib/sessions/on-ends-due.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, makeDiscovery, makeStorefrontSession, STORE, TOKEN } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;
type Tab = ReturnType<FakeWorld['openTab']>;

const live = { session: makeStorefrontSession(), reachable: true } as const;
const LEFT = [{ session: 'session-1', cause: 'left' }];

/** Which of the two workers the browser runs now. */
const inPrivate = async <T>(act: () => Promise<T>): Promise<T> => {
  world.inIncognito = true;
  const result = await act();
  world.inIncognito = false;
  return result;
};

const ring = async (name: 'ends' | 'watch'): Promise<void> => {
  const alarm = await browser.alarms.get(name);
  if (alarm === undefined || alarm.scheduledTime > world.now) return;
  await browser.alarms.clear(name);
  await onAlarm(world.background, { name });
};

/** Both workers live: the private one watches, the other one waits for ends that are due. */
const passMinutes = async (minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.now += 60_000;
    await inPrivate(() => ring('watch'));
    await ring('ends');
  }
};

/** The last private window is closed: its worker is gone, and was told nothing. */
const closePrivateWindows = async (): Promise<void> => {
  world.tabs = world.tabs.filter(({ incognito }) => !incognito);
  await browser.alarms.clear('watch');
};

const enter = (): Promise<Tab> =>
  inPrivate(async () => {
    const tab = world.openTab(STORE, { incognito: true });
    await world.say('storefront/seen', live, tab);
    return tab;
  });

beforeEach(async () => {
  world = new FakeWorld();
  world.manifest = { incognito: 'split', permissions: [] };
  shop = await addShop(world);
});

describe('a session in private windows that have a worker of their own', () => {
  it('lives as long as its tab is open', async () => {
    await enter();
    await passMinutes(30);
    expect(world.shop.ended).toEqual([]);
    expect(await browser.action.getBadgeText({})).toBe('1');
  });

  it('ends as left within two minutes after its windows are gone without a word', async () => {
    await enter();
    await passMinutes(3);
    await closePrivateWindows();
    world.now += 60_000;
    await ring('ends');
    expect(world.shop.ended).toEqual([]);
    world.now += 60_000;
    await ring('ends');
    expect(world.shop.ended).toEqual(LEFT);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('ends as left a minute after its tab is closed in a window that stays', async () => {
    const tab = await enter();
    world.openTab('https://elsewhere.test/', { incognito: true });
    world.closeTab(tab);
    await inPrivate(() => onTabRemoved(world.background, tab.id, { windowId: 1, isWindowClosing: false }));
    await passMinutes(1);
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('is not taken for left because the machine slept', async () => {
    await enter();
    world.now += 8 * 3_600_000;
    await ring('ends');
    expect(world.shop.ended).toEqual([]);
    await inPrivate(() => ring('watch'));
    await passMinutes(5);
    expect(world.shop.ended).toEqual([]);
  });

  it('ends as left when the machine slept and the windows were gone', async () => {
    await enter();
    await closePrivateWindows();
    world.now += 8 * 3_600_000;
    await ring('ends');
    world.now += 60_000;
    await ring('ends');
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('ends as left after the browser was closed', async () => {
    await enter();
    await world.restartBrowser();
    world.now += 60_000;
    await ring('ends');
    expect(world.shop.ended).toEqual(LEFT);
  });

  it('leaves nothing in the queue when it is exited', async () => {
    const tab = await enter();
    await inPrivate(() => world.say('banner/exited', { id: 'session-1', returnUrl: null }, tab));
    expect((await world.dump()).local).not.toContain('end:');
    expect(await browser.alarms.get('ends')).toBeUndefined();
  });

  it('leaves nothing in the queue when the shop has ended it', async () => {
    const tab = await enter();
    await inPrivate(() => world.say('storefront/seen', { session: null, reachable: true }, tab));
    expect((await world.dump()).local).not.toContain('end:');
  });

  it('keeps an end that the agent asked for, though its tab is open', async () => {
    await enter();
    world.shop.failNext('endSession', 'unreachable');
    await world.say('page/end', { shop: shop.id, session: 'session-1' }, 'popup');
    await passMinutes(1);
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
  });
});

describe('the agent of private windows', () => {
  it('is not asked about where none has opened the admin; the other worker tells the shop', async () => {
    const tab = await enter();
    const answer = await inPrivate(() => world.say('banner/end', { id: 'session-1' }, tab));
    expect(answer).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect(world.shop.calls).toEqual([]);
    await onStorageChanged(world.background, { [`end:${shop.id}:session-1`]: {} }, 'local');
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
  });

  it('lets the worker of its tabs take the banners away that the other one cannot see', async () => {
    const tab = await enter();
    const key = `session:${shop.id}:session-1`;
    const oldValue = (await browser.storage.local.get(key))[key];
    await world.say('page/end', { shop: shop.id, session: 'session-1' }, 'popup');
    world.injected.length = 0;
    await inPrivate(() => onStorageChanged(world.background, { [key]: { oldValue } }, 'local'));
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
  });

  it('is another one than that of the ordinary windows, with a token of their own', async () => {
    const ordinary = world.openTab(`${ADMIN}customers/42`);
    await world.say('admin/preflight', { customer: '42' }, ordinary);
    world.shop.discovery = {
      ...makeDiscovery(),
      agent: { id: 'agent-9', name: 'Private Person', role: 'Lead' },
      connectToken: 'connect-token-in-private',
    };
    const apart = world.openTab(`${ADMIN}customers/42`, { incognito: true });
    const choice = { kind: 'instant' } as const;
    await inPrivate(async () => {
      await world.say('admin/hello', { api: `${ADMIN}private/{path}`, agent: null }, apart);
      await world.say('admin/connect', { customer: '42', choice }, apart);
      await enter();
      world.inIncognito = true;
      world.shop.failNext('createLink', 'agent_signed_out');
      await world.say('admin/connect', { customer: '42', choice }, apart);
    });
    expect(await world.say('admin/hello', { api: null, agent: null }, ordinary)).toMatchObject({
      value: { menu: { agent: makeDiscovery().agent.name } },
    });
    await world.say('admin/connect', { customer: '42', choice }, ordinary);
    const asked = world.shop.calls.filter(({ method }) => method === 'createLink');
    expect(asked.map(({ detail }) => (detail as { token: string }).token)).toEqual([
      'connect-token-in-private',
      'connect-token-in-private',
      TOKEN,
    ]);
    expect(asked.map(({ address }) => address.apiTemplate.includes('private'))).toEqual([true, true, false]);
  });

  it('ends sessions by itself where the agent works in private windows', async () => {
    const admin = world.openTab(ADMIN, { incognito: true });
    await inPrivate(() => world.say('admin/hello', { api: null, agent: null }, admin));
    const tab = await enter();
    expect(await inPrivate(() => world.say('banner/end', { id: 'session-1' }, tab))).toEqual({ ok: true, value: null });
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
  });
});
