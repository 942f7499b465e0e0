import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import type { Store } from '../../backends/typescript/src/storage/transaction.ts';
import { ProveShop, type ProvePlace } from './prove-shop.ts';

const TABLES = [
  'connect_links',
  'connect_sessions',
  'connect_session_cookies',
  'connect_events',
  'connect_chain_heads',
  'connect_checkpoints',
  'connect_settings',
] as const;

/** Issues and spends a link, then counts the places of the database where a part of it stands. */
export async function countSecretsKept(place: ProvePlace): Promise<number> {
  const shop = await ProveShop.open(place);
  const [spent, unspent] = [await shop.issue(), await shop.issue()];
  await shop.redeem(spent.token);
  const parts = [spent, unspent].flatMap(({ token }) => token.split('.').slice(1));
  const secrets = parts.flatMap((part) => {
    const bytes = Buffer.from(part, 'base64url');
    return [Buffer.from(part), bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64'))];
  });
  const contents = place.target.startsWith('postgres') ? await readRows(shop.db) : await readFiles(place.target);
  await shop.db.destroy();
  // The check would prove nothing if it looked in the wrong place.
  if (!contents.some((content) => content.includes(spent.id)))
    throw new Error('the link is not where it was looked for');
  return secrets.filter((secret) => contents.some((content) => content.includes(secret))).length;
}

/** The file, its write-ahead log and whatever else lies beside it. */
async function readFiles(target: string): Promise<Buffer[]> {
  const folder = dirname(target);
  const names = (await readdir(folder)).filter((name) => name.startsWith(basename(target)));
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

async function readRows(db: Store): Promise<Buffer[]> {
  const contents: Buffer[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db);
    contents.push(...rows.map(({ row }) => Buffer.from(row)));
  }
  return contents;
}
