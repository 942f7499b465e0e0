import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import type { StorefrontTruth } from '../platforms/platform.ts';
import { ok } from '../result.ts';
import { showBanner } from '../sessions/banner.ts';
import { getJar } from '../sessions/jar.ts';
import { reviewSessions } from '../sessions/left.ts';
import { findMarkersAt, type Marker } from '../sessions/marker.ts';
import { createRequestIo } from '../shops/discover.ts';
import { doubtSeen } from '../sessions/seen-session.ts';
import { closeMarkers, isOver } from './close-markers.ts';
import { closeOwn } from './close-session.ts';
import { findExpected } from './expected-session.ts';
import { leaveInBrowser } from './leave-session.ts';
import { findOwn } from './own-session.ts';
import { getWorkerJar } from './worker-jar.ts';
import { continueSession, startExpected, startFound } from './start-session.ts';

/** As long as names are anywhere here. */
const LONGEST_NAME = 200;

/** Somebody else's name: the shop's own button was used, or another tab connected anew. */
const isAnother = async ({ shop, session }: Marker, { customer }: StorefrontTruth): Promise<boolean> => {
  const shown = (await findOwn(shop, session))?.shownName ?? null;
  return shown !== null && customer !== null && shown !== customer;
};

/** The session that an impersonated page belongs to: one just asked for, the one that goes on, or one of the shop's own. */
const findMarker = async (
  background: Background,
  sender: StorefrontSender,
  remembered: readonly Marker[],
  truth: StorefrontTruth,
): Promise<Marker> => {
  const { shop, origin, tab } = sender;
  const expected = await findExpected(background, { shop: shop.id, origin, jar: getJar(tab), tab: tab.id });
  const [current] = remembered;
  if (expected !== null) {
    await closeMarkers(background, remembered, 'replaced');
    return startExpected(background, sender, expected, truth);
  }
  if (current !== undefined && !(await isAnother(current, truth))) {
    return continueSession(background, sender, current, truth);
  }
  await closeMarkers(background, remembered, 'replaced');
  return startFound(background, sender, truth);
};

/**
 * Somebody is logged in where a link was to log an agent in, and the shop does not mark it: an agent would act as the
 * customer unseen. That login is ended, and the page shows that nobody is there.
 */
const leaveIfUnmarked = async (background: Background, { shop, origin, tab }: StorefrontSender): Promise<void> => {
  // With other cookies than the tab's, somebody else's login would be ended.
  if (getJar(tab) !== getWorkerJar()) return;
  const expected = await findExpected(background, { shop: shop.id, origin, jar: getJar(tab), tab: tab.id });
  const adapter = background.adapters[shop.platform];
  if (expected?.base == null || expected.tab === null) return;
  if (adapter.record === 'shop' || adapter.login.kind === 'cookies') return;
  const left = await adapter.login.leaveUnmarked(expected.base, createRequestIo(background));
  if (!left.ok) return;
  await closeOwn(background, shop.id, expected.id, 'unknown');
  await browser.tabs.reload(tab.id);
};

/** What a shop that keeps no sessions says of the login that this browser carries; null = it could not be asked. */
export const onStorefrontTruth: Handler<'storefront/truth'> = ({ truth: told }, sender, background) =>
  background.lock(`truth:${sender.shop.id}:${sender.origin}`, async () => {
    const { origin, tab } = sender;
    const truth = told === null ? null : { ...told, customer: told.customer?.slice(0, LONGEST_NAME) ?? null };
    const remembered = await findMarkersAt(origin, getJar(tab));
    if (truth === null) {
      for (const { shop, session } of remembered) await doubtSeen(shop, session);
      if (remembered.length > 0) await showBanner(background, tab.id);
      return ok(null);
    }
    if (!truth.impersonated) {
      await closeMarkers(background, remembered, 'unknown');
      if (truth.customer !== null) await leaveIfUnmarked(background, sender);
      return ok(null);
    }
    const marker = await findMarker(background, sender, remembered, truth);
    if (isOver(marker, background.clock.now())) {
      background.later('storefront/truth', () => leaveInBrowser(background, marker, 'expired'));
      return ok(null);
    }
    await showBanner(background, tab.id);
    background.later('storefront/truth', () => reviewSessions(background));
    return ok(null);
  });
