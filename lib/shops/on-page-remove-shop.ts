import type { Handler } from '../messaging/handle.ts';
import { dropPlaces } from '../connect/customer-places.ts';
import { dropPreferences } from '../courtesy/preferences.ts';
import { returnGrants } from '../permissions/grants.ts';
import { syncScripts } from '../permissions/scripts.ts';
import { fail, ok } from '../result.ts';
import { queueEnd, removeEndsOfShop, scheduleEnds } from '../sessions/end-queue.ts';
import { flushEnds } from '../sessions/flush-ends.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import { listMarkersOfShop } from '../sessions/marker.ts';
import { dropShopData } from './agent-data.ts';
import { showMenus } from './context-menus.ts';
import { deleteShop, findShop, listShops } from './shop-store.ts';

/**
 * Removes a shop and gives its permissions back. Its live sessions are ended first, as long as it can still be asked;
 * one that cannot be told now runs into the shop's own limit, for there is nobody left to tell it.
 */
export const onPageRemoveShop: Handler<'page/remove-shop'> = async ({ shop: id }, _sender, background) => {
  const shop = await findShop(id);
  if (shop === null) return fail({ code: 'shop_unknown' });
  const live = await listMarkersOfShop(id);
  for (const { session } of live) await queueEnd(background, { shop: id, session, cause: 'exit' });
  await flushEnds(background, 'agent', id);
  for (const { session } of live) await forgetSession(background, id, session);

  await background.lock(`shop:${id}`, () => deleteShop(id));
  await removeEndsOfShop(id);
  await scheduleEnds();
  await dropShopData(id);
  await dropPreferences(id);
  await dropPlaces(id);
  await syncScripts(background);
  await returnGrants(shop, await listShops());
  await showMenus(background);
  return ok(null);
};
