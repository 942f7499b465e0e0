import { findVisibleSession } from '../../access/visible-session.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';
import { endOverdueSession } from '../../sessions/end-session.ts';
import { toSession } from '../../sessions/session-view.ts';
import { setMode } from '../../sessions/set-mode.ts';

/** Only the agent whose session it is. */
export const setModeRoute = defineAgentRoute('setMode', 'sessions', async (call) => {
  const { backend, who, rights, body } = call;
  const visible = await findVisibleSession(call);
  if (visible.agent !== who.agent.id) refuse('not_allowed');
  const session = await endOverdueSession(backend, visible);
  if (session.ended_at !== null) refuse('session_ended');
  return toSession(await setMode(backend, session, body.mode, body.reason), rights.readTeam);
});
