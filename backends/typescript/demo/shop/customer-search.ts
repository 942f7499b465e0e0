import { withBelongings, type Customer } from './customers.ts';
import { holdsWord, wordsOf } from './fold-text.ts';
import type { ShopContext } from './shop-context.ts';

/** Customers by parts of name, e-mail and company (each word must match), by id, or by the reference of an order. */
export const searchCustomers = async (
  shop: ShopContext,
  query: string,
  offset: number,
  limit: number,
): Promise<readonly Customer[]> => {
  const id = /^\d{1,9}$/.test(query) ? Number(query) : null;
  const rows = await shop.db
    .selectFrom('shop_customer')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and(wordsOf(query).map(holdsWord)),
        ...(id === null ? [] : [eb('id', '=', id)]),
        eb('id', 'in', eb.selectFrom('shop_order').select('customer_id').where('reference', '=', query.toUpperCase())),
      ]),
    )
    .orderBy('sort_name')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return withBelongings(shop, rows);
};
