import type { Handler } from '../messaging/handle.ts';
import { listOrigins } from '../permissions/grants.ts';
import { ok } from '../result.ts';
import { requestNewShop } from './new-shop.ts';
import { keepOffer } from './offers.ts';

/** What a shop says of itself before it is added, for the agent to see before they allow its storefronts. */
export const onPageInspectShop: Handler<'page/inspect-shop'> = async (found, _sender, background) => {
  const asked = await requestNewShop(background, found);
  if (!asked.ok) return asked;
  const { shop, discovery } = asked.value;
  await keepOffer(shop.id, listOrigins(shop));
  const { name, role } = discovery.agent;
  const { name: shopName, platformVersion, storefronts } = shop;
  return ok({ name: shopName, platformVersion, agent: { name, role }, storefronts });
};
