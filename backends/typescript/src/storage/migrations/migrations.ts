import type { Migration } from 'kysely/migration';
import { initial } from './0001-initial.ts';

/** In order of their names; a migration that has been released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
};
