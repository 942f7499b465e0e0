import { z } from 'zod';
import { verifyLog } from '../../backends/typescript/src/audit/verify-log.ts';
import { loadKeyRing } from '../../backends/typescript/src/keys/key-ring.ts';
import type { Store } from '../../backends/typescript/src/storage/transaction.ts';
import { openDatabase } from '../../backends/typescript/src/storage/open-database.ts';
import { benchShop } from '../bench/backend/bench-shop.ts';
import type { ProvePlace } from './prove-shop.ts';
import { Worker } from './worker.ts';

export interface SurviveKillsResult {
  readonly kills: number;
  /** Answers that a process gave before it was killed. */
  readonly answered: number;
  /** Of these, how many the database does not know. */
  readonly lost: number;
  readonly verify: boolean;
}

const message = z.union([z.object({ issued: z.string() }), z.object({ redeemed: z.string() })]);

/** Processes in flight at any time: the killed one always has others beside it that go on writing. */
const TOGETHER = 3;

/** Kills a process in the middle of its work again and again: what it had answered stands, and the log still holds. */
export async function proveSurvivesKills(place: ProvePlace, kills: number): Promise<SurviveKillsResult> {
  const db = await openDatabase(place.target);
  const log = { shop: benchShop.id, keys: await loadKeyRing(place.keyFile) };
  const issued: string[] = [];
  const redeemed: string[] = [];
  let verify = true;
  let left = kills;
  const lane = async () => {
    while (left > 0 && verify) {
      left -= 1;
      await runUntilKilled(place, 1 + Math.floor(Math.random() * 30), issued, redeemed);
      verify = (await verifyLog(db, log)).ok && verify;
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, lane));
  const lost = (await countMissing(db, 'issued', issued)) + (await countMissing(db, 'redeemed', redeemed));
  await db.destroy();
  return { kills, answered: issued.length + redeemed.length, lost, verify };
}

async function runUntilKilled(place: ProvePlace, after: number, issued: string[], redeemed: string[]): Promise<void> {
  const worker = await Worker.start(new URL('./write-worker.ts', import.meta.url), place);
  let heard = 0;
  for await (const said of worker.messages()) {
    const answer = message.parse(said);
    if ('issued' in answer) issued.push(answer.issued);
    else redeemed.push(answer.redeemed);
    heard += 1;
    if (heard === after) await worker.kill();
  }
}

/** Of links that were answered, how many are not there; of links that were spent, how many have no session. */
async function countMissing(db: Store, kind: 'issued' | 'redeemed', links: readonly string[]): Promise<number> {
  const known = new Set<string>();
  const rows =
    kind === 'issued'
      ? await db.selectFrom('connect_links').select('id').execute()
      : await db.selectFrom('connect_sessions').select('link as id').execute();
  for (const { id } of rows) known.add(id);
  return links.filter((id) => !known.has(id)).length;
}
