import type { Background } from '../messaging/background.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { showBadge } from './badge.ts';
import { forgetSession } from './forget-session.ts';
import type { Jar } from './jar.ts';
import { findMarkersAt, saveMarker } from './marker.ts';
import { keepSeen } from './seen-session.ts';

/** The shop says that the cookies of this jar are in a session: so it is, and any other they were in is replaced. */
export const rememberSession = async (
  background: Background,
  place: { readonly shop: string; readonly origin: string; readonly jar: Jar },
  session: StorefrontSession,
): Promise<void> => {
  const { shop, origin, jar } = place;
  const { id, startedAt, endsAt, idleEndsAt } = session;
  await saveMarker({ shop, session: id, storefrontOrigin: origin, jar, startedAt, endsAt, idleEndsAt });
  await keepSeen(shop, session);
  for (const other of await findMarkersAt(origin, jar)) {
    if (other.session !== id || other.shop !== shop) await forgetSession(background, other.shop, other.session);
  }
  await showBadge();
};
