import { ProveShop } from './prove-shop.ts';

/** Connects again and again until it is killed, and says which links were answered and then spent. */
const [target = '', keyFile = ''] = process.argv.slice(2);
const shop = await ProveShop.open({ target, keyFile });

process.once('disconnect', () => process.exit());
process.send?.('ready');

for (;;) {
  const { id, token } = await shop.issue();
  process.send?.({ issued: id });
  const status = await shop.redeem(token);
  if (status !== 303) throw new Error(`a fresh link was answered with ${status}`);
  process.send?.({ redeemed: id });
}
