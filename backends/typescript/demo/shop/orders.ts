import { sql, type Selectable } from 'kysely';
import type { OrderLineTable, OrderTable } from '../database/tables.ts';
import { foldText } from './fold-text.ts';
import type { OrderStatus } from './order-words.ts';
import type { ShopContext } from './shop-context.ts';

export type OrderRow = Selectable<OrderTable>;
export type OrderLine = Selectable<OrderLineTable>;

export interface Order extends OrderRow {
  readonly lines: readonly OrderLine[];
}

export const findOrder = async ({ db }: ShopContext, id: number): Promise<Order | null> => {
  const row = await db.selectFrom('shop_order').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const lines = await db
    .selectFrom('shop_order_line')
    .selectAll()
    .where('order_id', '=', id)
    .orderBy('position')
    .execute();
  return { ...row, lines };
};

export const findOrderByReference = async (shop: ShopContext, reference: string): Promise<Order | null> => {
  const row = await shop.db.selectFrom('shop_order').select('id').where('reference', '=', reference).executeTakeFirst();
  return row === undefined ? null : findOrder(shop, row.id);
};

/** All orders of a customer, newest first. */
export const findOrdersOf = async ({ db }: ShopContext, customer: number): Promise<readonly OrderRow[]> =>
  db
    .selectFrom('shop_order')
    .selectAll()
    .where('customer_id', '=', customer)
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export interface OrderListQuery {
  readonly search: string;
  readonly status: OrderStatus | '';
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** One page of the admin's orders list, newest first; the search takes references, names and e-mails. */
export const findOrderPage = async (
  { db }: ShopContext,
  query: OrderListQuery,
): Promise<{ readonly orders: readonly OrderRow[]; readonly total: number }> => {
  const search = query.search.trim();
  let matching = db.selectFrom('shop_order');
  if (query.status !== '') matching = matching.where('status', '=', query.status);
  if (search !== '') {
    const part = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const folded = `%${foldText(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    matching = matching.where((eb) =>
      eb.or([
        eb('reference', '=', search.toUpperCase()),
        sql<boolean>`customer_name like ${part} escape '\\'`,
        sql<boolean>`customer_email like ${part} escape '\\'`,
        eb(
          'customer_id',
          'in',
          eb
            .selectFrom('shop_customer')
            .select('id')
            .where(sql<boolean>`search like ${folded} escape '\\'`),
        ),
      ]),
    );
  }
  const { total } = await matching.select(sql<number>`cast(count(*) as integer)`.as('total')).executeTakeFirstOrThrow();
  const orders = await matching
    .selectAll()
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .offset((query.page - 1) * query.limit)
    .limit(query.limit)
    .execute();
  return { orders, total };
};

export const setOrderStatus = async ({ db }: ShopContext, id: number, status: OrderStatus): Promise<void> => {
  await db.updateTable('shop_order').set({ status }).where('id', '=', id).execute();
};

/** Orders and turnover since an instant, cancelled ones left out. */
export const countSales = async (
  { db }: ShopContext,
  since: string,
): Promise<{ readonly orders: number; readonly cents: number }> =>
  db
    .selectFrom('shop_order')
    .select([
      sql<number>`cast(count(*) as integer)`.as('orders'),
      sql<number>`cast(coalesce(sum(total_cents), 0) as integer)`.as('cents'),
    ])
    .where('placed_at', '>=', since)
    .where('status', '<>', 'cancelled')
    .executeTakeFirstOrThrow();
