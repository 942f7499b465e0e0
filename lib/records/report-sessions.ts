import type { Background } from '../messaging/background.ts';
import type { ReportedSession } from '../platforms/session-adapter.ts';
import { ok } from '../result.ts';
import { askShop } from '../shops/ask-shop.ts';
import { listShops } from '../shops/shop-store.ts';
import type { StoredShop } from '../shops/shop.ts';
import { findTold, listOwn, saveTold, UNKNOWN_CUSTOMER, type OwnSession, type Told } from './own-session.ts';

interface Started extends OwnSession {
  readonly startedAt: string;
}

const progressOf = ({ endedAt }: OwnSession): Exclude<Told, 'nothing'> => (endedAt === null ? 'start' : 'end');

/** Sessions of nobody known are nothing to tell. */
const isTellable = (one: OwnSession): one is Started => one.startedAt !== null && one.customer !== UNKNOWN_CUSTOMER;

/** What began and was not told yet, or ended since. */
const listUntold = async (shop: string): Promise<readonly Started[]> => {
  const sessions = (await listOwn(shop)).filter(isTellable);
  const told = await Promise.all(sessions.map(findTold));
  return sessions.filter((one, index) => told[index] !== progressOf(one));
};

const toReport = (one: Started): ReportedSession => ({
  id: one.id,
  customer: one.customer,
  storefront: one.storefrontId,
  mode: one.mode,
  startedAt: one.startedAt,
  endsAt: one.endsAt ?? one.startedAt,
  endedAt: one.endedAt,
  cause: one.cause,
});

const reportShop = (background: Background, shop: StoredShop): Promise<void> =>
  background.lock(`reports:${shop.id}`, async () => {
    const untold = await listUntold(shop.id);
    if (untold.length === 0) return;
    await askShop(background, shop, async ({ adapter, address, io, discovery }) => {
      if (adapter.record === 'shop' || adapter.reports === null) return ok(null);
      // Another agent's wait for that agent: each browser writes into the row of who is signed in.
      const own = untold.filter(({ agent }) => agent === discovery.agent.name);
      if (own.length === 0) return ok(null);
      const answer = await adapter.reports.report(address, own.map(toReport), io);
      if (answer.ok) for (const one of own) await saveTold(one, progressOf(one));
      return answer;
    });
  });

/**
 * Tells shops without sessions of their own what this browser knows of its sessions. What could not be told now, because
 * nobody is signed in or the shop is away, is told at the next occasion: a start, an end, an admin page.
 */
export const reportSessions = async (background: Background): Promise<void> => {
  for (const shop of await listShops()) {
    const adapter = background.adapters[shop.platform];
    if (adapter.record === 'browser' && adapter.reports !== null) await reportShop(background, shop);
  }
};
