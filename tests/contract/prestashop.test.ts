import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMariadb } from '../../scripts/mariadb.ts';
import { hasPhp, startPhpServer, type PhpServer } from './php-server.ts';
import { PhpShop } from './php-shop.ts';
import { replay } from './replay.ts';
import { vectors } from './vector.ts';

/** Replays everything on one database; without an address, on an SQLite file. */
function describeReplay(database: string, dsn?: string): void {
  describe(`replay against the PHP backend (${database})`, () => {
    let server: PhpServer;
    beforeAll(async () => {
      server = await startPhpServer(dsn);
    });
    afterAll(() => server.stop());

    it.each(vectors.map((vector) => [vector.file, vector] as const))('%s', async (_file, vector) => {
      expect(await replay(vector, await PhpShop.open(server.port))).toEqual([]);
    });
  });
}

/** Aloud on a user's machine; an error where CI is set. */
function skip(database: string, missing: string): void {
  if (process.env['CI'] !== undefined) throw new Error(`CI asks for the PHP backend on ${database}, but ${missing}`);
  describe.skip(`replay against the PHP backend (${database}: ${missing})`, () => undefined);
}

if (hasPhp()) {
  describeReplay('SQLite');
  const mariadb = await startMariadb();
  afterAll(() => mariadb?.stop());
  if (mariadb === null) skip('MariaDB', 'there is no server to be had');
  else describeReplay('MariaDB', mariadb.dsn);
} else {
  skip('any database', 'there is no php');
}
