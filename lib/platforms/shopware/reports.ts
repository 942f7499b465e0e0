import type { Clock } from '../../clock.ts';
import type { Failure } from '../../protocol/errors.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ReportedLog, ReportedSession } from '../session-adapter.ts';
import type { Agents } from './agent.ts';
import type { Api } from './api-request.ts';
import { tellEventLog } from './event-log.ts';
import type { LogSettings } from './log-settings.ts';
import { merge, salvage, SESSIONS_KEY } from './reported-sessions.ts';
import { readOwn, writeOwn } from './user-config.ts';

type Write = Result<null, Failure>;

/** One after the other for each shop: a row is read, changed and written whole. */
const createQueue = (): ((key: string, task: () => Promise<Write>) => Promise<Write>) => {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const run = (last.get(key) ?? Promise.resolve()).then(task);
    last.set(
      key,
      run.catch(() => undefined),
    );
    return run;
  };
};

/** What agents' browsers tell Shopware of their sessions: each agent in a row of their own, and in the event log. */
export const createReports = (api: Api, agents: Agents, settings: LogSettings, clock: Clock): ReportedLog => {
  const inTurn = createQueue();

  const write = async (
    adminBase: string,
    news: readonly ReportedSession[],
    days: number,
    io: RequestIo,
  ): Promise<Write> => {
    const agent = await agents.recall(adminBase, io);
    if (!agent.ok) return agent;
    const row = await readOwn(api, adminBase, SESSIONS_KEY, io);
    if (!row.ok) return row;
    const now = clock.now();
    const before = salvage(row.value, days, now);
    const fitting = salvage({ sessions: news }, days, now);
    const value = { v: 1, sessions: merge(before, fitting) };
    const saved = await writeOwn(api, adminBase, SESSIONS_KEY, value, io);
    if (saved.ok) await tellEventLog(api, adminBase, agent.value, before, fitting, io);
    return saved;
  };

  return {
    getSettings: ({ adminBase }, io) => settings.get(adminBase, io),
    saveSettings: ({ adminBase }, chosen, io) => settings.save(adminBase, chosen, io),
    report: async ({ adminBase }, sessions, io) => {
      if (sessions.length === 0) return ok(null);
      const told = await settings.get(adminBase, io);
      if (!told.ok) return told;
      const { on, days } = told.value;
      return on ? inTurn(adminBase, () => write(adminBase, sessions, days, io)) : ok(null);
    },
  };
};
