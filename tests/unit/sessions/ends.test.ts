import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { flushEnds } from '../../../lib/sessions/flush-ends.ts';
import { onAlarm, onStorageChanged } from '../../../lib/sessions/on-ends-due.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, makeStorefrontSession, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

const DAY = 24 * 3_600_000;

let world: FakeWorld;
let shop: StoredShop;

const live = { session: makeStorefrontSession(), reachable: true } as const;
const end = (session = 'session-1') => world.say('page/end', { shop: shop.id, session }, 'popup');
const isQueued = async (): Promise<boolean> => (await world.dump()).local.includes(`"end:${shop.id}:session-1"`);

/** Lets the alarm go off as often as it is set, and says when. */
const runAlarms = async (most = 20): Promise<readonly number[]> => {
  const minutes: number[] = [];
  for (let count = 0; count < most; count += 1) {
    const alarm = await browser.alarms.get('ends');
    if (alarm === undefined) break;
    minutes.push(Math.round((alarm.scheduledTime - world.now) / 60_000));
    world.now = alarm.scheduledTime;
    await onAlarm(world.background, { name: 'ends' });
  }
  return minutes;
};

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
});

describe('page/end', () => {
  it('ends a session of this browser as an exit and tells its banner', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', live, tab);
    world.injected.length = 0;
    expect(await end()).toEqual({ ok: true, value: { queued: false } });
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
    expect(await isQueued()).toBe(false);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it("leaves the name for the end of somebody else's session to the shop", async () => {
    expect(await end('session-9')).toEqual({ ok: true, value: { queued: false } });
    expect(world.shop.ended).toEqual([{ session: 'session-9', cause: undefined }]);
  });

  it.each<ErrorCode>(['not_found', 'session_ended'])('takes %s for an end', async (code) => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    world.shop.failNext('endSession', code);
    expect(await end()).toEqual({ ok: true, value: { queued: false } });
    expect(await isQueued()).toBe(false);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it.each<ErrorCode>(['unreachable', 'timeout', 'unavailable', 'agent_signed_out', 'answer_not_json', 'rate_limited'])(
    'queues the end when the shop says %s, and shows the session as unverified',
    async (code) => {
      await world.say('storefront/seen', live, world.openTab(STORE));
      world.shop.failNext('endSession', code);
      expect(await end()).toEqual({ ok: true, value: { queued: true } });
      expect(await isQueued()).toBe(true);
      expect(await world.say('page/live', {}, 'popup')).toMatchObject({ ok: true, value: [{ verified: false }] });
    },
  );

  it('says so when the agent may not, and does not ask again', async () => {
    world.shop.failNext('endSession', 'not_allowed');
    expect(await end()).toEqual({ ok: false, error: { code: 'not_allowed' } });
    expect(await isQueued()).toBe(false);
  });

  it('queues the end while the permission is gone', async () => {
    world.grants.clear();
    expect(await end()).toEqual({ ok: true, value: { queued: true } });
    expect(world.shop.calls).toEqual([]);
  });

  it('knows no shop that is not ours', async () => {
    const answer = await world.say('page/end', { shop: 'f'.repeat(24), session: 'session-1' }, 'popup');
    expect(answer).toEqual({ ok: false, error: { code: 'shop_unknown' } });
  });

  it('asks the shop once when it is said twice at the same time', async () => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    expect(await Promise.all([end(), end()])).toEqual([
      { ok: true, value: { queued: false } },
      { ok: true, value: { queued: false } },
    ]);
    expect(world.shop.ended.length).toBeLessThanOrEqual(2);
    expect(await isQueued()).toBe(false);
  });

  it('asks anew with a new token when the old one is refused, and only then', async () => {
    world.shop.failNext('endSession', 'token_invalid');
    expect(await end()).toEqual({ ok: true, value: { queued: false } });
    expect(world.shop.count('discover')).toBe(2);
    expect(world.shop.count('endSession')).toBe(2);
  });
});

describe('the queue of ends', () => {
  const queue = async (): Promise<void> => {
    await world.say('storefront/seen', live, world.openTab(STORE));
    world.shop.breakDown('endSession', 'unreachable');
    await end();
  };

  it('tries five times by itself, further and further apart, and then waits for the agent', async () => {
    await queue();
    expect(await runAlarms()).toEqual([1, 1, 2, 4, 8]);
    expect(world.shop.count('endSession')).toBe(6);
    expect(await browser.alarms.get('ends')).toBeUndefined();
    world.now += DAY;
    await world.restartWorker();
    await onStorageChanged(world.background, { [`end:${shop.id}:session-1`]: {} }, 'local');
    expect(world.shop.count('endSession')).toBe(6);
    expect(await isQueued()).toBe(true);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an admin page of that shop', () => world.say('admin/hello', { api: null, agent: null }, world.openTab(ADMIN))],
    ['the popup', () => world.say('page/live', {}, 'popup')],
    ['the network coming back', () => flushEnds(world.background, 'agent')],
  ])('tries again with %s, also after it gave up by itself', async (_what, occasion) => {
    await queue();
    await runAlarms();
    world.now += 3_600_000;
    world.shop.mend();
    await occasion();
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
    expect(await isQueued()).toBe(false);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('counts one try when the worker comes up for the alarm itself', async () => {
    await queue();
    world.now += 60_000;
    await Promise.all([flushEnds(world.background, 'due'), flushEnds(world.background, 'due')]);
    expect(world.shop.count('endSession')).toBe(2);
  });

  it("leaves one shop's ends alone when another shop's admin is opened", async () => {
    await queue();
    world.shop.mend();
    world.now += 30_000;
    await addShop(world, { id: 'a'.repeat(24), adminBase: 'https://shop.example/other/', storefronts: [] });
    await world.say('admin/hello', { api: null, agent: null }, world.openTab('https://shop.example/other/'));
    expect(world.shop.ended).toEqual([]);
  });

  it('is not told more often because a popup asks every second', async () => {
    await queue();
    for (let second = 0; second < 9; second += 1) {
      world.now += 1000;
      await world.say('page/live', {}, 'popup');
    }
    expect(world.shop.count('endSession')).toBe(1);
    world.now += 1000;
    await world.say('page/live', {}, 'popup');
    expect(world.shop.count('endSession')).toBe(2);
  });

  it('gives up after 7 days', async () => {
    await queue();
    await runAlarms();
    world.now += 7 * DAY + 1;
    const asked = world.shop.count('endSession');
    await world.restartWorker();
    await world.say('page/live', {}, 'popup');
    expect(world.shop.count('endSession')).toBe(asked);
    expect(await isQueued()).toBe(false);
    expect(await browser.action.getBadgeText({})).toBe('');
  });

  it('takes up what another worker has queued', async () => {
    const queued = {
      shop: shop.id,
      session: 's-9',
      cause: 'left',
      at: world.now,
      nextAt: world.now,
      tries: 0,
      triedAt: null,
    };
    await browser.storage.local.set({ [`end:${shop.id}:s-9`]: queued });
    await onStorageChanged(world.background, { [`end:${shop.id}:s-9`]: { newValue: queued } }, 'local');
    expect(world.shop.ended).toEqual([{ session: 's-9', cause: 'left' }]);
  });

  it('looks at nothing when other things are stored', async () => {
    await queue();
    world.now += 60_000;
    await onStorageChanged(world.background, { 'shop:1': {} }, 'local');
    await onStorageChanged(world.background, { [`end:${shop.id}:session-1`]: {} }, 'session');
    expect(world.shop.count('endSession')).toBe(1);
  });

  it('tells the shop as soon as its storefront shows the session again', async () => {
    await queue();
    world.shop.mend();
    await world.say('storefront/seen', live, world.openTab(STORE));
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: 'exit' }]);
  });

  it('drops ends of a shop that is gone', async () => {
    await queue();
    await browser.storage.local.remove(`shop:${shop.id}`);
    await runAlarms(1);
    expect(await isQueued()).toBe(false);
    expect(world.shop.count('endSession')).toBe(1);
  });

  it('ends a session though its entry can no longer be read', async () => {
    await browser.storage.local.set({ [`end:${shop.id}:session-1`]: 'scrambled' });
    await world.restartWorker();
    expect(world.shop.ended).toEqual([{ session: 'session-1', cause: undefined }]);
    expect(await world.say('page/shops', {}, 'options')).toMatchObject({ error: { code: 'storage_corrupt' } });
  });
});

describe('a worker that is killed', () => {
  /** The whole life of an end, with the worker killed after each number of effects until there is none left to kill. */
  const killEverywhere = async (act: () => Promise<unknown>, isSure: () => Promise<boolean>): Promise<number> => {
    for (let effects = 0; ; effects += 1) {
      world = new FakeWorld();
      shop = await addShop(world);
      await world.say('storefront/seen', live, world.openTab(STORE));
      world.killAfter(effects);
      await act();
      const wasKilled = world.isKilled;
      const mustEnd = await isSure();
      await world.restartWorker();
      if (mustEnd) {
        world.now += 120_000;
        await world.restartWorker();
        expect(world.shop.ended.length, `killed after ${String(effects)}`).toBeGreaterThan(0);
        expect(await isQueued()).toBe(false);
        expect(await browser.action.getBadgeText({})).toBe('');
        expect((await world.dump()).local).not.toContain('session:');
      }
      if (!wasKilled) return effects;
    }
  };

  it('loses no end that the agent asked for, wherever it dies', async () => {
    // Before the queue holds it, the agent is told that it failed.
    const steps = await killEverywhere(end, async () => (await isQueued()) || world.shop.ended.length > 0);
    expect(steps).toBeGreaterThan(5);
  });

  it('loses no session whose last tab was closed, wherever it dies', async () => {
    const act = async (): Promise<void> => {
      world.tabs = [];
      world.background.later('closed', () => onTabRemoved(world.background, 1, { windowId: 1, isWindowClosing: true }));
      await world.settle();
      world.now += 60_000;
      world.background.later('alarm', () => onAlarm(world.background, { name: 'ends' }));
      await world.settle();
    };
    expect(await killEverywhere(act, () => Promise.resolve(true))).toBeGreaterThan(7);
  });
});
