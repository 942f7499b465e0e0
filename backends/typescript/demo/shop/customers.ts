import type { Selectable } from 'kysely';
import type { CustomerTable } from '../database/tables.ts';
import type { ShopContext } from './shop-context.ts';

export type CustomerRow = Selectable<CustomerTable>;

/** A customer with what other tables say of them. */
export interface Customer extends CustomerRow {
  readonly groups: readonly string[];
  readonly storefronts: readonly string[];
}

/** First and last name as one line; either may be missing. */
export const fullName = (person: Pick<CustomerRow, 'first_name' | 'last_name'>): string =>
  `${person.first_name} ${person.last_name}`.trim();

const collect = <R>(rows: readonly R[], keyOf: (row: R) => number, valueOf: (row: R) => string) => {
  const lists = new Map<number, string[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list === undefined) lists.set(keyOf(row), [valueOf(row)]);
    else list.push(valueOf(row));
  }
  return lists;
};

/** Adds groups and storefronts to rows, in two statements for all of them. */
export const withBelongings = async <R extends CustomerRow>(
  { db }: ShopContext,
  rows: readonly R[],
): Promise<readonly (R & Customer)[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const memberships = await db
    .selectFrom('shop_membership')
    .selectAll()
    .where('customer_id', 'in', ids)
    .orderBy('group_name')
    .execute();
  const belongings = await db
    .selectFrom('shop_customer_storefront')
    .selectAll()
    .where('customer_id', 'in', ids)
    .orderBy('storefront_id')
    .execute();
  const groups = collect(
    memberships,
    (entry) => entry.customer_id,
    (entry) => entry.group_name,
  );
  const storefronts = collect(
    belongings,
    (entry) => entry.customer_id,
    (entry) => entry.storefront_id,
  );
  return rows.map((row) => ({
    ...row,
    groups: groups.get(row.id) ?? [],
    storefronts: storefronts.get(row.id) ?? [],
  }));
};

export const findCustomer = async (shop: ShopContext, id: number): Promise<Customer | null> => {
  const row = await shop.db.selectFrom('shop_customer').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const [customer] = await withBelongings(shop, [row]);
  return customer ?? null;
};

/** A registered customer of that storefront; e-mails are compared without case. */
export const findCustomerByEmail = async (
  shop: ShopContext,
  storefront: string,
  email: string,
): Promise<CustomerRow | null> =>
  (await shop.db
    .selectFrom('shop_customer')
    .innerJoin('shop_customer_storefront', 'shop_customer_storefront.customer_id', 'shop_customer.id')
    .selectAll('shop_customer')
    .where('storefront_id', '=', storefront)
    .where('email', '=', email.trim().toLowerCase())
    .where('guest', '=', 0)
    .executeTakeFirst()) ?? null;
