import type { EndCause } from '../../../../lib/protocol/schema/session.ts';
import type { Store } from './transaction.ts';

/** Whose sessions, and since when they started. */
export interface StatsScope {
  readonly shop: string;
  /** Null = everybody's. */
  readonly agent: string | null;
}

const inScope = (db: Store, { shop, agent }: StatsScope) => {
  const query = db.selectFrom('connect_sessions').where('shop', '=', shop);
  return agent === null ? query : query.where('agent', '=', agent);
};

export async function countLive(db: Store, scope: StatsScope): Promise<number> {
  const row = await inScope(db, scope)
    .select((select) => select.fn.countAll().as('count'))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function countStartedSince(db: Store, scope: StatsScope, since: number): Promise<number> {
  const row = await inScope(db, scope)
    .select((select) => select.fn.countAll().as('count'))
    .where('started_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function countByCause(db: Store, scope: StatsScope, since: number): Promise<Map<EndCause, number>> {
  const rows = await inScope(db, scope)
    .select(['cause', (select) => select.fn.countAll().as('count')])
    .where('started_at', '>=', since)
    .where('cause', 'is not', null)
    .groupBy('cause')
    .execute();
  return new Map(rows.flatMap((row) => (row.cause === null ? [] : [[row.cause, Number(row.count)]])));
}

export async function countByAgent(
  db: Store,
  scope: StatsScope,
  since: number,
  limit: number,
): Promise<readonly { readonly id: string; readonly name: string | null; readonly sessions: number }[]> {
  const rows = await inScope(db, scope)
    .select(['agent', (select) => select.fn.max('agent_name').as('name'), (select) => select.fn.countAll().as('count')])
    .where('started_at', '>=', since)
    .groupBy('agent')
    .orderBy('count', 'desc')
    .orderBy('agent')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.agent, name: row.name, sessions: Number(row.count) }));
}

/** Milliseconds; the lower of the two middle ones. Null where none has ended. */
export async function findMedianLength(db: Store, scope: StatsScope, since: number): Promise<number | null> {
  const ended = inScope(db, scope).where('started_at', '>=', since).where('ended_at', 'is not', null);
  const counted = await ended.select((select) => select.fn.countAll().as('count')).executeTakeFirst();
  const count = Number(counted?.count ?? 0);
  if (count === 0) return null;
  const row = await ended
    .select((select) => select('ended_at', '-', select.ref('started_at')).as('length'))
    .orderBy('length')
    .offset(Math.floor((count - 1) / 2))
    .limit(1)
    .executeTakeFirst();
  return row?.length ?? 0;
}
