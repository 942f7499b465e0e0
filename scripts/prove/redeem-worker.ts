import { z } from 'zod';
import { ProveShop } from './prove-shop.ts';

/** Hands in tokens, each so many times, many at once and in an order of its own; answers with the counts by status. */
const [target = '', keyFile = ''] = process.argv.slice(2);
const shop = await ProveShop.open({ target, keyFile });
const job = z.object({ tokens: z.array(z.string()), times: z.int(), together: z.int() });

process.on('message', (message) => {
  const { tokens, times, together } = job.parse(message);
  const queue = Array.from({ length: times }, () => shuffle(tokens)).flat();
  const counts: Record<string, number> = {};
  const work = async () => {
    for (let token = queue.pop(); token !== undefined; token = queue.pop()) {
      const status = await shop.redeem(token);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  void Promise.all(Array.from({ length: together }, work)).then(() => process.send?.(counts));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

function shuffle(values: readonly string[]): string[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
