import type { WriteStore } from './transaction.ts';

/** Takes a customer's personal fields out of links and sessions. */
export async function forgetCustomer(trx: WriteStore, shop: string, customer: string): Promise<void> {
  await trx
    .updateTable('connect_links')
    .set({ customer_name: null, reason: null, ticket: null })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .execute();
  await trx
    .updateTable('connect_sessions')
    .set({ customer_name: null, reason: null, ticket: null })
    .where('shop', '=', shop)
    .where('customer', '=', customer)
    .execute();
}
