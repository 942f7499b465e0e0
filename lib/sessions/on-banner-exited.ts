import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { closeOwn } from '../records/close-session.ts';
import { findOwn } from '../records/own-session.ts';
import { leaveStorefront } from './leave-storefront.ts';
import { removeEnd, scheduleEnds } from './end-queue.ts';
import { forgetSession } from './forget-session.ts';
import { getJar } from './jar.ts';
import { findMarkersAt } from './marker.ts';

/** The storefront has ended the session: forget it, and take the agent back to where they came from. */
export const onBannerExited: Handler<'banner/exited'> = async ({ id, returnUrl }, sender, background) => {
  const { shop, origin, tab } = sender;
  const marker = (await findMarkersAt(origin, getJar(tab))).find(({ session }) => session === id);
  const cameFrom = (await findOwn(shop.id, id))?.cameFrom ?? null;
  if (marker !== undefined) {
    await closeOwn(background, marker.shop, id, 'exit');
    await forgetSession(background, marker.shop, id, tab.id);
    await removeEnd(marker.shop, id);
    await scheduleEnds();
  }
  await leaveStorefront(shop, tab, returnUrl ?? cameFrom);
  return ok(null);
};
