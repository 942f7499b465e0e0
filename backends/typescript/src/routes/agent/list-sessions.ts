import { defineAgentRoute } from '../../http/agent-route.ts';
import { formatSessionCursor, parseSessionCursor } from '../../http/cursor.ts';
import { readSessions } from '../../sessions/read-sessions.ts';
import { toSession } from '../../sessions/session-view.ts';

const PAGE = 50;

export const listSessions = defineAgentRoute('listSessions', 'sessions', async (call) => {
  const found = await readSessions(call, parseSessionCursor(call.query.cursor), PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    sessions: page.map((session) => toSession(session, call.rights.readTeam)),
    next:
      found.length > PAGE && last !== undefined
        ? formatSessionCursor({ startedAt: last.started_at, id: last.id })
        : null,
  };
});
