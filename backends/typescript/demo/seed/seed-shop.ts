import { PostgresAdapter, sql } from 'kysely';
import type { ShopDatabase } from '../database/tables.ts';
import { hashPassword } from '../shop/passwords.ts';
import { AGENTS, DEMO_PASSWORD } from './agents.ts';
import { createCustomers, type SeededCustomer } from './customers.ts';
import { createRandom, type Random } from './random.ts';
import { createSales } from './sales.ts';

const SEED = 20_261_121;
/** Values in one statement; both databases take more. */
const MAX_VALUES = 8000;

const insertInChunks = async <R extends object>(
  rows: readonly R[],
  insert: (chunk: readonly R[]) => Promise<unknown>,
): Promise<void> => {
  const step = Math.max(1, Math.floor(MAX_VALUES / Math.max(1, Object.keys(rows[0] ?? {}).length)));
  for (let from = 0; from < rows.length; from += step) await insert(rows.slice(from, from + step));
};

const insertCustomers = async (db: ShopDatabase, customers: readonly SeededCustomer[], random: Random) => {
  const rows = customers.map((customer) => customer.row);
  await insertInChunks(rows, (chunk) => db.insertInto('shop_customer').values(chunk).execute());
  const memberships = customers.flatMap(({ row, groups }) =>
    groups.map((group_name) => ({ customer_id: row.id, group_name })),
  );
  await insertInChunks(memberships, (chunk) => db.insertInto('shop_membership').values(chunk).execute());
  const belongings = customers.flatMap(({ row, storefronts }) =>
    storefronts.map((storefront_id) => ({ customer_id: row.id, storefront_id })),
  );
  await insertInChunks(belongings, (chunk) => db.insertInto('shop_customer_storefront').values(chunk).execute());
  const addresses = customers.map(({ row, place }) => ({
    customer_id: row.id,
    name: `${row.first_name} ${row.last_name}`.trim(),
    ...place,
    phone: random.chance(60) ? `+49 30 ${1_000_000 + random.below(8_999_999)}` : null,
  }));
  await insertInChunks(addresses, (chunk) => db.insertInto('shop_address').values(chunk).execute());
  const cards = customers
    .filter(({ row }) => row.guest === 0 && (row.id <= 3 || random.chance(30)))
    .map(({ row }) => ({
      customer_id: row.id,
      brand: random.pick(['Visa', 'Mastercard']),
      last_digits: String(1000 + random.below(9000)),
      expires: `${String(1 + random.below(12)).padStart(2, '0')}/${29 + random.below(5)}`,
    }));
  await insertInChunks(cards, (chunk) => db.insertInto('shop_payment_means').values(chunk).execute());
};

/** PostgreSQL does not notice ids that were given by hand. */
const moveSequences = async (db: ShopDatabase) => {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const table of ['shop_customer', 'shop_cart', 'shop_order'])
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql.table(table)}))`.execute(
      db,
    );
};

/** Fills an empty shop; one that has agents already is left as it is. */
export const seedShop = async (db: ShopDatabase, count: number, now: number): Promise<void> => {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.transaction().execute(async (transaction) => {
    const agents = AGENTS.map((agent) => ({ ...agent, password_hash: passwordHash }));
    const added = await transaction
      .insertInto('shop_agent')
      .values(agents)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (added.length === 0) return;
    const random = createRandom(SEED);
    const everybody = createCustomers(count, passwordHash, now, random);
    const sales = createSales(everybody, now, random);
    const customers = everybody.filter((customer) => !customer.deleted);
    await insertCustomers(transaction, customers, random);
    await insertInChunks(sales.carts, (chunk) => transaction.insertInto('shop_cart').values(chunk).execute());
    await insertInChunks(sales.cartLines, (chunk) => transaction.insertInto('shop_cart_line').values(chunk).execute());
    await insertInChunks(sales.orders, (chunk) => transaction.insertInto('shop_order').values(chunk).execute());
    await insertInChunks(sales.orderLines, (chunk) =>
      transaction.insertInto('shop_order_line').values(chunk).execute(),
    );
    await moveSequences(transaction);
  });
};
