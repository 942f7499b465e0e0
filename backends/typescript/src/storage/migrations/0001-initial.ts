import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * `tableEnd` goes behind each table. Every page that a commit touches is written to disk twice, so there are no more
 * indexes than lists need, and partial ones where half of the rows have no value.
 */
export const createInitial = (tableEnd: RawBuilder<unknown>): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createLinks(db, tableEnd);
    await createSessions(db, tableEnd);
    await createEvents(db, tableEnd);
    await createPlaces(db, tableEnd);
    await db.schema
      .createTable('connect_settings')
      .addColumn('shop', 'text', (column) => column.primaryKey().notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
});

async function createLinks(db: Kysely<unknown>, tableEnd: RawBuilder<unknown>): Promise<void> {
  await db.schema
    .createTable('connect_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('shop', 'text', (column) => column.notNull())
    .addColumn('handle_hash', 'text', (column) => column.notNull().unique())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('storefront', 'text', (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text')
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('agent_name', 'text')
    .addColumn('admin_session', 'text', (column) => column.notNull())
    .addColumn('admin_ip', 'text')
    .addColumn('issued_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('uses', 'text', (column) => column.notNull())
    .addColumn('landing', 'text', (column) => column.notNull())
    .addColumn('cart', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('ticket', 'text')
    .addColumn('credentials', 'text')
    .addColumn('revoked_at', 'bigint')
    .addColumn('first_used_at', 'bigint')
    .addColumn('browser', 'text')
    .addColumn('session', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createIndex('connect_links_by_agent')
    .on('connect_links')
    .columns(['shop', 'agent', 'issued_at'])
    .execute();
}

async function createSessions(db: Kysely<unknown>, tableEnd: RawBuilder<unknown>): Promise<void> {
  await db.schema
    .createTable('connect_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('shop', 'text', (column) => column.notNull())
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('agent_name', 'text')
    .addColumn('admin_session', 'text', (column) => column.notNull())
    .addColumn('admin_ip', 'text')
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('customer_name', 'text')
    .addColumn('storefront', 'text', (column) => column.notNull())
    .addColumn('cart', 'text')
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('checkout_blocked', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('ticket', 'text')
    .addColumn('link_issued_at', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('idle_seconds', 'integer', (column) => column.notNull())
    .addColumn('extended_seconds', 'integer', (column) => column.notNull())
    .addColumn('last_active_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('cause', 'text')
    .modifyEnd(tableEnd)
    .execute();
  const on = (name: string) => db.schema.createIndex(name).on('connect_sessions');
  await on('connect_sessions_by_start').columns(['shop', 'started_at', 'id']).execute();
  await on('connect_sessions_by_agent').columns(['shop', 'agent', 'started_at', 'id']).execute();
  // Each list has its index in the order of the list: without it, SQLite walks the whole log for the newest few.
  await on('connect_sessions_by_customer').columns(['shop', 'customer', 'started_at', 'id']).execute();
  await on('connect_sessions_live')
    .columns(['shop', 'started_at', 'id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('connect_session_cookies')
    .addColumn('cookie_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

async function createEvents(db: Kysely<unknown>, tableEnd: RawBuilder<unknown>): Promise<void> {
  await db.schema
    .createTable('connect_events')
    .addColumn('shop', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('session', 'text')
    .addColumn('link', 'text')
    .addColumn('agent', 'text')
    .addColumn('customer', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('digests', 'text', (column) => column.notNull())
    .addColumn('personal', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('connect_events_key', ['shop', 'seq'])
    .modifyEnd(tableEnd)
    .execute();
  const session = sql.ref('session');
  const on = (name: string) => db.schema.createIndex(name).on('connect_events');
  await on('connect_events_by_session').columns(['shop', 'session']).where(session, 'is not', null).execute();
  await on('connect_events_by_link').columns(['shop', 'link']).where(session, 'is', null).execute();
}

/** One row a shop: where its chain ends, and where what retention has cut off ended. */
async function createPlaces(db: Kysely<unknown>, tableEnd: RawBuilder<unknown>): Promise<void> {
  await db.schema
    .createTable('connect_chain_heads')
    .addColumn('shop', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('head_mac', 'text', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createTable('connect_checkpoints')
    .addColumn('shop', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('checkpoint_mac', 'text', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}
