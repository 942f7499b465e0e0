import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createInitial } from './0001-initial.ts';

/** In order of their names; a migration that has been released never changes. */
export function createMigrations(engine: 'sqlite' | 'postgres'): Readonly<Record<string, Migration>> {
  // SQLite then keeps a row in the index of its key instead of beside it.
  const tableEnd = engine === 'sqlite' ? sql`without rowid` : sql``;
  return { '0001-initial': createInitial(tableEnd) };
}
