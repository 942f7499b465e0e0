import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

/** Either the database or a transaction of it: repositories do not care which. */
export type Store = Kysely<Database>;
export type WriteStore = Transaction<Database>;

const ATTEMPTS = 5;

/** Codes after which the same transaction may succeed: SQLite's lock, PostgreSQL's conflicts and deadlocks. */
const CONFLICT = /^(?:SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01)$/;

/** Codes and messages of a database that is not there, full, read-only or broken. */
const UNAVAILABLE =
  /^(?:SQLITE_(?:BUSY|LOCKED|IOERR|CANTOPEN|FULL|READONLY|CORRUPT|NOTADB).*|08...|53...|57P..|58...|3D000|28...|40001|40P01|ECONN.*|ENOTFOUND|ETIMEDOUT|EPIPE)$/;
const UNAVAILABLE_MESSAGE =
  /driver has already been destroyed|database connection is not open|Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end/;

/**
 * Runs `work` in one transaction: one commit, one fsync. It is run again after a conflict with another process, so it
 * must do nothing but ask this database.
 */
export async function transact<T>(db: Store, work: (trx: WriteStore) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !CONFLICT.test(getCode(error))) throw error;
    }
  }
}

export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (UNAVAILABLE.test(getCode(error)) || UNAVAILABLE_MESSAGE.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isDatabaseUnavailable);
}

const getCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
