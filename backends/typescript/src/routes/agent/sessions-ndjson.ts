import { defineAgentRoute } from '../../http/agent-route.ts';
import { createTextStream } from '../../http/text-stream.ts';
import { readAllSessions, readFirstSessions } from '../../sessions/read-sessions.ts';
import { toSession } from '../../sessions/session-view.ts';

export const sessionsNdjson = defineAgentRoute('sessionsNdjson', 'sessions', async (call) => {
  const first = await readFirstSessions(call);
  return createTextStream(lines(), 'application/x-ndjson', 'sessions.ndjson');

  async function* lines(): AsyncGenerator<string, void> {
    for await (const session of readAllSessions(call, first)) {
      yield `${JSON.stringify(toSession(session, call.rights.readTeam))}\n`;
    }
  }
});
