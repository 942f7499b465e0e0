import type { EndCause } from '../../../../lib/protocol/schema/session.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { NewEvent } from '../audit/events.ts';
import type { LogBackend } from '../backend.ts';
import type { SessionRecord } from '../storage/database.ts';
import {
  changeLiveSession,
  findOverdueSessions,
  findSession,
  lockLiveSession,
} from '../storage/sessions-repository.ts';
import { transact, type WriteStore } from '../storage/transaction.ts';
import { findLimitReached } from './session-limits.ts';
import { toSessionChange } from './session-projection.ts';

export interface SessionEnd {
  readonly cause: EndCause;
  readonly at: number;
  /** The agent who ended it, where one did. */
  readonly by?: string;
}

/** Ends a session once; whoever comes later gets the row as it is. */
export async function endSession(backend: LogBackend, session: SessionRecord, end: SessionEnd): Promise<SessionRecord> {
  return transact(backend.db, async (trx) => {
    const ended = await endSessionIn(trx, backend, session, end);
    if (ended !== null) await appendEvents(trx, backend.log, [ended.event]);
    return ended?.session ?? (await findSession(trx, session.shop, session.id)) ?? session;
  });
}

/** The same inside a transaction that does more; the caller appends the event. Null where it had ended before. */
export async function endSessionIn(
  trx: WriteStore,
  backend: LogBackend,
  session: SessionRecord,
  end: SessionEnd,
): Promise<{ readonly session: SessionRecord; readonly event: NewEvent } | null> {
  const event: NewEvent = {
    kind: 'session_ended',
    at: backend.clock.now(),
    session: session.id,
    link: session.link,
    agent: session.agent,
    customer: session.customer,
    data: { cause: end.cause, endedAt: end.at, lastActiveAt: session.last_active_at, by: end.by ?? null },
  };
  const changed = await changeLiveSession(trx, session.shop, session.id, toSessionChange(event));
  return changed === undefined ? null : { session: changed, event };
}

const OVERDUE_PAGE = 200;

/** Ends what ran into a limit while nobody looked. Cheap where there is nothing to do. */
export async function endOverdueSessions(backend: LogBackend): Promise<void> {
  for (;;) {
    const overdue = await findOverdueSessions(backend.db, backend.log.shop, backend.clock.now(), OVERDUE_PAGE);
    if (overdue.length === 0) return;
    await endOverdue(backend, overdue);
  }
}

/** Ends a session that is past a limit, unless it has been extended or used meanwhile; returns it as it is then. */
export async function endOverdueSession(backend: LogBackend, session: SessionRecord): Promise<SessionRecord> {
  if (session.ended_at !== null || findLimitReached(session, backend.clock.now()) === null) return session;
  await endOverdue(backend, [session]);
  return (await findSession(backend.db, session.shop, session.id)) ?? session;
}

async function endOverdue(backend: LogBackend, sessions: readonly SessionRecord[]): Promise<void> {
  await transact(backend.db, async (trx) => {
    const events: NewEvent[] = [];
    for (const { shop, id } of sessions) {
      const live = await lockLiveSession(trx, shop, id);
      const limit = live === undefined ? null : findLimitReached(live, backend.clock.now());
      if (live === undefined || limit === null) continue;
      const ended = await endSessionIn(trx, backend, live, limit);
      if (ended !== null) events.push(ended.event);
    }
    await appendEvents(trx, backend.log, events);
  });
}
