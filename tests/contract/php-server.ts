import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = 'backends/prestashop/tests/world/server.php';

/** PHP's own server with the world behind it. */
export interface PhpServer {
  readonly port: number;
  /** Errors that an answer keeps to itself. */
  readErrors(): Promise<string>;
  stop(): Promise<void>;
}

export const hasPhp = (): boolean => spawnSync('php', ['--version']).status === 0;

/** `dsn` of the database; without one, an SQLite file that goes with the server. */
export async function startPhpServer(dsn?: string): Promise<PhpServer> {
  const folder = await mkdtemp(join(tmpdir(), 'connect-php-'));
  const port = await findFreePort();
  const settings = ['expose_php=0', 'default_mimetype=', 'opcache.enable_cli=1'].flatMap((setting) => ['-d', setting]);
  const server = spawn('php', [...settings, '-S', `127.0.0.1:${port}`, SCRIPT], {
    env: {
      ...process.env,
      CONNECT_WORLD_FOLDER: folder,
      CONNECT_WORLD_DSN: dsn ?? `sqlite:${join(folder, 'world.db')}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // PHP tells on standard error that it listens; later lines are its access log.
  const [line] = (await once(server.stderr, 'data')) as [Buffer];
  server.stderr.resume();
  const prepared = await fetch(`http://127.0.0.1:${port}/world/__prepare`, { method: 'POST' });
  const trouble = await prepared.text();
  if (prepared.status !== 200 || trouble !== '') throw new Error(`${line.toString()}${trouble}`);
  return {
    port,
    readErrors: () => readFile(join(folder, 'errors.log'), 'utf8').catch(() => ''),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
