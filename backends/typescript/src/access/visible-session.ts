import type { AgentCall, AgentRouteName } from '../http/agent-route.ts';
import { refuse } from '../http/problem.ts';
import type { SessionRecord } from '../storage/database.ts';
import { findSession } from '../storage/sessions-repository.ts';

/** A session that this agent may know of: their own, or anybody's for those who read the team's. */
export async function findVisibleSession<N extends AgentRouteName>(call: AgentCall<N>): Promise<SessionRecord> {
  const session = await findSession(call.backend.db, call.backend.shop.id, call.id);
  if (session === undefined || !(call.rights.readTeam || session.agent === call.who.agent.id)) refuse('not_found');
  return session;
}
