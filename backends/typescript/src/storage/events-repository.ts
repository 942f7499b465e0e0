import type { ChainHeadTable, CheckpointTable, EventRecord, NewEventRecord } from './database.ts';
import type { Store, WriteStore } from './transaction.ts';

export const EVENT_PAGE = 1_000;

/**
 * Takes the chain's end for the rest of the transaction: nobody else can append until it is over. The head's own MAC is
 * still the old one until `saveHead`.
 */
export async function lockHead(trx: WriteStore, shop: string): Promise<{ seq: number; mac: string }> {
  const lock = () =>
    trx
      .updateTable('connect_chain_heads')
      .set((row) => ({ seq: row.ref('seq') }))
      .where('shop', '=', shop)
      .returning(['seq', 'mac'])
      .executeTakeFirst();
  const head = await lock();
  if (head !== undefined) return head;
  await trx
    .insertInto('connect_chain_heads')
    .values({ shop, seq: 0, mac: '', key_id: '', head_mac: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await lock()) ?? { seq: 0, mac: '' };
}

export async function saveHead(trx: WriteStore, head: ChainHeadTable): Promise<void> {
  await trx.updateTable('connect_chain_heads').set(head).where('shop', '=', head.shop).execute();
}

export const findHead = (db: Store, shop: string): Promise<ChainHeadTable | undefined> =>
  db.selectFrom('connect_chain_heads').selectAll().where('shop', '=', shop).executeTakeFirst();

export async function insertEvents(trx: WriteStore, events: readonly NewEventRecord[]): Promise<void> {
  await trx.insertInto('connect_events').values(events).execute();
}

/** In order, after `seq`. */
export const findEventsAfter = (db: Store, shop: string, seq: number): Promise<EventRecord[]> =>
  db
    .selectFrom('connect_events')
    .selectAll()
    .where('shop', '=', shop)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(EVENT_PAGE)
    .execute();

/** What happened to a session, beginning with the link that started it. */
export const findEventsOfSession = (db: Store, shop: string, session: string, link: string): Promise<EventRecord[]> =>
  db
    .selectFrom('connect_events')
    .selectAll()
    .where('shop', '=', shop)
    .where((row) =>
      row.or([row('session', '=', session), row.and([row('link', '=', link), row('session', 'is', null)])]),
    )
    .orderBy('seq')
    .limit(EVENT_PAGE)
    .execute();

export const findEventsOfCustomer = (db: Store, shop: string, customer: string): Promise<EventRecord[]> =>
  db
    .selectFrom('connect_events')
    .selectAll()
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .orderBy('seq')
    .execute();

export async function savePersonal(trx: WriteStore, shop: string, seq: number, personal: string): Promise<void> {
  await trx.updateTable('connect_events').set({ personal }).where('shop', '=', shop).where('seq', '=', seq).execute();
}

/** The newest event that retention may cut off: older than `before`, and older than anything that is still live. */
export async function findLastPrunable(
  db: Store,
  shop: string,
  before: number,
): Promise<Pick<EventRecord, 'seq' | 'mac'> | undefined> {
  const kept = await db
    .selectFrom('connect_events')
    .select((row) => row.fn.min('seq').as('seq'))
    .where('shop', '=', shop)
    .where((row) =>
      row.or([
        row('at', '>=', before),
        row(
          'session',
          'in',
          row.selectFrom('connect_sessions').select('id').where('shop', '=', shop).where('ended_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst();
  const first = kept?.seq as number | null | undefined;
  let query = db.selectFrom('connect_events').select(['seq', 'mac']).where('shop', '=', shop);
  if (first !== null && first !== undefined) query = query.where('seq', '<', first);
  return query.orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

export async function deleteEventsThrough(trx: WriteStore, shop: string, seq: number): Promise<void> {
  await trx.deleteFrom('connect_events').where('shop', '=', shop).where('seq', '<=', seq).execute();
}

export const findCheckpoint = (db: Store, shop: string): Promise<CheckpointTable | undefined> =>
  db.selectFrom('connect_checkpoints').selectAll().where('shop', '=', shop).executeTakeFirst();

export async function saveCheckpoint(trx: WriteStore, checkpoint: CheckpointTable): Promise<void> {
  await trx
    .insertInto('connect_checkpoints')
    .values(checkpoint)
    .onConflict((conflict) => conflict.column('shop').doUpdateSet(checkpoint))
    .execute();
}
