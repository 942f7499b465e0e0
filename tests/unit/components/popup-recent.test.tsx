// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { RecentSessions, type RecentSessionsProps } from '../../../components/popup/RecentSessions.tsx';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import { endCause } from '../../../lib/protocol/schema/session.ts';
import type { Recent } from '../../../lib/view/recent-store.ts';
import { NOON, sampleSession } from '../view/samples.ts';
import { inEnglish, screen, show, within } from './show.ts';

inEnglish();

const recentWith = (sessions: readonly LoggedSession[], change: Partial<Recent> = {}): Recent => ({
  shop: 's1',
  scope: 'mine',
  sessions,
  next: null,
  note: null,
  mayReadTeam: true,
  mayEndTeam: false,
  agent: '7',
  ...change,
});

const live = sampleSession({ id: 'e2', state: 'live', cause: null, endedAt: null });

const showRecent = (value: Recent | null, props: Partial<RecentSessionsProps> = {}) => {
  const calls = {
    onScope: vi.fn(),
    onFilter: vi.fn(),
    onStateFilter: vi.fn(),
    onRefresh: vi.fn(),
    onMore: vi.fn(),
    onEnd: vi.fn(),
  };
  const view = show(
    <RecentSessions
      recent={value === null ? { state: 'loading', value } : { state: 'ready', value }}
      more={null}
      endings={{}}
      scope={value?.scope ?? 'mine'}
      filter=""
      stateFilter="all"
      now={NOON}
      storefrontName={() => 'Nordlicht DE'}
      remedies={{}}
      {...calls}
      {...props}
    />,
  );
  return { ...view, ...calls };
};

const rows = (): HTMLElement[] => screen.queryAllByRole('article');

describe('RecentSessions', () => {
  it('tells one session as one row', () => {
    showRecent(recentWith([sampleSession({ mode: 'read-only', reason: 'Voucher', ticket: 'SUP-7' })]));
    const row = within(rows()[0]!);
    expect(row.getByText('Anna Müller')).toBeTruthy();
    expect(row.getByText('20 minutes ago').getAttribute('title')).toMatch(/2026/);
    expect(row.getByText('for 15 min')).toBeTruthy();
    expect(row.getByText('exited')).toBeTruthy();
    expect(row.getByText('Read-only')).toBeTruthy();
    expect(row.getByText('Voucher')).toBeTruthy();
    expect(row.getByText('SUP-7')).toBeTruthy();
    expect(row.queryByText('Lea Lead')).toBeNull();
  });

  it.each(endCause.options)('has words for the end cause %s', (cause) => {
    showRecent(recentWith([sampleSession({ cause })]));
    expect(rows()[0]!.textContent).not.toContain('popup_cause');
    expect(rows()[0]!.textContent).not.toContain(cause === 'idle' ? 'idle ·' : '_');
  });

  it('names the agent of each row of the team', () => {
    showRecent(recentWith([sampleSession()], { scope: 'team' }));
    expect(within(rows()[0]!).getByText('Lea Lead')).toBeTruthy();
  });

  it('has the team tab only for those who may read it', async () => {
    const { user, onScope, unmount } = showRecent(recentWith([sampleSession()]));
    await user.click(screen.getByRole('tab', { name: 'Team' }));
    expect(onScope).toHaveBeenCalledExactlyOnceWith('team');
    unmount();
    showRecent(recentWith([sampleSession()], { mayReadTeam: false }));
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('ends the own live session at once', async () => {
    const { user, onEnd } = showRecent(recentWith([live, sampleSession()]));
    expect(screen.getAllByRole('button', { name: /^End the session/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'End the session of Anna Müller' }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(live);
  });

  it("lets a lead end a colleague's session after a question", async () => {
    const theirs = { ...live, agent: { id: '8', name: 'Tom Weber' } };
    const { user, onEnd } = showRecent(recentWith([theirs], { scope: 'team', mayEndTeam: true }));
    await user.click(screen.getByRole('button', { name: 'End the session of Anna Müller' }));
    expect(onEnd).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: 'End the session of agent Tom Weber?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'End' }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(theirs);
  });

  it("has no End on a colleague's session for anybody else", () => {
    showRecent(recentWith([{ ...live, agent: { id: '8', name: 'Tom Weber' } }], { scope: 'team' }));
    expect(screen.queryByRole('button', { name: /^End the session/ })).toBeNull();
  });

  it('says that a name was erased', () => {
    showRecent(recentWith([sampleSession({ customer: { id: '100', name: null } })]));
    expect(screen.getByText('Name erased')).toBeTruthy();
  });

  it('filters what is loaded by text and state, and says how many are shown', () => {
    const sessions = [live, sampleSession({ customer: { id: '5', name: 'Ben Okafor' } }), sampleSession({ id: 'e3' })];
    const { unmount } = showRecent(recentWith(sessions), { filter: 'OKAF' });
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 of 3 loaded sessions')).toBeTruthy();
    unmount();
    showRecent(recentWith(sessions), { stateFilter: 'live' });
    expect(rows()).toHaveLength(1);
  });

  it('has words for loading, for nothing yet, and for a failure', () => {
    const loading = showRecent(null);
    expect(screen.getByText('Loading sessions').closest('[aria-busy="true"]')).not.toBeNull();
    loading.unmount();
    const empty = showRecent(recentWith([]));
    expect(screen.getByText('You have no sessions in this shop yet.')).toBeTruthy();
    empty.unmount();
    const admin = vi.fn();
    showRecent(null, {
      recent: { state: 'failed', value: null, failure: { code: 'agent_signed_out' } },
      remedies: { admin },
    });
    screen.getByRole('button', { name: "Open the shop's admin" }).click();
    expect(admin).toHaveBeenCalledOnce();
  });

  it('keeps old rows on show when a refresh fails', () => {
    const value = recentWith([sampleSession()]);
    showRecent(value, { recent: { state: 'failed', value, failure: { code: 'timeout' } } });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(rows()).toHaveLength(1);
  });

  it('loads more and refreshes', async () => {
    const { user, onMore, onRefresh } = showRecent(recentWith([sampleSession()], { next: 'c' }));
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await user.click(screen.getByRole('button', { name: 'Refresh the sessions' }));
    expect([onMore.mock.calls.length, onRefresh.mock.calls.length]).toEqual([1, 1]);
  });
});
