import Libsql from 'libsql';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** How long a statement waits for another process before it gives up with SQLITE_BUSY. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * A commit is on disk before it is answered; the log is copied into the file every 16 MB instead of every 4; what was
 * erased is overwritten and not only unlinked.
 */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'wal_autocheckpoint = 4000',
  'secure_delete = ON',
];

/**
 * Kysely's own SQLite dialect over `libsql`, which installs without a compiler. Transactions begin IMMEDIATE: a
 * transaction that reads first and then waits for the write lock could not be retried by the busy timeout.
 */
export class LibsqlDialect extends SqliteDialect {
  constructor(path: string) {
    super({ database: () => Promise.resolve(openFile(path)) });
  }

  /** SQLite does change schemas inside a transaction; that keeps two processes from migrating at once. */
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openFile(path: string): SqliteDatabase {
  const file = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of PRAGMAS) file.pragma(pragma);
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      file.close();
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement: SqliteStatement = file.prepare(sql === 'begin' ? 'begin immediate' : sql);
      // The backend's own statements are few; only migrations and filters make more of them.
      if (statements.size < 200) statements.set(sql, statement);
      return statement;
    },
  };
}
