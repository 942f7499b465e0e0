import type { StorefrontSession } from '../protocol/schema/session.ts';
import type { OwnSession } from './own-session.ts';
import type { Preferences } from '../courtesy/preferences.ts';

/** A session of our own record in the form that a shop would tell it: what banner and popup show. */
export const toShown = (one: OwnSession, now: number, { notice }: Preferences): StorefrontSession => {
  const startedAt = one.startedAt ?? one.linkIssuedAt;
  const endsAt = one.endsAt ?? new Date(now).toISOString();
  return {
    id: one.id,
    customer: { name: one.shownName ?? '' },
    agent: { name: one.agent },
    startedAt,
    endsAt,
    // Stock shops tell no idle limit; the one that holds is the other.
    idleEndsAt: endsAt,
    mode: one.mode,
    checkoutBlocked: one.checkoutBlocked,
    banner: { enabled: notice === 'ours', position: 'top' },
  };
};
