import { sql, type ExpressionBuilder } from 'kysely';
import type { ShopTables } from '../database/tables.ts';
import { withBelongings, type Customer } from './customers.ts';
import { holdsWord, wordsOf } from './fold-text.ts';
import type { ShopContext } from './shop-context.ts';

export const CUSTOMER_SORTS = ['id', 'name', 'email', 'sales', 'registered', 'visit'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

export interface CustomerListQuery {
  readonly search: string;
  readonly group: string;
  readonly status: 'active' | 'inactive' | 'guest' | '';
  readonly sort: CustomerSort;
  readonly direction: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

export interface ListedCustomer extends Customer {
  readonly orders: number;
  readonly sales_cents: number;
}

export interface CustomerPage {
  readonly customers: readonly ListedCustomer[];
  readonly total: number;
}

const matches = (query: CustomerListQuery) => (builder: ExpressionBuilder<ShopTables, 'shop_customer'>) => {
  const conditions = [];
  for (const word of wordsOf(query.search))
    conditions.push(
      /^\d+$/.test(word) && word.length < 10
        ? builder.or([builder('shop_customer.id', '=', Number(word)), holdsWord(word)])
        : holdsWord(word),
    );
  if (query.group !== '')
    conditions.push(
      builder(
        'shop_customer.id',
        'in',
        builder.selectFrom('shop_membership').select('customer_id').where('group_name', '=', query.group),
      ),
    );
  if (query.status === 'guest') conditions.push(builder('guest', '=', 1));
  else if (query.status !== '') conditions.push(builder('active', '=', query.status === 'active' ? 1 : 0));
  return builder.and(conditions);
};

const SORT_COLUMNS = {
  id: 'shop_customer.id',
  name: 'sort_name',
  email: 'email',
  sales: 'sales_cents',
  registered: 'registered_at',
  visit: 'last_visit_at',
} as const satisfies Record<CustomerSort, string>;

/** One page of the admin's customers list, with what each has bought. */
export const findCustomerPage = async (shop: ShopContext, query: CustomerListQuery): Promise<CustomerPage> => {
  const { total } = await shop.db
    .selectFrom('shop_customer')
    .select(sql<number>`cast(count(*) as integer)`.as('total'))
    .where(matches(query))
    .executeTakeFirstOrThrow();
  const rows = await shop.db
    .selectFrom('shop_customer')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('shop_order')
          .select([
            'customer_id',
            sql<number>`cast(count(*) as integer)`.as('orders'),
            sql<number>`cast(sum(total_cents) as integer)`.as('sales_cents'),
          ])
          .where('status', '<>', 'cancelled')
          .groupBy('customer_id')
          .as('sales'),
      (join) => join.onRef('sales.customer_id', '=', 'shop_customer.id'),
    )
    .selectAll('shop_customer')
    .select([
      sql<number>`coalesce(sales.orders, 0)`.as('orders'),
      sql<number>`coalesce(sales.sales_cents, 0)`.as('sales_cents'),
    ])
    .where(matches(query))
    // Nulls first in one database and last in the other: an empty text makes them agree.
    .orderBy(
      query.sort === 'sales'
        ? sql`coalesce(sales.sales_cents, 0)`
        : query.sort === 'visit'
          ? sql`coalesce(last_visit_at, '')`
          : sql.ref(SORT_COLUMNS[query.sort]),
      query.direction,
    )
    .orderBy('shop_customer.id')
    .offset((query.page - 1) * query.limit)
    .limit(query.limit)
    .execute();
  return { customers: await withBelongings(shop, rows), total };
};
