import type { Session, SessionQuery } from '../../../../lib/protocol/schema/session.ts';
import type { EventRecord, SessionRecord } from './database.ts';
import type { Store, WriteStore } from './transaction.ts';

/** Place in the list of sessions, newest first. */
export interface SessionPlace {
  readonly startedAt: number;
  readonly id: string;
}

export const findSession = (db: Store, shop: string, id: string): Promise<SessionRecord | undefined> =>
  db.selectFrom('connect_sessions').selectAll().where('shop', '=', shop).where('id', '=', id).executeTakeFirst();

export const findSessionByCookie = (db: Store, shop: string, cookieHash: string): Promise<SessionRecord | undefined> =>
  db
    .selectFrom('connect_session_cookies')
    .innerJoin('connect_sessions', 'connect_sessions.id', 'connect_session_cookies.session')
    .selectAll('connect_sessions')
    .where('cookie_hash', '=', cookieHash)
    .where('shop', '=', shop)
    .executeTakeFirst();

export async function insertSession(trx: WriteStore, session: SessionRecord): Promise<void> {
  await trx.insertInto('connect_sessions').values(session).execute();
}

export async function insertSessionCookie(
  db: Store,
  cookie: { readonly cookieHash: string; readonly session: string; readonly createdAt: number },
): Promise<void> {
  await db
    .insertInto('connect_session_cookies')
    .values({ cookie_hash: cookie.cookieHash, session: cookie.session, created_at: cookie.createdAt })
    .execute();
}

/** Changes a session that has not ended; undefined where it has. The row stays locked until the commit. */
export const changeLiveSession = (
  trx: WriteStore,
  shop: string,
  id: string,
  change: Partial<SessionRecord>,
): Promise<SessionRecord | undefined> =>
  trx
    .updateTable('connect_sessions')
    .set(change)
    .where('shop', '=', shop)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Takes the row for the rest of the transaction without changing it; undefined where the session has ended. */
export const lockLiveSession = (trx: WriteStore, shop: string, id: string): Promise<SessionRecord | undefined> =>
  trx
    .updateTable('connect_sessions')
    .set((row) => ({ last_active_at: row.ref('last_active_at') }))
    .where('shop', '=', shop)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Never moves activity back, whatever order parallel requests come in. */
export async function recordActivity(db: Store, shop: string, id: string, at: number): Promise<void> {
  await db
    .updateTable('connect_sessions')
    .set({ last_active_at: at })
    .where('shop', '=', shop)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('last_active_at', '<', at)
    .execute();
}

/** Live by the table, but past a limit. */
export const findOverdueSessions = (db: Store, shop: string, now: number, limit: number): Promise<SessionRecord[]> =>
  db
    .selectFrom('connect_sessions')
    .selectAll()
    .where('shop', '=', shop)
    .where('ended_at', 'is', null)
    .where((row) =>
      row.or([
        row('ends_at', '<=', now),
        row(row('last_active_at', '+', row('idle_seconds', '*', row.lit(1000))), '<=', now),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();

export interface SessionFilter extends Omit<SessionQuery, 'cursor' | 'from' | 'to'> {
  readonly from?: number;
  readonly to?: number;
}

/** Newest first. */
export function findSessions(
  db: Store,
  shop: string,
  filter: SessionFilter,
  after: SessionPlace | null,
  limit: number,
): Promise<SessionRecord[]> {
  let query = db.selectFrom('connect_sessions').selectAll().where('shop', '=', shop);
  if (filter.agent !== undefined) query = query.where('agent', '=', filter.agent);
  if (filter.customer !== undefined) query = query.where('customer', '=', filter.customer);
  if (filter.from !== undefined) query = query.where('started_at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('started_at', '<', filter.to);
  if (filter.state !== undefined) query = query.where('ended_at', isLive(filter.state) ? 'is' : 'is not', null);
  if (after !== null) {
    query = query.where((row) =>
      row.or([
        row('started_at', '<', after.startedAt),
        row.and([row('started_at', '=', after.startedAt), row('id', '<', after.id)]),
      ]),
    );
  }
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

const isLive = (state: Session['state']): boolean => state === 'live';

/** In order of their ids, for walks over all of them. */
export const findSessionsAfterId = (db: Store, shop: string, id: string, limit: number): Promise<SessionRecord[]> =>
  db
    .selectFrom('connect_sessions')
    .selectAll()
    .where('shop', '=', shop)
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute();

export const findEventsOfSessions = (db: Store, shop: string, sessions: readonly string[]): Promise<EventRecord[]> =>
  db
    .selectFrom('connect_events')
    .selectAll()
    .where('shop', '=', shop)
    .where('session', 'in', sessions)
    .orderBy('seq')
    .execute();

/** Sessions that the events begin but the table does not hold. */
export const findUnprojectedSessions = (
  db: Store,
  shop: string,
  limit: number,
): Promise<{ session: string | null }[]> =>
  db
    .selectFrom('connect_events')
    .leftJoin('connect_sessions', 'connect_sessions.id', 'connect_events.session')
    .select('connect_events.session')
    .where('connect_events.shop', '=', shop)
    .where('connect_events.kind', '=', 'session_started')
    .where('connect_sessions.id', 'is', null)
    .limit(limit)
    .execute();

export async function replaceSession(trx: WriteStore, session: SessionRecord): Promise<void> {
  await trx
    .insertInto('connect_sessions')
    .values(session)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(session))
    .execute();
}

export async function deleteSession(trx: WriteStore, shop: string, id: string): Promise<void> {
  await trx.deleteFrom('connect_sessions').where('shop', '=', shop).where('id', '=', id).execute();
}
