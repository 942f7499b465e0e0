import { z } from 'zod';
import type { RequestIo } from '../platform.ts';
import type { ReportedSession } from '../session-adapter.ts';
import type { Agent } from './agent.ts';
import type { Api } from './api-request.ts';
import { PRIVILEGES } from './rights.ts';

/** Monolog's number for something that is worth knowing, and nothing to act upon. */
const INFO = 200;

const toEntry = (message: string, user: string, one: ReportedSession): unknown => ({
  message,
  level: INFO,
  channel: 'connect_as_customer',
  context: {
    session: one.id,
    user,
    customer: one.customer,
    domain: one.storefront,
    mode: one.mode,
    startedAt: one.startedAt,
    endedAt: one.endedAt,
    cause: one.cause,
  },
  extra: {},
});

/** A start is told once, and so is an end: `before` is what the agent's row said. */
const toEntries = (user: string, before: readonly ReportedSession[], news: readonly ReportedSession[]): unknown[] =>
  news.flatMap((one) => {
    const known = before.find(({ id }) => id === one.id);
    return [
      ...(known === undefined
        ? [toEntry('Session as a customer: start', user, { ...one, endedAt: null, cause: null })]
        : []),
      ...(one.endedAt !== null && (known?.endedAt ?? null) === null
        ? [toEntry('Session as a customer: end', user, one)]
        : []),
    ];
  });

/**
 * Writes into the shop's event log what is new, for the leads who read it there. Without the right to do so, and where it
 * fails, nothing is lost: the agent's own row has it all.
 */
export const tellEventLog = async (
  api: Api,
  adminBase: string,
  agent: Agent,
  before: readonly ReportedSession[],
  news: readonly ReportedSession[],
  io: RequestIo,
): Promise<void> => {
  const payload = toEntries(agent.id, before, news);
  if (payload.length === 0 || !agent.has(PRIVILEGES.writeLog)) return;
  const body = [{ action: 'upsert', entity: 'log_entry', payload }];
  await api.ask(adminBase, { path: '_action/sync', body, schema: z.unknown() }, io);
};
