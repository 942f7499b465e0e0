import type { LinkRecord } from './database.ts';
import type { Store, WriteStore } from './transaction.ts';

export async function insertLink(trx: WriteStore, link: LinkRecord): Promise<void> {
  await trx.insertInto('connect_links').values(link).execute();
}

export const findLink = (db: Store, shop: string, id: string): Promise<LinkRecord | undefined> =>
  db.selectFrom('connect_links').selectAll().where('shop', '=', shop).where('id', '=', id).executeTakeFirst();

export const findLinkByHandle = (db: Store, shop: string, handleHash: string): Promise<LinkRecord | undefined> =>
  db
    .selectFrom('connect_links')
    .selectAll()
    .where('handle_hash', '=', handleHash)
    .where('shop', '=', shop)
    .executeTakeFirst();

/** Newest first. */
export const findLinksOfAgent = (db: Store, shop: string, agent: string, limit: number): Promise<LinkRecord[]> =>
  db
    .selectFrom('connect_links')
    .selectAll()
    .where('shop', '=', shop)
    .where('agent', '=', agent)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** When the agent issued the `count`-th newest of their links, if that was after `since`. */
export async function findIssueBefore(
  db: Store,
  shop: string,
  agent: string,
  place: { readonly count: number; readonly since: number },
): Promise<number | null> {
  const row = await db
    .selectFrom('connect_links')
    .select('issued_at')
    .where('shop', '=', shop)
    .where('agent', '=', agent)
    .where('issued_at', '>', place.since)
    .orderBy('issued_at', 'desc')
    .offset(place.count - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.issued_at ?? null;
}

/**
 * The one place where a link is spent. True for exactly one caller of a link that is used once, however many processes
 * try; a reusable one belongs to the browser that used it first.
 */
export async function spendLink(
  trx: WriteStore,
  link: Pick<LinkRecord, 'id' | 'shop' | 'uses'>,
  use: { readonly now: number; readonly browser: string; readonly session: string | null },
): Promise<boolean> {
  const spent = await trx
    .updateTable('connect_links')
    .set((row) => ({
      first_used_at: row.fn.coalesce('first_used_at', row.val(use.now)),
      browser: use.browser,
      session: use.session,
    }))
    .where('shop', '=', link.shop)
    .where('id', '=', link.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', use.now)
    .where((row) => {
      const unused = row('first_used_at', 'is', null);
      return link.uses === 'once' ? unused : row.or([unused, row('browser', '=', use.browser)]);
    })
    .returning('id')
    .execute();
  return spent.length === 1;
}

/** True where it was not revoked before. */
export async function revokeLink(trx: WriteStore, shop: string, id: string, now: number): Promise<boolean> {
  const revoked = await trx
    .updateTable('connect_links')
    .set({ revoked_at: now })
    .where('shop', '=', shop)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length === 1;
}

export async function deleteLinksExpiredBefore(db: Store, shop: string, before: number): Promise<void> {
  await db.deleteFrom('connect_links').where('shop', '=', shop).where('expires_at', '<', before).execute();
}
