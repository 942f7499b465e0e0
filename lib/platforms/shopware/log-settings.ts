import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ReportSettings } from '../session-adapter.ts';
import type { Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import { nameRight, PRIVILEGES } from './rights.ts';
import { findRows, writeOwn, type ConfigRow } from './user-config.ts';

const SETTINGS_KEY = 'connect_as_customer.team_log';

const AGE_MS = 60_000;

const chosen = z.object({ on: z.boolean(), days: z.int().min(1).max(365) });
type Chosen = z.infer<typeof chosen>;

/** The log is off until a lead switches it on. */
const USUAL: Chosen = { on: false, days: 90 };

const timeOf = ({ createdAt, updatedAt }: ConfigRow): number => Date.parse(updatedAt ?? createdAt);

/** Several leads may have chosen: the latest word counts. */
const pick = (rows: readonly ConfigRow[]): Chosen =>
  [...rows]
    .sort((one, other) => timeOf(other) - timeOf(one))
    .map(({ value }) => chosen.safeParse(value).data)
    .find((value) => value !== undefined) ?? USUAL;

export interface LogSettings {
  get(adminBase: string, io: RequestIo): Promise<Result<ReportSettings, Failure>>;
  save(adminBase: string, wanted: Chosen, io: RequestIo): Promise<Result<ReportSettings, Failure>>;
}

/**
 * Whether the shop's log of sessions is on, and how long it reaches back: a row in the own configuration of the lead who
 * said so. That only leads say it is our rule, not the shop's: any agent may write such a row.
 */
export const createLogSettings = (api: Api, agents: Agents, clock: Clock): LogSettings => {
  const known = new Map<string, { readonly at: number; readonly value: Chosen }>();

  const read = async (adminBase: string, io: RequestIo): Promise<Result<Chosen, Failure>> => {
    const last = known.get(adminBase);
    const now = clock.now();
    if (last !== undefined && last.at <= now && now - last.at < AGE_MS) return ok(last.value);
    const rows = await findRows(api, adminBase, SETTINGS_KEY, null, io);
    if (!rows.ok) return rows;
    const value = pick(rows.value);
    known.set(adminBase, { at: now, value });
    return ok(value);
  };

  return {
    get: async (adminBase, io) => {
      const [agent, value] = await Promise.all([agents.recall(adminBase, io), read(adminBase, io)]);
      if (!agent.ok) return agent;
      return value.ok ? ok({ ...value.value, mayChange: agent.value.has(PRIVILEGES.readLog) }) : value;
    },

    save: async (adminBase, wanted, io) => {
      const agent = await agents.recall(adminBase, io);
      if (!agent.ok) return agent;
      if (!agent.value.has(PRIVILEGES.readLog)) {
        return fail({ code: 'right_missing', detail: nameRight(PRIVILEGES.readLog) });
      }
      const value = chosen.safeParse({ on: wanted.on, days: wanted.days }).data;
      if (value === undefined) return fail({ code: 'invalid_request' });
      const saved = await writeOwn(api, adminBase, SETTINGS_KEY, { v: 1, ...value }, io);
      if (!saved.ok) return saved;
      known.set(adminBase, { at: clock.now(), value });
      return ok({ ...value, mayChange: true });
    },
  };
};
