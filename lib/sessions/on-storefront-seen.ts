import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { showBanner } from './banner.ts';
import { findEnd } from './end-queue.ts';
import { flushEnd } from './flush-ends.ts';
import { forgetSession } from './forget-session.ts';
import { getJar } from './jar.ts';
import { reviewSessions } from './left.ts';
import { findMarkersAt } from './marker.ts';
import { rememberSession } from './remember-session.ts';
import { doubtSeen } from './seen-session.ts';

/** What the storefront answered about this browser's session, or that it did not answer. */
export const onStorefrontSeen: Handler<'storefront/seen'> = async ({ session, reachable }, sender, background) => {
  const { shop, origin, tab } = sender;
  const jar = getJar(tab);
  const remembered = await findMarkersAt(origin, jar);
  if (!reachable) {
    for (const marker of remembered) await doubtSeen(marker.shop, marker.session);
    if (remembered.length > 0) await showBanner(background, tab.id);
    return ok(null);
  }
  if (session === null) {
    for (const marker of remembered) await forgetSession(background, marker.shop, marker.session);
    return ok(null);
  }
  await rememberSession(background, { shop: shop.id, origin, jar }, session);
  if (session.banner.enabled) await showBanner(background, tab.id);
  background.later('storefront/seen', async () => {
    await reviewSessions(background);
    const end = await findEnd(shop.id, session.id);
    // The agent has ended it, and the shop, which answers again, has not been told.
    if (end?.cause === 'exit') await flushEnd(background, end, 'agent');
  });
  return ok(null);
};
