import type { Store } from '../../backends/typescript/src/storage/transaction.ts';
import { ProveShop, type ProvePlace } from './prove-shop.ts';
import { Worker } from './worker.ts';

export interface SpendOnceSize {
  readonly links: number;
  readonly redeems: number;
  readonly processes: number;
}

export interface SpendOnceResult {
  readonly links: number;
  readonly redeems: number;
  /** Sessions that these links have started. */
  readonly sessions: number;
  /** Links that did not start exactly one session, and redeems that were answered with anything but yes or no. */
  readonly lost: number;
}

/** Several processes hand the same links in at once, many times over: each link lets exactly one browser in. */
export async function proveSpendOnce(place: ProvePlace, size: SpendOnceSize): Promise<SpendOnceResult> {
  const shop = await ProveShop.open(place);
  const links: { readonly id: string; readonly token: string }[] = [];
  while (links.length < size.links) links.push(await shop.issue());

  const url = new URL('./redeem-worker.ts', import.meta.url);
  const workers = await Promise.all(Array.from({ length: size.processes }, () => Worker.start(url, place)));
  const job = {
    tokens: links.map(({ token }) => token),
    times: size.redeems / size.links / size.processes,
    together: 8,
  };
  const answers = (await Promise.all(workers.map((worker) => worker.ask(job)))) as Record<string, number>[];
  for (const worker of workers) await worker.kill();

  const count = (status: string) => answers.reduce((sum, counts) => sum + (counts[status] ?? 0), 0);
  const redeems = answers.flatMap((counts) => Object.values(counts)).reduce((sum, value) => sum + value, 0);
  const perLink = await countSessions(
    shop.db,
    links.map(({ id }) => id),
  );
  await shop.db.destroy();
  const notOnce = links.filter(({ id }) => perLink.get(id) !== 1).length;
  const unclear = redeems - count('303') - count('410');
  const sessions = [...perLink.values()].reduce((sum, value) => sum + value, 0);
  return { links: links.length, redeems, sessions, lost: notOnce + unclear + Math.abs(count('303') - sessions) };
}

async function countSessions(db: Store, links: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('connect_sessions')
    .select(['link', (select) => select.fn.countAll().as('count')])
    .where('link', 'in', links)
    .groupBy('link')
    .execute();
  return new Map(rows.map((row) => [row.link, Number(row.count)]));
}
