import { defineAgentRoute } from '../../http/agent-route.ts';
import { createTextStream } from '../../http/text-stream.ts';
import { readAllSessions, readFirstSessions } from '../../sessions/read-sessions.ts';
import { formatCsvRow, SESSION_COLUMNS, toSessionCells } from '../../sessions/session-csv.ts';
import { toSession } from '../../sessions/session-view.ts';

export const sessionsCsv = defineAgentRoute('sessionsCsv', 'sessions', async (call) => {
  const first = await readFirstSessions(call);
  return createTextStream(lines(), 'text/csv; charset=utf-8; header=present', 'sessions.csv');

  async function* lines(): AsyncGenerator<string, void> {
    yield formatCsvRow(SESSION_COLUMNS);
    for await (const session of readAllSessions(call, first)) {
      yield formatCsvRow(toSessionCells(toSession(session, call.rights.readTeam)));
    }
  }
});
