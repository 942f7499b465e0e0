import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { ok, type Result } from '../result.ts';
import { discover } from '../shops/discover.ts';
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
  { customer, choice, tab, at, origins }: Pending,
): Promise<Result<null, Failure>> =>
  askOnce(background, tab ?? undefined, async () => {
    // Taken out first: said twice, or by two pages, it still connects once.
    await dropPending(shop.id);
    const from = await findTab(tab);
    const since = origins.length === 0 ? { waitingSince: at } : {};
    const answer = await connectAsCustomer(background, { shop, customer, choice, from, ...since });
    return answer.ok ? ok(null) : answer;
  });

/** Nobody can tell who asked; a page renews a sign-in sooner than somebody else types theirs. */
const LONGEST_NAMELESS_MS = 60_000;

const isSameAgent = ({ agent, at }: Pending, now: Discovery, clock: Background['clock']): boolean =>
  agent === null ? clock.now() - at < LONGEST_NAMELESS_MS : agent === now.agent.id;

/** An admin page has been looked at: what waits for a fresh sign-in goes on, if it is the same agent's. */
export const goOnSignedIn = async (background: Background, shop: StoredShop): Promise<void> => {
  const pending = await findPending(shop.id, background.clock);
  if (pending === null || pending.origins.length > 0) return;
  const now = await discover(background, shop, 0);
  if (!now.ok) return;
  if (isSameAgent(pending, now.value, background.clock)) await goOnWith(background, shop, pending);
  else await dropPending(shop.id);
};
