import { syncRules } from '../courtesy/apply-rules.ts';
import type { Background } from '../messaging/background.ts';
import { closeOwn } from '../records/close-session.ts';
import { showBadge } from './badge.ts';
import { refreshBanners } from './banner.ts';
import { findEnd, removeEnd } from './end-queue.ts';
import { deleteMarker, findMarker } from './marker.ts';
import { dropSeen } from './seen-session.ts';

/** The session is over, as its shop says: nothing of it stays, and its banners say so; all but that of a tab in leaving. */
export const forgetSession = async (
  background: Background,
  shop: string,
  session: string,
  leaving?: number,
): Promise<void> => {
  const marker = await findMarker(shop, session);
  if ((await findEnd(shop, session))?.cause === 'left') await removeEnd(shop, session);
  await dropSeen(shop, session);
  if (marker === null) return;
  await closeOwn(background, shop, session, 'unknown');
  await deleteMarker(shop, session);
  await syncRules(background);
  await showBadge();
  await refreshBanners(background, marker, leaving);
};
