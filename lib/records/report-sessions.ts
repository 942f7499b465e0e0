import type { Background } from '../messaging/background.ts';
import type { ReportedSession } from '../platforms/session-adapter.ts';
import { ok } from '../result.ts';
import { askShop } from '../shops/ask-shop.ts';
import { listShops } from '../shops/shop-store.ts';
import type { StoredShop } from '../shops/shop.ts';
import { listOwn, saveOwn, findOwn, UNKNOWN_CUSTOMER, type OwnSession } from './own-session.ts';

interface Started extends OwnSession {
  readonly startedAt: string;
}

const progressOf = ({ endedAt }: OwnSession): OwnSession['reported'] => (endedAt === null ? 'start' : 'all');

/** What began and was not told yet, or ended since. Sessions of nobody known are nothing to tell. */
const isUntold = (one: OwnSession): one is Started =>
  one.startedAt !== null && one.customer !== UNKNOWN_CUSTOMER && one.reported !== progressOf(one);

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

/** Read afresh: it may have ended while the shop was told of its start. */
const noteTold = async ({ shop, id }: Started, reported: OwnSession['reported']): Promise<void> => {
  const now = await findOwn(shop, id);
  if (now !== null) await saveOwn({ ...now, reported });
};

const reportShop = (background: Background, shop: StoredShop): Promise<void> =>
  background.lock(`reports:${shop.id}`, async () => {
    const untold = (await listOwn(shop.id)).filter(isUntold);
    if (untold.length === 0) return;
    await askShop(background, shop, async ({ adapter, address, io, discovery }) => {
      if (adapter.record === 'shop' || adapter.reports === null) return ok(null);
      // Another agent's wait for that agent: each browser writes into the row of who is signed in.
      const own = untold.filter(({ agent }) => agent === discovery.agent.name);
      if (own.length === 0) return ok(null);
      const answer = await adapter.reports.report(address, own.map(toReport), io);
      if (answer.ok) for (const one of own) await noteTold(one, progressOf(one));
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
