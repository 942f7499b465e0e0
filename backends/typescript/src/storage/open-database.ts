import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect, type Dialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Database } from './database.ts';
import { createMigrations } from './migrations/migrations.ts';
import { LibsqlDialect } from './sqlite-dialect.ts';

export interface OpenOptions {
  /** Connections of one process to PostgreSQL; SQLite has one. */
  readonly maxConnections?: number;
}

/**
 * Opens the backend's database and brings its schema up to date. `target` is the path of an SQLite file, or a
 * `postgres://` address when a team outgrows one machine; any number of processes may share either.
 */
export async function openDatabase(target: string, options: OpenOptions = {}): Promise<Kysely<Database>> {
  const engine = /^postgres(?:ql)?:\/\//.test(target) ? 'postgres' : 'sqlite';
  const dialect = engine === 'postgres' ? createPostgresDialect(target, options) : await createSqliteDialect(target);
  const db = new Kysely<Database>({ dialect });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(createMigrations(engine)) },
    migrationTableName: 'connect_migrations',
    migrationLockTableName: 'connect_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw new Error('the database could not be brought up to date', { cause: error });
  }
  return db;
}

async function createSqliteDialect(path: string): Promise<Dialect> {
  await mkdir(dirname(path), { recursive: true });
  return new LibsqlDialect(path);
}

function createPostgresDialect(target: string, options: OpenOptions): Dialect {
  const types = new pg.TypeOverrides();
  // Milliseconds and counters are far below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: target,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    types,
  });
  // A connection that breaks while idle is replaced by the pool; the next query says whether the server is there.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
