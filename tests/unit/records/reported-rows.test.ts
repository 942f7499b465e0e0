import { describe, expect, it } from 'vitest';
import { mergeLog } from '../../../lib/records/merge-log.ts';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import type { OwnSession } from '../../../lib/records/own-session.ts';
import { sampleSession } from '../view/samples.ts';

const at = (time: string): string => `2026-11-21T${time}.000Z`;
const ME = 'u1';

const row = (id: string, start: string, more: Partial<LoggedSession> = {}): LoggedSession =>
  sampleSession({
    id,
    agent: { id: ME, name: 'lead' },
    customer: { id: 'c1', name: null },
    startedAt: at(start),
    endedAt: null,
    cause: null,
    reason: null,
    source: 'agents',
    ...more,
  });

const own = (id: string, start: string, reason: string): OwnSession => ({
  shop: 's1',
  id,
  agent: 'lead',
  customer: 'c1',
  shownName: 'Jane Allowed',
  storefrontName: 'Demo',
  storefrontId: 'd1',
  storefrontOrigin: 'https://shop.example',
  base: 'https://shop.example/',
  jar: 'default',
  tab: 1,
  landing: 'account',
  mode: 'full',
  checkoutBlocked: true,
  reason,
  ticket: null,
  cameFrom: null,
  cookiesBefore: [],
  linkIssuedAt: at(start),
  startedAt: at(start),
  endsAt: null,
  endedAt: null,
  cause: null,
  toReport: true,
});

const merge = (rows: readonly LoggedSession[], sessions: readonly OwnSession[]) =>
  mergeLog(rows, sessions, { agentId: ME, isFirstPage: true, isLastPage: true }).map(
    ({ id, startedAt, reason, source }) => `${id} ${startedAt?.slice(11, 19) ?? ''} ${reason ?? ''} ${source}`,
  );

describe('rows that agents’ browsers reported', () => {
  it('are told apart by their ids, where two sessions of a customer are seconds apart', () => {
    const sessions = [own('a', '09:00:00', 'first'), own('b', '09:00:20', 'second')];
    expect(merge([row('b', '09:00:20'), row('a', '09:00:00')], sessions)).toEqual([
      'b 09:00:20 second both',
      'a 09:00:00 first both',
    ]);
  });

  it('have their session although a row of the shop’s own log could be it as well', () => {
    const logged = row('log-9', '09:00:01', { source: 'shop' });
    expect(merge([logged, row('a', '09:00:00')], [own('a', '09:00:00', 'first')])).toEqual([
      'log-9 09:00:01  shop',
      'a 09:00:00 first both',
    ]);
  });

  it('of another agent are theirs, whatever id they gave themselves', () => {
    const forged = row('a', '07:00:00', { agent: { id: 'u2', name: 'somebody' } });
    expect(merge([forged], [own('a', '09:00:00', 'first')])).toEqual([
      'a 09:00:00 first browser',
      'a 07:00:00  agents',
    ]);
  });

  it('of other browsers stay as they are', () => {
    expect(merge([row('x', '08:00:00')], [])).toEqual(['x 08:00:00  agents']);
  });
});
