import type { Background } from '../messaging/background.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';
import { closeOwn } from '../records/close-session.ts';
import { showBadge } from './badge.ts';
import { forgetSession } from './forget-session.ts';
import { findMarkersAt, saveMarker, type Marker } from './marker.ts';
import { syncRules } from '../courtesy/apply-rules.ts';
import { keepSeen } from './seen-session.ts';

/** The shop says that the cookies of this jar are in a session: so it is, and any other they were in is replaced. */
export const rememberSession = async (
  background: Background,
  place: Pick<Marker, 'shop' | 'jar'> &
    Partial<Pick<Marker, 'storefrontUrl' | 'guard' | 'login'>> & { readonly origin: string },
  session: StorefrontSession,
): Promise<void> => {
  const { shop, origin, jar, storefrontUrl = null, guard = null, login = null } = place;
  const { id, startedAt, endsAt, idleEndsAt } = session;
  const times = { startedAt, endsAt, idleEndsAt };
  await saveMarker({ shop, session: id, storefrontOrigin: origin, jar, ...times, storefrontUrl, guard, login });
  await keepSeen(shop, session);
  for (const other of await findMarkersAt(origin, jar)) {
    if (other.session === id && other.shop === shop) continue;
    await closeOwn(background, other.shop, other.session, 'replaced');
    await forgetSession(background, other.shop, other.session);
  }
  await syncRules(background);
  await showBadge();
};
