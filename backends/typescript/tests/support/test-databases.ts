import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { startPostgres } from '../../../../scripts/postgres.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Store } from '../../src/storage/transaction.ts';

/** A place where a test keeps databases: every shop id is a log of its own, so tests do not see each other. */
export interface TestDatabase {
  readonly name: string;
  /** What `openDatabase` is called with. */
  readonly target: string;
  /** For files that go with it; removed in the end. */
  readonly folder: string;
  open(): Promise<Store>;
}

const cleanups: (() => Promise<void>)[] = [];

/** Runs a suite on SQLite and on PostgreSQL. Where no server can be had it is skipped aloud, and fails where CI=1. */
export async function describeOnDatabases(title: string, suite: (database: TestDatabase) => void): Promise<void> {
  afterAll(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
  const folder = await mkdtemp(join(tmpdir(), 'connect-test-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  describe(`${title} (SQLite)`, () => suite(createTestDatabase('SQLite', join(folder, 'connect.db'), folder)));

  const server = await startPostgres({ isDurable: false });
  if (server === null && process.env['CI'] === undefined) {
    describe.skip(`${title} (PostgreSQL: no server to be had)`, () => undefined);
    return;
  }
  if (server === null)
    throw new Error('CI asks for PostgreSQL, but there is neither DATABASE_URL nor a server to start');
  cleanups.push(() => server.stop());
  describe(`${title} (PostgreSQL)`, () => suite(createTestDatabase('PostgreSQL', server.url, folder)));
}

function createTestDatabase(name: string, target: string, folder: string): TestDatabase {
  let opened: Promise<Store> | null = null;
  return {
    name,
    target,
    folder,
    open: () => {
      opened ??= openDatabase(target).then((db) => {
        cleanups.push(() => db.destroy());
        return db;
      });
      return opened;
    },
  };
}
