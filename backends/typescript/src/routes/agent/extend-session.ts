import { findVisibleSession } from '../../access/visible-session.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';
import { endOverdueSession } from '../../sessions/end-session.ts';
import { extendSession } from '../../sessions/extend-session.ts';
import { toSession } from '../../sessions/session-view.ts';

/** Only the agent whose session it is: a lead ends sessions and does not prolong them. */
export const extendSessionRoute = defineAgentRoute('extendSession', 'sessions', async (call) => {
  const { backend, who, rights, settings, body } = call;
  const visible = await findVisibleSession(call);
  if (visible.agent !== who.agent.id) refuse('not_allowed');
  const session = await endOverdueSession(backend, visible);
  if (session.ended_at !== null) refuse('session_ended');
  return toSession(await extendSession(backend, session, body.reason, settings), rights.readTeam);
});
