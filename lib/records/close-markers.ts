import type { Background } from '../messaging/background.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import type { Marker } from '../sessions/marker.ts';
import { closeOwn } from './close-session.ts';

/** Whether the limit that this browser alone holds a session to has been reached. */
export const isOver = ({ endsAt }: Marker, now: number): boolean => endsAt !== null && Date.parse(endsAt) <= now;

/** The storefront shows that these are over: written down, and forgotten. */
export const closeMarkers = async (
  background: Background,
  markers: readonly Marker[],
  cause: 'replaced' | 'unknown',
): Promise<void> => {
  for (const { shop, session } of markers) {
    await closeOwn(background, shop, session, cause);
    await forgetSession(background, shop, session);
  }
};
