import type { Handler } from '../messaging/handle.ts';
import { isUsable } from '../permissions/grants.ts';
import { syncScripts } from '../permissions/scripts.ts';
import { fail, ok } from '../result.ts';
import { acceptOffer } from '../shops/offers.ts';
import { goOnWith } from './go-on.ts';
import { findPending } from './pending.ts';

/** The agent has allowed what they were shown: scripts go to work there, and what waited gets a link of its own. */
export const onPageGranted: Handler<'page/granted'> = async ({ shop: id }, _sender, background) => {
  const shop = await acceptOffer(background.lock, id);
  if (shop === null) return fail({ code: 'shop_unknown' });
  await syncScripts(background);
  const pending = await findPending(id, background.clock);
  if (pending === null) return ok(null);
  for (const origin of pending.origins) {
    if (!(await isUsable(shop, origin))) return fail({ code: 'origin_not_granted', detail: origin });
  }
  return goOnWith(background, shop, pending);
};
