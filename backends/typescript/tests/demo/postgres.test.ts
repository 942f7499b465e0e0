import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../../scripts/postgres.ts';
import { KNOWN } from '../../demo/seed/known-customers.ts';
import { openTestShop, type TestShop } from './support/test-shop.ts';

const server: PostgresServer | null = await startPostgres({ isDurable: false });
if (server === null && process.env['CI'] !== undefined) throw new Error('CI asks for PostgreSQL');

describe.skipIf(server === null)('the demo shop on PostgreSQL', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop({ customers: 1200, databaseUrl: server?.url ?? '' });
  });
  afterAll(async () => {
    await shop.close();
    await server?.stop();
  });

  test('the list sorts and finds as on SQLite', async () => {
    const agent = await shop.signIn('agent@demo.example');
    const rows = async (query: string) => {
      const answer = await agent.send(`${shop.adminUrl}customers/live/rows?${query}`);
      return (JSON.parse(answer.text) as { rows: { id: string }[] }).rows.map((row) => Number(row.id));
    };
    expect(await rows('q=MULLER+anna')).toContain(KNOWN.anna.id);
    expect(await rows('q=%25')).toEqual([]);
    expect((await rows('sort=id&limit=5')).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(await rows('sort=visit&dir=asc&limit=3')).toHaveLength(3);
    expect((await rows('sort=sales&dir=desc&limit=3')).length).toBe(3);
  });

  test('an agent connects, and a customer orders', async () => {
    const agent = await shop.signIn('agent@demo.example');
    const page = await agent.connect({ customer: String(KNOWN.john.id), cart: 'latest', landing: 'cart' });
    expect(page.text).toContain('Noon wall clock');
    await agent.exit(shop.main);
    const john = await shop.logIn(KNOWN.john);
    const address = /name="address" value="(\d+)"/.exec((await john.open(`${shop.main}checkout`)).text)?.[1] ?? '';
    await john.submit(`${shop.main}checkout/address`, { address });
    await john.submit(`${shop.main}checkout/payment`, { payment: 'card' });
    expect((await john.submit(`${shop.main}checkout/place`, {})).url).toContain('/checkout/done/');
    await john.submit(`${shop.main}cart/add`, { product: 'mug-nora', pieces: '1' });
    expect((await john.open(`${shop.main}cart`)).text).toContain('Nora stoneware mug');
  });
});
