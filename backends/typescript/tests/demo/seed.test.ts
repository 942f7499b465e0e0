import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopDatabase } from '../../demo/database/open-shop-database.ts';
import type { ShopDatabase } from '../../demo/database/tables.ts';
import { KNOWN, type KnownCustomer } from '../../demo/seed/known-customers.ts';
import { seedShop } from '../../demo/seed/seed-shop.ts';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');

let folder: string;
let db: ShopDatabase;
let milliseconds: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-seed-'));
  const begun = performance.now();
  db = await openShopDatabase(join(folder, 'one'), null);
  await seedShop(db, 1200, NOW);
  milliseconds = performance.now() - begun;
});
afterAll(async () => {
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

test('1,200 customers stand within two seconds, once', async () => {
  expect(milliseconds).toBeLessThan(2000);
  await seedShop(db, 1200, NOW);
  const rows = await db.selectFrom('shop_customer').selectAll().execute();
  expect(rows).toHaveLength(1200);
  expect(new Set(rows.map((row) => row.email)).size).toBe(1200);
  for (const row of rows) expect(row.email).toMatch(/^[a-z0-9.+_-]+@[a-z.]+$/);
});

test('every run makes the same people', async () => {
  const other = await openShopDatabase(join(folder, 'two'), null);
  await seedShop(other, 1200, NOW);
  const people = (of: ShopDatabase) =>
    of
      .selectFrom('shop_customer')
      .select(['id', 'first_name', 'last_name', 'email', 'active', 'guest', 'registered_at'])
      .orderBy('id')
      .execute();
  expect(await people(other)).toEqual(await people(db));
  const orders = (of: ShopDatabase) => of.selectFrom('shop_order').selectAll().orderBy('id').execute();
  expect(await orders(other)).toEqual(await orders(db));
  await other.destroy();
});

test('the known customers are who they are said to be', async () => {
  for (const known of Object.values<KnownCustomer>(KNOWN)) {
    const row = await db.selectFrom('shop_customer').selectAll().where('id', '=', known.id).executeTakeFirst();
    if (known.id === KNOWN.deleted.id) expect(row).toBeUndefined();
    else {
      expect(row).toMatchObject({ first_name: known.first, last_name: known.last, email: known.email });
      expect(`${known.first} ${known.last}`.length).toBeLessThanOrEqual(200);
    }
  }
});

test('the shop is varied', async () => {
  const names = (await db.selectFrom('shop_customer').select('last_name').execute()).map((row) => row.last_name).join();
  for (const script of ['Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Han', 'Hangul'])
    expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  const open = await db.selectFrom('shop_cart').selectAll().where('ordered_at', 'is', null).execute();
  expect(open.length).toBeGreaterThan(50);
  const orphaned = await db.selectFrom('shop_order').selectAll().where('customer_id', '=', KNOWN.deleted.id).execute();
  expect(orphaned).toHaveLength(1);
});

test('totals are what the lines and the delivery cost', async () => {
  const orders = await db.selectFrom('shop_order').selectAll().execute();
  const lines = await db.selectFrom('shop_order_line').selectAll().execute();
  for (const order of orders) {
    const goods = lines
      .filter((line) => line.order_id === order.id)
      .reduce((sum, line) => sum + line.unit_cents * line.quantity, 0);
    expect(order.total_cents).toBe(goods + order.shipping_cents);
    expect(goods).toBeGreaterThan(0);
  }
});
