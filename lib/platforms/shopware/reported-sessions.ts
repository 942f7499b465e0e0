import { z } from 'zod';
import { id, instant, mode } from '../../protocol/schema/primitives.ts';
import { endCause } from '../../protocol/schema/session.ts';
import type { ReportedSession } from '../session-adapter.ts';
import { hexId } from './hex-id.ts';

/** Key of the agents' own rows in `user_config`, one row an agent. */
export const SESSIONS_KEY = 'connect_as_customer.sessions';

/** As many as one agent's row holds: some 60 kB. */
const MOST = 200;

const DAY_MS = 86_400_000;

/** How far two clocks may be apart. */
const SKEW_MS = 5 * 60_000;

const reported = z.object({
  id,
  customer: hexId,
  storefront: hexId.nullable().catch(null),
  mode,
  startedAt: instant,
  endsAt: instant,
  endedAt: instant.nullable(),
  cause: endCause.nullable().catch(null),
});

const row = z.object({ sessions: z.array(z.unknown()) });

/** What is believed at all: newer than the log's days, and in the order that things happen. */
const isPossible = ({ startedAt, endsAt, endedAt }: ReportedSession, days: number, now: number): boolean => {
  const start = Date.parse(startedAt);
  const end = endedAt === null ? null : Date.parse(endedAt);
  return (
    start >= now - days * DAY_MS &&
    start <= now + SKEW_MS &&
    Date.parse(endsAt) >= start &&
    (end === null || (end >= start && end <= now + SKEW_MS))
  );
};

const byStart = (one: ReportedSession, other: ReportedSession): number =>
  Date.parse(other.startedAt) - Date.parse(one.startedAt);

/**
 * Sessions out of an agent's row. Whoever may write rows may write anything into them, so each session
 * is held against its form by itself, and what does not fit is left out.
 */
export const salvage = (value: unknown, days: number, now: number): readonly ReportedSession[] => {
  const seen = new Set<string>();
  return (row.safeParse(value).data?.sessions ?? [])
    .slice(0, MOST)
    .flatMap((one) => reported.safeParse(one).data ?? [])
    .filter((one) => isPossible(one, days, now) && !seen.has(one.id) && seen.add(one.id));
};

/** The row with what is known now, the newest first: the same id again replaces what was there, and the oldest give way. */
export const merge = (
  before: readonly ReportedSession[],
  news: readonly ReportedSession[],
): readonly ReportedSession[] => {
  const kept = before.filter((one) => !news.some((other) => other.id === one.id));
  return [...news, ...kept].sort(byStart).slice(0, MOST);
};
