import type { LoggedSession } from '../platforms/logged-session.ts';
import { UNKNOWN_CUSTOMER, type OwnSession } from './own-session.ts';

/** From our note of a start, made when the page was seen, to the shop's, made when the link was redeemed. */
const APART_MS = 30_000;

/** Zones differ by quarters of an hour, and by less than a day. */
const QUARTER_MS = 15 * 60_000;
const LARGEST_OFFSET_MS = 14 * 60 * 60_000;

/** A zone's offset changes twice a year; for so long around a row that tells it, it is believed. */
const SAME_OFFSET_MS = 3 * 24 * 60 * 60_000;

const parseShopTime = (time: string | null): number => (time === null ? NaN : Date.parse(`${time.replace(' ', 'T')}Z`));

const isSamePerson = (row: LoggedSession, one: OwnSession): boolean =>
  (one.customer === UNKNOWN_CUSTOMER || row.customer.id === one.customer) &&
  (row.agent.name === null || one.agent === '' || row.agent.name === one.agent);

/** Of a headless storefront's session nothing is known but that its link was opened. */
const isUntold = ({ base, endedAt, linkIssuedAt }: OwnSession): boolean => base === null && endedAt === linkIssuedAt;

const endOf = (one: OwnSession): Pick<LoggedSession, 'state' | 'cause' | 'endedAt'> => {
  if (isUntold(one)) return { state: 'unknown', cause: null, endedAt: null };
  return { state: one.endedAt === null ? 'live' : 'ended', cause: one.cause, endedAt: one.endedAt };
};

/** A session of our own record in the form of a row. */
export const toRow = (one: OwnSession, agentId: string): LoggedSession => ({
  id: one.id,
  ...endOf(one),
  agent: { id: agentId, name: one.agent },
  customer: { id: one.customer, name: one.shownName },
  storefront: one.storefrontName,
  cart: null,
  mode: one.mode,
  reason: one.reason,
  ticket: one.ticket,
  linkIssuedAt: one.linkIssuedAt,
  startedAt: one.startedAt,
  endsAt: one.endsAt,
  idleEndsAt: one.endsAt,
  adminIp: null,
  shopTime: null,
  source: 'browser',
});

/** What a row's clock and one of our starts make of the shop's offset; null where they cannot be the same moment. */
const getOffset = (row: LoggedSession, at: number): number | null => {
  const apart = parseShopTime(row.shopTime) - at;
  const offset = Math.round(apart / QUARTER_MS) * QUARTER_MS;
  return Math.abs(apart - offset) < APART_MS && Math.abs(offset) <= LARGEST_OFFSET_MS ? offset : null;
};

interface Learnt {
  readonly offset: number;
  /** Starts of our sessions that tell it. */
  readonly starts: ReadonlySet<number>;
}

/**
 * Offset of the shop's clock in milliseconds, as most of our own sessions tell it. Null where none does, and where two
 * offsets fit as well: a customer may have been connected twice, a quarter of an hour apart.
 */
const learnOffset = (rows: readonly LoggedSession[], own: readonly OwnSession[]): Learnt | null => {
  const told = new Map<number, Set<number>>();
  for (const one of own) {
    const at = Date.parse(one.startedAt ?? '');
    for (const row of rows) {
      const offset = isSamePerson(row, one) ? getOffset(row, at) : null;
      if (offset !== null) told.set(offset, (told.get(offset) ?? new Set()).add(at));
    }
  }
  const [best, next] = [...told].sort(([, one], [, other]) => other.size - one.size);
  if (best === undefined || best[1].size === next?.[1].size) return null;
  return { offset: best[0], starts: best[1] };
};

/** Times of the shop's clock, made instants where our own sessions tell its zone. */
const withLearntTimes = (rows: readonly LoggedSession[], own: readonly OwnSession[]): readonly LoggedSession[] => {
  if (rows.every(({ startedAt }) => startedAt !== null)) return rows;
  const learnt = learnOffset(rows, own);
  if (learnt === null) return rows;
  return rows.map((row) => {
    const at = parseShopTime(row.shopTime) - learnt.offset;
    const isNear = [...learnt.starts].some((start) => Math.abs(at - start) <= SAME_OFFSET_MS);
    return row.startedAt === null && isNear ? { ...row, startedAt: new Date(at).toISOString() } : row;
  });
};

const isSameLogin = (row: LoggedSession, one: OwnSession): boolean =>
  isSamePerson(row, one) &&
  row.startedAt !== null &&
  Math.abs(Date.parse(row.startedAt) - Date.parse(one.startedAt ?? '')) < APART_MS;

/** Which of our own each row is: reports have our ids; in a shop's log of logins it is told by person and time. */
const matchRows = (
  rows: readonly LoggedSession[],
  own: readonly OwnSession[],
  agentId: string,
): ReadonlyMap<LoggedSession, OwnSession> => {
  const matches = new Map<LoggedSession, OwnSession>();
  const unmatched = new Set(own);
  const match = (isSame: (row: LoggedSession, one: OwnSession) => boolean): void => {
    for (const row of rows) {
      const found = matches.has(row) ? undefined : [...unmatched].find((one) => isSame(row, one));
      if (found === undefined) continue;
      matches.set(row, found);
      unmatched.delete(found);
    }
  };
  match((row, one) => one.id === row.id && row.agent.id === agentId);
  match(isSameLogin);
  return matches;
};

/** The shop's word about the login, ours about all that came after. */
const combine = (row: LoggedSession, one: LoggedSession): LoggedSession => ({
  ...one,
  agent: row.agent,
  customer: { id: row.customer.id, name: one.customer.name ?? row.customer.name },
  startedAt: row.startedAt ?? one.startedAt,
  shopTime: row.shopTime,
  source: 'both',
});

const timeOf = ({ startedAt, linkIssuedAt, shopTime }: LoggedSession): number => {
  const instant = startedAt ?? linkIssuedAt;
  return instant === null ? parseShopTime(shopTime) : Date.parse(instant);
};

/**
 * A shop's log of logins and this browser's record of its sessions as one list, the newest first. Each of ours is
 * matched with the one login that can be it; those that the page of the log does not reach back to are left out.
 */
export const mergeLog = (
  logged: readonly LoggedSession[],
  own: readonly OwnSession[],
  {
    agentId,
    isFirstPage,
    isLastPage,
  }: { readonly agentId: string; readonly isFirstPage: boolean; readonly isLastPage: boolean },
): readonly LoggedSession[] => {
  const started = own.filter(({ startedAt }) => startedAt !== null);
  const rows = withLearntTimes(logged, started);
  const matches = matchRows(rows, started, agentId);
  const merged = rows.map((row) => {
    const match = matches.get(row);
    return match === undefined ? row : combine(row, toRow(match, agentId));
  });
  const matched = new Set(matches.values());
  const oldest = Math.min(...rows.map(timeOf));
  const rest = started
    .filter((one) => !matched.has(one))
    .map((one) => toRow(one, agentId))
    .filter((row) => isFirstPage && (isLastPage || timeOf(row) >= oldest));
  return [...merged, ...rest].sort((a, b) => timeOf(b) - timeOf(a));
};
