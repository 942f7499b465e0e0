import { tzOffset } from '@date-fns/tz/tzOffset';
import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import type { SessionQuery } from '../../protocol/schema/session.ts';
import { ok, type Result } from '../../result.ts';
import type { LoggedList, LoggedSession } from '../logged-session.ts';
import type { RequestIo } from '../platform.ts';
import type { ShopAddress } from '../session-adapter.ts';
import { findLogLink } from './admin-page.ts';
import { getAdminPage, RIGHTS } from './admin-request.ts';
import { toAgentId, toUserName } from './agent-id.ts';
import { readGrid, toPage } from './grid.ts';

const PAGE_SIZE = 50;

const logRow = z.object({
  log_id: z.coerce.string().regex(/^\d{1,20}$/),
  /** Wall clock of the shop's zone, without an offset. */
  time: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  user_name: z.string().max(200).nullish(),
  customer_id: z.coerce.string().nullish(),
  customer_email: z.string().max(320).nullish(),
});
type LogRow = z.infer<typeof logRow>;

const ZONE = /"storeTimeZone":"([A-Za-z0-9_+\\/-]{1,64})"/;

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

/** Zone of the shop's clock, from the configuration of the log's own date column; null where the page says none. */
export const readZone = (html: string): string | null => {
  const name = ZONE.exec(html)?.[1]?.replaceAll('\\/', '/');
  return name !== undefined && isZone(name) ? name : null;
};

/** The offset is that of the row's own date. In the hour that a clock is set back twice passes, either may be meant. */
const toInstant = (time: string, zone: string): string => {
  const asUtc = Date.parse(`${time.replace(' ', 'T')}Z`);
  const guess = asUtc - tzOffset(zone, new Date(asUtc)) * 60_000;
  return new Date(asUtc - tzOffset(zone, new Date(guess)) * 60_000).toISOString();
};

const toSession = ({ log_id, time, user_name, customer_id, customer_email }: LogRow, zone: string | null) =>
  ({
    id: `log-${log_id}`,
    state: 'unknown',
    cause: null,
    agent: { id: toAgentId(user_name ?? ''), name: user_name ?? null },
    customer: { id: customer_id ?? '0', name: customer_email?.slice(0, 200) ?? null },
    storefront: null,
    cart: null,
    mode: null,
    reason: null,
    ticket: null,
    linkIssuedAt: null,
    startedAt: zone === null ? null : toInstant(time, zone),
    endsAt: null,
    idleEndsAt: null,
    endedAt: null,
    adminIp: null,
    shopTime: time,
    source: 'shop',
  }) satisfies LoggedSession;

/** The grid finds by days of the shop's clock. */
const toFilters = ({ agent, customer }: SessionQuery): Readonly<Record<string, string>> => ({
  ...(agent === undefined ? {} : { 'filters[user_name]': toUserName(agent) }),
  ...(customer === undefined ? {} : { 'filters[customer_id]': customer }),
});

export interface LoginLog {
  read(shop: ShopAddress, token: string, query: SessionQuery, io: RequestIo): Promise<Result<LoggedList, Failure>>;
}

/** Magento's own Login as Customer log (2.4): one row each time a secret is used, whoever's. It knows no ends. */
export const createLoginLog = (): LoginLog => {
  const zones = new Map<string, string | null>();

  /** Two pages, read once while this worker lives, and only when somebody looks at the log. */
  const findZone = async ({ adminBase }: ShopAddress, io: RequestIo): Promise<string | null> => {
    const known = zones.get(adminBase);
    if (known !== undefined) return known;
    const first = await getAdminPage(adminBase, adminBase, RIGHTS.log, io);
    const link = first.ok ? findLogLink(first.value.html) : null;
    const page = link === null ? null : await getAdminPage(adminBase, link, RIGHTS.log, io);
    const zone = page?.ok === true ? readZone(page.value.html) : null;
    if (zone !== null) zones.set(adminBase, zone);
    return zone;
  };

  return {
    read: async (shop, token, query, io) => {
      const grid = {
        namespace: 'login_as_customer_log_listing',
        sort: 'log_id',
        page: toPage(query.cursor),
        pageSize: PAGE_SIZE,
        filters: toFilters(query),
        right: RIGHTS.log,
      };
      const answer = await readGrid(shop, token, grid, logRow, io);
      if (!answer.ok) return answer;
      const zone = await findZone(shop, io);
      const { rows, next } = answer.value;
      const sessions = rows.map((row) => toSession(row, zone));
      // The grid finds parts of names: "ann" is in "joanna", who is somebody else.
      return ok({
        next,
        sessions: sessions.filter(({ agent }) => query.agent === undefined || agent.id === query.agent),
      });
    },
  };
};
