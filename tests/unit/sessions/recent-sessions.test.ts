import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { makeDiscovery, makeSession, makeStorefrontSession, STORE } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
});

describe('page/sessions', () => {
  it("asks for the agent's own sessions", async () => {
    const answer = await world.say('page/sessions', { shop: shop.id, scope: 'mine', cursor: null }, 'popup');
    expect(answer).toEqual({
      ok: true,
      value: {
        sessions: [{ ...makeSession('session-1'), shopTime: null, source: 'shop' }],
        note: null,
        next: null,
        mayReadTeam: true,
        mayEndTeam: true,
        agent: 'agent-7',
      },
    });
    expect(world.shop.calls.at(-1)).toMatchObject({ method: 'listSessions', detail: { agent: 'agent-7' } });
  });

  it("asks for everybody's, page by page", async () => {
    await world.say('page/sessions', { shop: shop.id, scope: 'team', cursor: 'next-page' }, 'popup');
    expect(world.shop.calls.at(-1)?.detail).toEqual({ cursor: 'next-page' });
  });

  it('does not ask for what the agent may not read', async () => {
    const { may, ...rest } = makeDiscovery();
    world.shop.discovery = { ...rest, may: { ...may, readTeam: false } };
    const answer = await world.say('page/sessions', { shop: shop.id, scope: 'team', cursor: null }, 'popup');
    expect(answer).toEqual({ ok: false, error: { code: 'not_allowed' } });
    expect(world.shop.count('listSessions')).toBe(0);
  });
});

describe('page/extend', () => {
  it('moves the limit, here as well', async () => {
    const tab = world.openTab(STORE);
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, tab);
    world.injected.length = 0;
    const answer = await world.say(
      'page/extend',
      { shop: shop.id, session: 'session-1', reason: 'on the phone' },
      'popup',
    );
    expect(answer).toEqual({ ok: true, value: makeSession('session-1') });
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
    const endsAt = makeSession('session-1').endsAt;
    expect(await world.say('page/live', {}, 'popup')).toMatchObject({ ok: true, value: [{ endsAt }] });
    expect(await world.say('banner/state', {}, tab)).toMatchObject({ ok: true, value: { session: { endsAt } } });
  });

  it('is never repeated by itself', async () => {
    world.shop.failNext('extendSession', 'limit_reached');
    const answer = await world.say('page/extend', { shop: shop.id, session: 'session-9', reason: 'r' }, 'popup');
    expect(answer).toEqual({ ok: false, error: { code: 'limit_reached' } });
    expect(world.shop.count('extendSession')).toBe(1);
  });
});
