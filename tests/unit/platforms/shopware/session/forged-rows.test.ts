import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionQuery } from '../../../../../lib/protocol/schema/session.ts';
import { AGENT, ANNA, DEMO_EN, rows, SECOND, VIEWER } from './answers.ts';
import { CUSTOMER, FakeShopware, json, shop } from './fake-shopware.ts';
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

describe('sessions out of rows that anybody may write', () => {
  it('are told apart from the row they stand in, whatever it claims', async () => {
    write(VIEWER, one('v1', -30, { agent: AGENT, user: AGENT, userId: AGENT }));
    expect(await list()).toMatchObject({ value: { sessions: [{ agent: { id: VIEWER } }] } });
    expect(await idsOf({ agent: AGENT })).toEqual([]);
  });

  it('have one id each, even where a second row claims the same', async () => {
    write(AGENT, one('same', -10), one('same', -20), one('other', -30));
    write(VIEWER, one('same', -15));
    expect(await idsOf()).toEqual(['same', `${VIEWER}.1`, 'other']);
  });

  it.each([
    ['no object', 7],
    ['no id', one('', -10)],
    ['an id with markup', one('<b>', -10)],
    ['an id that is too long', one('x'.repeat(65), -10)],
    ['a customer by name', one('x', -10, { customer: 'Anna' })],
    ['an unknown mode', one('x', -10, { mode: 'god' })],
    ['no start', one('x', -10, { startedAt: 'yesterday' })],
    ['a start to come', one('x', 6)],
    ['a start too long ago', one('x', -31 * 24 * 60)],
    ['an end before its start', one('x', -10, { endedAt: at(-11) })],
    ['an end to come', one('x', -10, { endedAt: at(6) })],
    ['a limit before its start', one('x', -10, { endsAt: at(-11) })],
  ])('leave out one with %s, and no other', async (_what, wrong) => {
    write(VIEWER, wrong, one('v1', -30));
    expect(await idsOf()).toEqual(['v1']);
  });

  it.each([
    [{ cause: 'because' }, { cause: null }],
    [{ storefront: 'http://evil.test' }, { storefront: null }],
    [{ storefront: SECOND }, { storefront: null }],
  ])('leave out what nobody knows: %j', async (wrong, shown) => {
    write(VIEWER, one('v1', -30, wrong));
    expect(await list()).toMatchObject({ value: { sessions: [{ id: 'v1', ...shown }] } });
  });

  it('are 200 of one agent at most', async () => {
    write(VIEWER, ...Array.from({ length: 201 }, (_one, n) => one(`v${n}`, -10 - n)));
    expect(await list({ cursor: '150' })).toMatchObject({ value: { next: null } });
    expect((await idsOf({ cursor: '150' })).at(-1)).toBe('v199');
  });
});
