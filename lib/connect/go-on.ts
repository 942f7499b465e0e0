import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import { ok, type Result } from '../result.ts';
import type { StoredShop } from '../shops/shop.ts';
import { connectAsCustomer } from './connect-as-customer.ts';
import { askOnce } from './in-flight.ts';
import type { Origin } from './open-link.ts';
import { dropPending, findPending, type Pending } from './pending.ts';

const findTab = async (id: number | null): Promise<Origin> => {
  const tab = id === null ? null : await browser.tabs.get(id).catch(() => null);
  return tab?.id === undefined ? null : { ...tab, id: tab.id };
};

/** Does what waited, with a link of its own. */
export const goOnWith = (
  background: Background,
  shop: StoredShop,
  { customer, choice, tab }: Pending,
): Promise<Result<null, Failure>> =>
  askOnce(background, tab ?? undefined, async () => {
    // Taken out first: said twice, or by two pages, it still connects once.
    await dropPending(shop.id);
    const answer = await connectAsCustomer(background, { shop, customer, choice, from: await findTab(tab) });
    return answer.ok ? ok(null) : answer;
  });

/** An admin page has a fresh sign-in to show: what waited for nothing else goes on. */
export const goOnSignedIn = async (background: Background, shop: StoredShop): Promise<void> => {
  const pending = await findPending(shop.id, background.clock);
  if (pending !== null && pending.origins.length === 0) await goOnWith(background, shop, pending);
};
