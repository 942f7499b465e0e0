import type { EndCause } from '../../../../lib/protocol/schema/session.ts';
import type { SessionRecord } from '../storage/database.ts';

/** When the idle limit ends a session unless the storefront is used before. */
export const getIdleEnd = (session: SessionRecord): number => session.last_active_at + session.idle_seconds * 1000;

/** The limit that has ended a session, and when; null while it may go on. */
export function findLimitReached(
  session: SessionRecord,
  now: number,
): { readonly cause: Extract<EndCause, 'expired' | 'idle'>; readonly at: number } | null {
  const idleEnd = getIdleEnd(session);
  const first = Math.min(session.ends_at, idleEnd);
  if (now < first) return null;
  return { cause: session.ends_at <= idleEnd ? 'expired' : 'idle', at: first };
}

/**
 * Whether an activity is worth a write. A page a second would otherwise be a commit a second; so the idle limit may come
 * up to a sixtieth of itself, and never more than 15 s, early.
 */
export const isActivityDue = (session: SessionRecord, now: number): boolean =>
  now - session.last_active_at >= Math.min(session.idle_seconds * 1000, 900_000) / 60;
