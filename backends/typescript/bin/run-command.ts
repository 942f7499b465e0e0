import { parseArgs } from 'node:util';
import { systemClock } from '../../../lib/clock.ts';
import { eraseCustomer } from '../src/audit/erase-customer.ts';
import { keepHouse } from '../src/audit/keep-house.ts';
import { verifyLog } from '../src/audit/verify-log.ts';
import type { LogBackend } from '../src/backend.ts';
import { loadKeyRing, rotateKeys } from '../src/keys/key-ring.ts';
import { createSettingsReader } from '../src/settings/settings-store.ts';
import { findHead } from '../src/storage/events-repository.ts';
import { openDatabase } from '../src/storage/open-database.ts';

const USAGE = `connect <command> --shop <id> [--database <file or postgres:// address>] [--keys <file>]

  verify [--head <hash>]    walk the audit log; exit code 1 and the place where it is not what was written
  head                      number and hash of the newest event, to be noted elsewhere
  erase --customer <id>     take out who a customer was; what was done stays
  housekeeping              end overdue sessions and apply the retention
  rotate-keys               sign with a new key from now on; older links stay valid until they expire

The database defaults to DATABASE_URL, the key file to CONNECT_KEYS, the shop to CONNECT_SHOP.`;

const OPTIONS = {
  shop: { type: 'string' },
  database: { type: 'string' },
  keys: { type: 'string' },
  head: { type: 'string' },
  customer: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** What a command does: the line that it prints, and whether all is well. */
type Command = (log: LogBackend, values: Values) => Promise<{ readonly line: string; readonly isWell: boolean }>;

const COMMANDS: Readonly<Record<string, Command>> = {
  verify: async ({ db, log }, { head }) => {
    const result = await verifyLog(db, log, head);
    const line = result.ok ? `true: ${result.events} events, head ${result.head.mac}` : `false: ${result.finding}`;
    return { line, isWell: result.ok };
  },
  head: async ({ db, log }) => {
    const head = await findHead(db, log.shop);
    return { line: `${head?.seq ?? 0} ${head?.mac ?? ''}`.trim(), isWell: true };
  },
  erase: async ({ db, log, clock }, { customer }) => {
    if (customer === undefined) throw new UsageError('erase needs --customer <id>');
    return { line: `${await eraseCustomer(db, log, clock, customer)} events erased`, isWell: true };
  },
  housekeeping: async (backend) => {
    await keepHouse(backend, await createSettingsReader(backend.db, backend.log.shop)());
    return { line: 'done', isWell: true };
  },
};

class UsageError extends Error {}

/** Where the words go; the console of a process, or a test. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

/** Runs one command and returns the exit code: 0 = done, 1 = the log is not what was written, 2 = not understood. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help === true) {
      output.log(USAGE);
      return 0;
    }
    const { line, isWell } = await run(positionals[0] ?? '', values, env);
    output.log(line);
    return isWell ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError || isArgumentError(error))) throw error;
    output.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

async function run(name: string, values: Values, env: NodeJS.ProcessEnv): ReturnType<Command> {
  const command = COMMANDS[name];
  if (command === undefined && name !== 'rotate-keys')
    throw new UsageError(`there is no command ${JSON.stringify(name)}`);
  const keyFile = values.keys ?? env['CONNECT_KEYS'];
  if (keyFile === undefined) throw new UsageError('the key file is missing: --keys or CONNECT_KEYS');
  if (command === undefined) return { line: `signing with ${await rotateKeys(keyFile)}`, isWell: true };
  const target = values.database ?? env['DATABASE_URL'];
  const shop = values.shop ?? env['CONNECT_SHOP'];
  if (target === undefined) throw new UsageError('the database is missing: --database or DATABASE_URL');
  if (shop === undefined) throw new UsageError('the shop is missing: --shop or CONNECT_SHOP');
  const keys = await loadKeyRing(keyFile);
  const db = await openDatabase(target);
  try {
    return await command({ db, log: { shop, keys }, clock: systemClock }, values);
  } finally {
    await db.destroy();
  }
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
