import { findVisibleSession } from '../../access/visible-session.ts';
import { defineAgentRoute } from '../../http/agent-route.ts';
import { refuse } from '../../http/problem.ts';
import { endOverdueSession, endSession } from '../../sessions/end-session.ts';
import { toSession } from '../../sessions/session-view.ts';

/** Own sessions end with the cause that the agent's browser names, other people's as ended by a lead. Again is the same. */
export const endSessionRoute = defineAgentRoute('endSession', 'sessions', async (call) => {
  const { backend, who, rights, body } = call;
  const visible = await findVisibleSession(call);
  const isOwn = visible.agent === who.agent.id;
  if (!isOwn && !rights.endTeam) refuse('not_allowed');
  const session = await endOverdueSession(backend, visible);
  const cause = isOwn ? (body.cause ?? 'exit') : 'ended_by_lead';
  const ended =
    session.ended_at === null
      ? await endSession(backend, session, { cause, at: backend.clock.now(), by: who.agent.id })
      : session;
  return toSession(ended, rights.readTeam);
});
