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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shop: { type: 'string' },
    database: { type: 'string' },
    keys: { type: 'string' },
    head: { type: 'string' },
    customer: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** Each returns the exit code. */
const COMMANDS: Readonly<Record<string, (log: LogBackend) => Promise<number>>> = {
  verify: async ({ db, log }) => {
    const result = await verifyLog(db, log, values.head);
    console.log(result.ok ? `true: ${result.events} events, head ${result.head.mac}` : `false: ${result.finding}`);
    return result.ok ? 0 : 1;
  },
  head: async ({ db, log }) => {
    const head = await findHead(db, log.shop);
    console.log(`${head?.seq ?? 0} ${head?.mac ?? ''}`.trim());
    return 0;
  },
  erase: async ({ db, log, clock }) => {
    if (values.customer === undefined) return explain('erase needs --customer <id>');
    console.log(`${await eraseCustomer(db, log, clock, values.customer)} events erased`);
    return 0;
  },
  housekeeping: async (log) => {
    await keepHouse(log, await createSettingsReader(log.db, log.log.shop)());
    return 0;
  },
};

process.exitCode = await run(positionals[0] ?? '');

async function run(command: string): Promise<number> {
  const keyFile = values.keys ?? process.env['CONNECT_KEYS'];
  if (values.help === true) return explain();
  if (keyFile === undefined) return explain('the key file is missing: --keys or CONNECT_KEYS');
  if (command === 'rotate-keys') {
    console.log(`signing with ${await rotateKeys(keyFile)}`);
    return 0;
  }
  const work = COMMANDS[command];
  const target = values.database ?? process.env['DATABASE_URL'];
  const shop = values.shop ?? process.env['CONNECT_SHOP'];
  if (work === undefined) return explain(`there is no command ${JSON.stringify(command)}`);
  if (target === undefined) return explain('the database is missing: --database or DATABASE_URL');
  if (shop === undefined) return explain('the shop is missing: --shop or CONNECT_SHOP');
  const keys = await loadKeyRing(keyFile);
  const db = await openDatabase(target);
  try {
    return await work({ db, log: { shop, keys }, clock: systemClock });
  } finally {
    await db.destroy();
  }
}

function explain(problem?: string): number {
  console.error(problem === undefined ? USAGE : `${problem}\n\n${USAGE}`);
  return problem === undefined ? 0 : 2;
}
