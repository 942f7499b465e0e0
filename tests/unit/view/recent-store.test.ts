import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { createRecentStore, filterSessions } from '../../../lib/view/recent-store.ts';
import { createFakeSend, createLater } from './fake-send.ts';
import { sampleSession } from './samples.ts';

const page = (ids: readonly string[], next: string | null = null) =>
  ok({
    sessions: ids.map((id) => sampleSession({ id })),
    next,
    note: null,
    mayReadTeam: true,
    mayEndTeam: false,
    agent: '7',
  });

const idsOf = (store: ReturnType<typeof createRecentStore>) =>
  store.getState().recent.value?.sessions.map(({ id }) => id);

describe('recent store', () => {
  it('goes on where the log went on, each session once although new ones have come', async () => {
    const { send, asked } = createFakeSend({
      'page/sessions': ({ cursor }) => (cursor === null ? page(['c', 'b'], 'after-b') : page(['b', 'a'])),
    });
    const store = createRecentStore(send);
    await store.getState().load('s1', 'mine');
    await store.getState().loadMore();
    expect(idsOf(store)).toEqual(['c', 'b', 'a']);
    expect(asked[1]?.input).toEqual({ shop: 's1', scope: 'mine', cursor: 'after-b' });
    await store.getState().loadMore();
    expect(asked).toHaveLength(2);
  });

  it('never mixes the pages of two lists', async () => {
    const slow = createLater<ReturnType<typeof page>>();
    const { send } = createFakeSend({
      'page/sessions': ({ scope, cursor }) =>
        cursor !== null ? slow.promise : scope === 'mine' ? page(['m'], 'after-m') : page(['t']),
    });
    const store = createRecentStore(send);
    await store.getState().load('s1', 'mine');
    const more = store.getState().loadMore();
    await store.getState().load('s1', 'team');
    slow.come(page(['late']));
    await more;
    expect(idsOf(store)).toEqual(['t']);
    expect(store.getState().more).toBeNull();
  });

  it('shows nothing of one list while another loads, and keeps a list on show while it is refreshed', async () => {
    const held = createLater<ReturnType<typeof page>>();
    let hold = false;
    const { send } = createFakeSend({ 'page/sessions': () => (hold ? held.promise : page(['m'])) });
    const store = createRecentStore(send);
    await store.getState().load('s1', 'mine');
    hold = true;
    void store.getState().load('s1', 'mine');
    expect(idsOf(store)).toEqual(['m']);
    void store.getState().load('s1', 'team');
    expect(idsOf(store)).toBeUndefined();
  });

  it('keeps rows through a failed refresh, but not for an agent who has signed out', async () => {
    let code: 'timeout' | 'agent_signed_out' | null = null;
    const { send } = createFakeSend({ 'page/sessions': () => (code === null ? page(['m']) : fail({ code })) });
    const store = createRecentStore(send);
    await store.getState().load('s1', 'mine');
    code = 'timeout';
    await store.getState().load('s1', 'mine');
    expect(idsOf(store)).toEqual(['m']);
    code = 'agent_signed_out';
    await store.getState().load('s1', 'mine');
    expect(store.getState().recent).toEqual({ state: 'failed', value: null, failure: { code } });
  });
});

describe('filterSessions', () => {
  const sessions = [
    sampleSession({ id: 'a', reason: 'Voucher', ticket: 'SUP-7' }),
    sampleSession({ id: 'b', customer: { id: '5', name: null }, agent: { id: '8', name: 'ÖZLEM' } }),
    sampleSession({ id: 'c', state: 'live' }),
  ];
  it.each([
    ['', 'all', ['a', 'b', 'c']],
    ['  ', 'ended', ['a', 'b']],
    ['sup-7', 'all', ['a']],
    ['voucher', 'live', []],
    ['özlem', 'all', ['b']],
    ['müller', 'live', ['c']],
  ] as const)('%j and %s', (filter, state, expected) => {
    expect(filterSessions(sessions, filter, state).map(({ id }) => id)).toEqual(expected);
  });
});
