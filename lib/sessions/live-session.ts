import type { Clock } from '../clock.ts';
import type { LiveSession } from '../messaging/messages.ts';
import type { Marker } from './marker.ts';
import { findSeen } from './seen-session.ts';

const isAhead = (instant: string | null, now: number): boolean => instant === null || Date.parse(instant) > now;

/** A session as it is shown: its marker, with what the shop said of it as long as that can still be so. */
export const getLiveSession = async (marker: Marker, clock: Clock): Promise<LiveSession> => {
  const { shop, session, storefrontOrigin, startedAt, endsAt, idleEndsAt } = marker;
  const seen = await findSeen(shop, session);
  const now = clock.now();
  return {
    shop,
    id: session,
    storefrontOrigin,
    startedAt,
    endsAt,
    idleEndsAt,
    customer: seen?.session.customer.name || null,
    agent: seen?.session.agent.name || null,
    verified: seen?.verified === true && isAhead(endsAt, now) && isAhead(idleEndsAt, now),
  };
};
