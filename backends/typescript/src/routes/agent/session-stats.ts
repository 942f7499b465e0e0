import { endCause, type EndCause } from '../../../../../lib/protocol/schema/session.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { endOverdueSessions } from '../../sessions/end-session.ts';
import {
  countByAgent,
  countByCause,
  countLive,
  countStartedSince,
  findMedianLength,
} from '../../storage/stats-repository.ts';

const DAY_MS = 86_400_000;
const AGENTS = 100;

/** Everybody's for those who read the team's log, else the agent's own. Days are UTC days. */
export const sessionStats = defineAgentRoute('sessionStats', 'sessions', async ({ backend, who, rights }) => {
  await endOverdueSessions(backend);
  const { db } = backend;
  const scope = { shop: backend.shop.id, agent: rights.readTeam ? null : who.agent.id };
  const now = backend.clock.now();
  const month = now - 30 * DAY_MS;
  const byCause = await countByCause(db, scope, month);
  const median = await findMedianLength(db, scope, month);
  return {
    live: await countLive(db, scope),
    today: await countStartedSince(db, scope, Math.floor(now / DAY_MS) * DAY_MS),
    last30Days: await countStartedSince(db, scope, month),
    medianSeconds: median === null ? null : Math.round(median / 1000),
    byCause: Object.fromEntries(endCause.options.map((cause) => [cause, byCause.get(cause) ?? 0])) as Record<
      EndCause,
      number
    >,
    byAgent: [...(await countByAgent(db, scope, month, AGENTS))],
  };
});
