import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { LibsqlDialect } from '../../src/storage/sqlite-dialect.ts';
import { migrateShop } from './migrate-shop.ts';
import type { ShopDatabase, ShopTables } from './tables.ts';

/** The shop's own data: a file beside the backend's in `dataDir`, or tables beside the backend's in PostgreSQL. */
export const openShopDatabase = async (dataDir: string, databaseUrl: string | null): Promise<ShopDatabase> => {
  await mkdir(dataDir, { recursive: true });
  const db = new Kysely<ShopTables>({
    dialect:
      databaseUrl === null
        ? new LibsqlDialect(join(dataDir, 'shop.db'))
        : new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 5 }) }),
  });
  await migrateShop(db);
  return db;
};
