import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionQuery } from '../../../../../lib/protocol/schema/session.ts';
import { AGENT, ANNA, BOB, DEMO_DE, DEMO_EN, missing, rows, UNAUTHORIZED, VIEWER } from './answers.ts';
import { CONFIG, CUSTOMER, DOMAIN, FakeShopware, html, json, OWN, shop } from './fake-shopware.ts';
import { at, FakeUserConfig, SESSIONS, SETTINGS } from './fake-user-config.ts';

const USER = 'search/user';

let shopware: FakeShopware;
let config: FakeUserConfig;

const one = (id: string, minutes: number, change: object = {}): Record<string, unknown> => ({
  id,
  customer: ANNA,
  storefront: DEMO_EN,
  mode: 'full',
  startedAt: at(minutes),
  endsAt: at(minutes + 60),
  endedAt: null,
  cause: null,
  ...change,
});

const list = (query: SessionQuery = {}) => shopware.adapter.listSessions(shop, '-', query, shopware.io);

const idsOf = async (query: SessionQuery = {}): Promise<readonly string[]> => {
  const answer = await list(query);
  return answer.ok ? answer.value.sessions.map(({ id }) => id) : [answer.error.code];
};

const write = (user: string, ...sessions: readonly unknown[]) => config.put(user, SESSIONS, { v: 1, sessions });

beforeEach(() => {
  shopware = new FakeShopware();
  config = new FakeUserConfig(shopware);
  config.put(VIEWER, SETTINGS, { v: 1, on: true, days: 30 });
  shopware
    .on(CUSTOMER, json(rows({ id: ANNA, firstName: 'Anna', lastName: 'Active' })))
    .on(USER, json(rows({ id: VIEWER, username: 'viewer', firstName: '', lastName: '' })));
});

describe('the team’s sessions', () => {
  it('are those of every agent’s row, the newest first, with names as the reader may see them', async () => {
    write(AGENT, one('a1', -90), one('a2', -10, { endedAt: at(-5), cause: 'exit', mode: 'read-only' }));
    write(VIEWER, one('v1', -30, { storefront: DEMO_DE, customer: BOB }));
    expect(await list()).toEqual({
      ok: true,
      value: {
        next: null,
        sessions: [
          {
            id: 'a2',
            state: 'ended',
            cause: 'exit',
            agent: { id: AGENT, name: 'Ada Agent' },
            customer: { id: ANNA, name: 'Anna Active' },
            storefront: 'Demo Shop · English',
            cart: null,
            mode: 'read-only',
            reason: null,
            ticket: null,
            linkIssuedAt: null,
            startedAt: at(-10),
            endsAt: at(50),
            idleEndsAt: null,
            endedAt: at(-5),
            adminIp: null,
            shopTime: null,
            source: 'agents',
          },
          expect.objectContaining({
            id: 'v1',
            state: 'live',
            agent: { id: VIEWER, name: 'viewer' },
            customer: { id: BOB, name: null },
            storefront: 'Demo Shop · Deutsch',
          }),
          expect.objectContaining({
            id: 'a1',
            state: 'unknown',
            endedAt: null,
            agent: { id: AGENT, name: 'Ada Agent' },
          }),
        ],
      },
    });
  });

  it('name nobody whom the reader may not see', async () => {
    write(VIEWER, one('v1', -30));
    shopware
      .on(USER, json(missing('user:read'), 403))
      .on(CUSTOMER, json(missing('customer:read'), 403))
      .on(DOMAIN, json(missing('sales_channel_domain:read'), 403));
    expect(await list()).toMatchObject({
      ok: true,
      value: {
        sessions: [{ agent: { id: VIEWER, name: null }, customer: { id: ANNA, name: null }, storefront: null }],
      },
    });
  });

  it('ask for each name once, and for nobody’s where there is nobody', async () => {
    await list();
    expect(shopware.to(CUSTOMER)).toEqual([]);
    expect(shopware.to(USER)).toEqual([]);
    write(AGENT, one('a1', -10), one('a2', -20));
    write(VIEWER, one('v1', -30), one('v2', -40, { customer: BOB }));
    await list();
    expect(shopware.to(CUSTOMER).map(({ body }) => body)).toMatchObject([{ ids: [ANNA, BOB] }]);
    expect(shopware.to(USER).map(({ body }) => body)).toMatchObject([{ ids: [VIEWER] }]);
  });

  it('come by fifties', async () => {
    write(VIEWER, ...Array.from({ length: 101 }, (_one, n) => one(`v${n}`, -10 - n)));
    const first = await list();
    expect(first).toMatchObject({ value: { next: '50' } });
    expect((await idsOf())[0]).toBe('v0');
    expect(await idsOf()).toHaveLength(50);
    expect((await idsOf({ cursor: '50' }))[0]).toBe('v50');
    expect(await list({ cursor: '50' })).toMatchObject({ value: { next: '100' } });
    expect(await idsOf({ cursor: '100' })).toEqual(['v100']);
    expect(await list({ cursor: '100' })).toMatchObject({ value: { next: null } });
  });

  it.each(['-1', 'x', '1.5', '1e9', ''])('begin at the beginning for the cursor %j', async (cursor) => {
    write(VIEWER, one('v1', -30), one('v2', -40));
    expect(await idsOf({ cursor })).toEqual(['v1', 'v2']);
  });

  it.each<[SessionQuery, readonly string[]]>([
    [{ customer: BOB }, ['live']],
    [{ customer: BOB.toUpperCase() }, ['live']],
    [{ state: 'live' }, ['live']],
    [{ state: 'ended' }, ['ended']],
    [{ from: at(-60) }, ['live', 'ended']],
    [{ to: at(-60) }, ['ended', 'unknown']],
  ])('are found by %j', async (query, ids) => {
    write(VIEWER, one('live', -30, { customer: BOB }), one('ended', -60, { endedAt: at(-50) }), one('unknown', -120));
    expect(await idsOf(query)).toEqual(ids);
  });
});

describe('the log that is off', () => {
  beforeEach(() => config.put(VIEWER, SETTINGS, { v: 1, on: false, days: 30 }));

  it.each<[string, SessionQuery]>([
    ['the team', {}],
    ['somebody else', { agent: VIEWER }],
  ])('shows nothing of %s', async (_what, query) => {
    write(VIEWER, one('v1', -30));
    expect(await list(query)).toEqual({ ok: false, error: { code: 'feature_disabled', detail: 'team-log' } });
  });

  it('shows agents what they reported before', async () => {
    write(AGENT, one('a1', -30));
    expect(await idsOf({ agent: AGENT })).toEqual(['a1']);
  });
});

describe('the sessions of one agent', () => {
  beforeEach(() => {
    write(AGENT, one('a1', -10));
    write(VIEWER, one('v1', -20));
  });

  it('are read from their own row, without a privilege, by themselves', async () => {
    expect(await idsOf({ agent: AGENT })).toEqual(['a1']);
    expect(shopware.to(OWN).map(({ url }) => new URL(url).searchParams.getAll('keys[]'))).toEqual([[SESSIONS]]);
    expect(shopware.to(CONFIG)).toHaveLength(1);
  });

  it('are read from that row alone by others', async () => {
    expect(await idsOf({ agent: VIEWER })).toEqual(['v1']);
    expect(shopware.to(OWN)).toEqual([]);
  });

  it('are none of an agent who cannot be', async () => {
    expect(await idsOf({ agent: 'lead' })).toEqual([]);
  });
});

it.each<[string, string, () => Response, object]>([
  ['nobody is signed in', '_info/me', () => json(UNAUTHORIZED, 401), { code: 'agent_signed_out' }],
  [
    'the rows may not be read',
    CONFIG,
    () => json(missing('user_config:read'), 403),
    { code: 'right_missing', detail: 'Customers › View (user_config:read)' },
  ],
  ['another program answers', CONFIG, () => html('hello'), { code: 'answer_not_json' }],
])('there is no log where %s', async (_what, path, answer, error) => {
  shopware.on(path, answer());
  expect(await list()).toEqual({ ok: false, error });
});
