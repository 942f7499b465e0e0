import type { Store, WriteStore } from './transaction.ts';

/** The stored JSON, or undefined where the shop has never changed a setting. */
export async function findSettings(db: Store, shop: string): Promise<string | undefined> {
  const row = await db.selectFrom('connect_settings').select('settings').where('shop', '=', shop).executeTakeFirst();
  return row?.settings;
}

export async function saveSettings(trx: WriteStore, shop: string, settings: string, now: number): Promise<void> {
  await trx
    .insertInto('connect_settings')
    .values({ shop, settings, updated_at: now })
    .onConflict((conflict) => conflict.column('shop').doUpdateSet({ settings, updated_at: now }))
    .execute();
}
