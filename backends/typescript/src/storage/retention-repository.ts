import type { Store, WriteStore } from './transaction.ts';

/** Sessions whose beginning is about to be cut off the log. Run it before the events go. */
export async function deleteSessionsStartedThrough(trx: WriteStore, shop: string, seq: number): Promise<void> {
  await trx
    .deleteFrom('connect_sessions')
    .where('shop', '=', shop)
    .where('ended_at', 'is not', null)
    .where((row) =>
      row(
        'id',
        'in',
        row
          .selectFrom('connect_events')
          .select('connect_events.session')
          .where('connect_events.shop', '=', shop)
          .where('connect_events.seq', '<=', seq)
          .where('connect_events.kind', '=', 'session_started')
          .$castTo<{ session: string }>(),
      ),
    )
    .execute();
}

/** Cookies of sessions that ended long ago or are gone; a browser that still sends one is logged out all the same. */
export async function deleteCookiesEndedBefore(db: Store, shop: string, before: number): Promise<void> {
  await db
    .deleteFrom('connect_session_cookies')
    .where('created_at', '<', before)
    .where((row) => row('session', 'not in', row.selectFrom('connect_sessions').select('connect_sessions.id')))
    .execute();
  await db
    .deleteFrom('connect_session_cookies')
    .where('created_at', '<', before)
    .where((row) =>
      row(
        'session',
        'in',
        row
          .selectFrom('connect_sessions')
          .select('connect_sessions.id')
          .where('connect_sessions.shop', '=', shop)
          .where('connect_sessions.ended_at', '<', before),
      ),
    )
    .execute();
}
