import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPhp, startPhpServer, type PhpServer } from './php-server.ts';
import { PhpShop } from './php-shop.ts';
import { replay } from './replay.ts';
import { vectors } from './vector.ts';

/** Without it, MySQL is not tried: a PDO address with `user`, `password` and a database of its own. */
const mysql = process.env['CONNECT_TEST_MYSQL'];
const targets: readonly (readonly [string, string | undefined])[] = [
  ['SQLite', undefined],
  ...(mysql === undefined ? [] : [['MySQL', mysql] as const]),
];

const isPossible = hasPhp();
if (!isPossible && process.env['CI'] !== undefined) throw new Error('CI asks for the PHP backend, but there is no php');
if (!isPossible) describe.skip('replay against the PHP backend (no php to be had)', () => undefined);

describe.runIf(isPossible).each(targets)('replay against the PHP backend (%s)', (_name, dsn) => {
  let server: PhpServer;
  beforeAll(async () => {
    server = await startPhpServer(dsn);
  });
  afterAll(() => server.stop());

  it.each(vectors.map((vector) => [vector.file, vector] as const))('%s', async (_file, vector) => {
    expect(await replay(vector, await PhpShop.open(server.port))).toEqual([]);
  });
});
