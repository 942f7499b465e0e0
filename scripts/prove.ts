/** `npm run prove`: what `npm test` shows on a small scale, at full size, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { proveAll, type ProveSize } from './prove/prove-all.ts';

const SIZE: ProveSize = { links: 100, redeems: 10_000, processes: 4, kills: 100, looks: 1_000, tokens: 1_000_000 };

const folder = await mkdtemp(join(tmpdir(), 'connect-prove-'));
let failed = 0;

async function prove(database: string, target: string): Promise<void> {
  const place = { target, keyFile: join(folder, `${database}.keys.json`) };
  for await (const { sentence, holds } of proveAll(place, SIZE)) {
    console.log(`${holds ? '✓' : '✗'} ${database}: ${sentence}`);
    if (!holds) failed += 1;
  }
}

await prove('SQLite', join(folder, 'connect.db'));
const server = await startPostgres();
if (server === null) {
  console.log(`${process.env['CI'] !== undefined ? '✗' : '–'} PostgreSQL: skipped, there is no server to be had`);
  if (process.env['CI'] !== undefined) failed += 1;
} else {
  await prove('PostgreSQL', server.url);
  await server.stop();
}
await rm(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
