/** `npm run prove`: what `npm test` shows on a small scale, at full size, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasVirtualDisplay, HOW_TO_GET_A_DISPLAY } from './browser/virtual-display.ts';
import { startPostgres } from './postgres.ts';
import { proveAll, type ProveSize } from './prove/prove-all.ts';
import { run } from './run.ts';

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

// A program of its own, because a browser window needs the rest of the machine to be quiet.
if (hasVirtualDisplay()) {
  const { status } = await run('tsx', ['scripts/prove-prompt.ts'], { echo: true });
  if (status !== 0) failed += 1;
} else {
  console.log(`– permission prompt: skipped. ${HOW_TO_GET_A_DISPLAY}`);
}
process.exitCode = failed === 0 ? 0 : 1;
