import type { Session } from '../protocol/schema/session.ts';

/** What a platform's own log may not know. */
type Unsure = 'mode' | 'storefront' | 'linkIssuedAt' | 'startedAt' | 'endsAt' | 'idleEndsAt';

/** One row of a shop's log of sessions, as far as the platform tells it. */
export interface LoggedSession extends Omit<Session, 'state' | Unsure> {
  /** `unknown`: the shop logs the login alone. */
  readonly state: Session['state'] | 'unknown';
  readonly mode: Session['mode'] | null;
  readonly storefront: string | null;
  readonly linkIssuedAt: string | null;
  /** Null where the shop gives a time of its own clock and nobody knows its zone: then `shopTime` has it as it stands. */
  readonly startedAt: string | null;
  readonly endsAt: string | null;
  readonly idleEndsAt: string | null;
  readonly shopTime: string | null;
  /** Who says so: the shop, this browser, the shop about the login and this browser about the rest, or agents' browsers. */
  readonly source: 'shop' | 'browser' | 'both' | 'agents';
}

export interface LoggedList {
  readonly sessions: readonly LoggedSession[];
  readonly next: string | null;
}
