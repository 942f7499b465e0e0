import type { Handler } from '../messaging/handle.ts';
import { findMissingOrigins } from '../permissions/grants.ts';
import { fail, ok } from '../result.ts';
import { askShop } from './ask-shop.ts';
import { keepOffer } from './offers.ts';
import { findShop } from './shop-store.ts';

/** Asks a shop anew who the agent is, and how long that takes. */
export const onPageTestShop: Handler<'page/test-shop'> = async ({ shop: id }, _sender, background) => {
  const shop = await findShop(id);
  if (shop === null) return fail({ code: 'shop_unknown' });
  const startedAt = background.clock.now();
  const answer = await askShop(background, shop, ({ discovery }) => Promise.resolve(ok(discovery.agent)), 0);
  if (!answer.ok) return answer;
  const milliseconds = background.clock.now() - startedAt;
  const missing = await findMissingOrigins((await findShop(id)) ?? shop);
  await keepOffer(id, missing);
  return ok({ agent: answer.value.name, role: answer.value.role, milliseconds, missing });
};
