import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server to work with, and how to be rid of it. */
export interface PostgresServer {
  /** `postgres://` address of an empty database, or of the one in DATABASE_URL. */
  readonly url: string;
  /** The server's process, where this is a server of our own. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** False where only the answers matter and not what a power cut leaves. */
  readonly isDurable?: boolean;
}

/**
 * The server that DATABASE_URL names, else a temporary cluster from Debian's or the PATH's binaries, reachable through a
 * socket in its own folder. Null where there is neither.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer | null> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, pid: null, stop: () => Promise.resolve() };
  const binaries = findBinaries();
  const owner = findOwner();
  if (binaries === null || owner === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'connect-pg-'));
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    {
      ...owner,
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200'];
  if (options.isDurable === false) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killServer = () => void server.kill('SIGQUIT');
  process.once('exit', killServer);
  await waitUntilReady(server);
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    pid: server.pid ?? null,
    stop: async () => {
      process.off('exit', killServer);
      await stopServer(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':').filter((folder) => folder !== ''),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** PostgreSQL refuses to run as root; then its own account does. */
function findOwner(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL stopped with ${String(code)}:\n${log}`)));
  });
}

function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
