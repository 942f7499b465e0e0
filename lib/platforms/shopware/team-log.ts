import type { Clock } from '../../clock.ts';
import type { Failure } from '../../protocol/errors.ts';
import type { SessionQuery } from '../../protocol/schema/session.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { LoggedList, LoggedSession } from '../logged-session.ts';
import type { RequestIo } from '../platform.ts';
import type { ReportedSession, ShopAddress } from '../session-adapter.ts';
import type { Agent, Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import { requestDomains, type Domain } from './domains.ts';
import { toHexId } from './hex-id.ts';
import { resolveNames } from './log-names.ts';
import type { LogSettings } from './log-settings.ts';
import { salvage, SESSIONS_KEY } from './reported-sessions.ts';
import { findRows, readOwn } from './user-config.ts';

const PAGE_SIZE = 50;

/** A session, and the agent whose row it stands in: a row counts for its own agent only. */
interface Told extends ReportedSession {
  readonly user: string;
}

interface UserRow {
  readonly user: string;
  readonly value: unknown;
}

const stateOf = ({ endedAt, endsAt }: ReportedSession, now: number): LoggedSession['state'] => {
  if (endedAt !== null) return 'ended';
  return Date.parse(endsAt) > now ? 'live' : 'unknown';
};

const isAsked = (one: Told, { customer, state, from, to }: SessionQuery, now: number): boolean => {
  const start = Date.parse(one.startedAt);
  return (
    (customer === undefined || one.customer === customer.toLowerCase()) &&
    (state === undefined || stateOf(one, now) === state) &&
    (from === undefined || start >= Date.parse(from)) &&
    (to === undefined || start <= Date.parse(to))
  );
};

/** Two rows may claim one id: the second gets another, so that no list has it twice. */
const toIds = (sessions: readonly Told[]): readonly string[] => {
  const taken = new Set<string>();
  return sessions.map(({ id, user }, at) => {
    if (!taken.has(id)) taken.add(id);
    else return `${user}.${at}`;
    return id;
  });
};

const toLogged = (
  one: Told,
  id: string,
  names: Awaited<ReturnType<typeof resolveNames>>,
  domains: readonly Domain[],
  now: number,
): LoggedSession => ({
  id,
  state: stateOf(one, now),
  cause: one.cause,
  agent: { id: one.user, name: names.agents.get(one.user) ?? null },
  customer: { id: one.customer, name: names.customers.get(one.customer) ?? null },
  storefront: domains.find((domain) => domain.id === one.storefront)?.name ?? null,
  cart: null,
  mode: one.mode,
  reason: null,
  ticket: null,
  linkIssuedAt: null,
  startedAt: one.startedAt,
  endsAt: one.endsAt,
  idleEndsAt: null,
  endedAt: one.endedAt,
  adminIp: null,
  shopTime: null,
  source: 'agents',
});

/** An agent reads their own row without any privilege. */
const readRows = async (
  api: Api,
  adminBase: string,
  reader: Agent,
  asked: string | undefined,
  io: RequestIo,
): Promise<Result<readonly UserRow[], Failure>> => {
  if (asked === reader.id) {
    const value = await readOwn(api, adminBase, SESSIONS_KEY, io);
    return value.ok ? ok([{ user: reader.id, value: value.value }]) : value;
  }
  const user = asked === undefined ? null : toHexId(asked);
  if (asked !== undefined && user === null) return ok([]);
  const rows = await findRows(api, adminBase, SESSIONS_KEY, user, io);
  return rows.ok ? ok(rows.value.map(({ userId, value }) => ({ user: userId, value }))) : rows;
};

const toOffset = (cursor: string | undefined): number => {
  const offset = Number(cursor ?? 0);
  return Number.isInteger(offset) && offset > 0 && offset <= 1_000_000 ? offset : 0;
};

/** The team's sessions as the agents' browsers tell them. Fails with `feature_disabled` while the log is off. */
export const createTeamLog =
  (api: Api, agents: Agents, settings: LogSettings, clock: Clock) =>
  async ({ adminBase }: ShopAddress, query: SessionQuery, io: RequestIo): Promise<Result<LoggedList, Failure>> => {
    const reader = await agents.recall(adminBase, io);
    if (!reader.ok) return reader;
    const [chosen, rows, domains] = await Promise.all([
      settings.get(adminBase, io),
      readRows(api, adminBase, reader.value, query.agent, io),
      requestDomains(api, adminBase, io),
    ]);
    if (!chosen.ok) return chosen;
    if (!chosen.value.on && query.agent !== reader.value.id) {
      return fail({ code: 'feature_disabled', detail: 'team-log' });
    }
    if (!rows.ok) return rows;
    const now = clock.now();
    const all = rows.value
      .flatMap(({ user, value }) => salvage(value, chosen.value.days, now).map((one): Told => ({ ...one, user })))
      .filter((one) => isAsked(one, query, now))
      .sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
    const ids = toIds(all);
    const offset = toOffset(query.cursor);
    const page = all.slice(offset, offset + PAGE_SIZE);
    const shown = { customers: page.map(({ customer }) => customer), agents: page.map(({ user }) => user) };
    const names = await resolveNames(api, adminBase, reader.value, shown, io);
    return ok({
      sessions: page.map((one, at) =>
        toLogged(one, ids[offset + at] ?? one.id, names, domains.ok ? domains.value : [], now),
      ),
      next: offset + PAGE_SIZE < all.length ? String(offset + PAGE_SIZE) : null,
    });
  };
