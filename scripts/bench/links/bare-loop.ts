import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openDatabase } from '../../../backends/typescript/src/storage/open-database.ts';
import { serveParent } from '../process/parent.ts';
import { runLoad, type Load } from './run-load.ts';

/**
 * The least that a signed, durable record can cost on this storage: one HMAC-SHA256 and one INSERT that is committed by
 * itself, one after the other, without HTTP. Opened as the backend opens its database, so the settings are the same.
 */
const db = (await openDatabase(process.argv[2] ?? '')).$extendTables<{
  bench_bare: { id: string; mac: string; at: number };
}>();
await db.schema
  .createTable('bench_bare')
  .ifNotExists()
  .addColumn('id', 'text', (column) => column.primaryKey())
  .addColumn('mac', 'text', (column) => column.notNull())
  .addColumn('at', 'bigint', (column) => column.notNull())
  .execute();
const insert = db.insertInto('bench_bare').values({ id: '', mac: '', at: 0 }).compile();
const key = randomBytes(32);

const loop = async (message: unknown): Promise<Load> => {
  const { count } = z.object({ count: z.int() }).parse(message);
  return runLoad(Array.from({ length: count }), 1, async () => {
    const id = randomBytes(32).toString('base64url');
    const mac = createHmac('sha256', key).update(id).digest('base64url');
    await db.executeQuery({ ...insert, parameters: [id, mac, Date.now()] });
  });
};

serveParent({ pid: process.pid }, loop, () => db.destroy());
