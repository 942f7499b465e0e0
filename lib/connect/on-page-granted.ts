import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import { isUsable } from '../permissions/grants.ts';
import { syncScripts } from '../permissions/scripts.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { acceptOffer } from '../shops/offers.ts';
import type { StoredShop } from '../shops/shop.ts';
import { connectAsCustomer } from './connect-as-customer.ts';
import { askOnce } from './in-flight.ts';
import type { Origin } from './open-link.ts';
import { dropPending, findPending, type Pending } from './pending.ts';

const findTab = async (id: number | null): Promise<Origin> => {
  const tab = id === null ? null : await browser.tabs.get(id).catch(() => null);
  return tab?.id === undefined ? null : { ...tab, id: tab.id };
};

const connectNow = async (
  background: Background,
  shop: StoredShop,
  { customer, choice, tab }: Pending,
): Promise<Result<null, Failure>> => {
  const from = await findTab(tab);
  const answer = await connectAsCustomer(background, { shop, customer, choice, from });
  return answer.ok ? ok(null) : answer;
};

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
  return askOnce(background, pending.tab ?? undefined, async () => {
    // Taken out first: said twice, or by two pages, it still connects once.
    await dropPending(id);
    return connectNow(background, shop, pending);
  });
};
