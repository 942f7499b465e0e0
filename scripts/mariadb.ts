import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A MariaDB or MySQL server to work with, and how to be rid of it. */
export interface MariadbServer {
  /** PDO address of an empty database, user and password included. */
  readonly dsn: string;
  stop(): Promise<void>;
}

const DATABASE = 'connect_test';

/**
 * The database that CONNECT_TEST_MYSQL names as a PDO address, else a temporary server from Debian's or the PATH's
 * binaries, reachable through a socket in its own folder. Null where there is neither.
 */
export async function startMariadb(): Promise<MariadbServer | null> {
  const given = process.env['CONNECT_TEST_MYSQL'];
  if (given !== undefined && given !== '') return { dsn: given, stop: () => Promise.resolve() };
  const server = findProgram(['mariadbd', 'mysqld']);
  const install = findProgram(['mariadb-install-db', 'mysql_install_db']);
  if (server === null || install === null) return null;
  const owner = findOwner();
  const folder = await mkdtemp(join(tmpdir(), 'connect-mariadb-'));
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const user = owner === null ? [] : [`--user=${owner.name}`];
  execFileSync(install, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user], {
    stdio: 'ignore',
  });
  const socket = join(folder, 'server.sock');
  const init = `--init-connect=SET SESSION sql_mode='STRICT_ALL_TABLES'`;
  const own = ['--skip-networking', `--socket=${socket}`, `--pid-file=${join(folder, 'server.pid')}`, init];
  const cheap = ['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M', '--skip-log-bin'];
  const running = spawn(server, ['--no-defaults', `--datadir=${data}`, ...own, ...cheap, ...user], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killServer = () => void running.kill('SIGKILL');
  process.once('exit', killServer);
  await waitUntilReady(running);
  const client = findProgram(['mariadb', 'mysql']) ?? 'mariadb';
  execFileSync(client, ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', `CREATE DATABASE ${DATABASE}`]);
  return {
    dsn: `mysql:unix_socket=${socket};dbname=${DATABASE};charset=utf8mb4;user=root;password=`,
    stop: async () => {
      process.off('exit', killServer);
      await stopServer(running);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

function findProgram(names: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':').filter((folder) => folder !== ''), ...FOLDERS];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The server refuses to run as root; then its own account does. */
function findOwner(): { readonly name: string; readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8', stdio: 'pipe' }));
  return { name: 'mysql', uid: ask('-u'), gid: ask('-g') };
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready for connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`MariaDB stopped with ${String(code)}:\n${log}`)));
  });
}

function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
