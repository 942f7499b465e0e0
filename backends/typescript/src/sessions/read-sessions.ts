import type { AgentCall } from '../http/agent-route.ts';
import { refuse } from '../http/problem.ts';
import type { SessionRecord } from '../storage/database.ts';
import { findSessions, type SessionPlace } from '../storage/sessions-repository.ts';
import { endOverdueSessions } from './end-session.ts';

type LogCall = AgentCall<'listSessions'> | AgentCall<'sessionsCsv'> | AgentCall<'sessionsNdjson'>;

/** Rows of the log that this agent may read, newest first; whoever asks for somebody else's is told of nothing. */
export async function readSessions(
  { backend, who, rights, query }: LogCall,
  after: SessionPlace | null,
  limit: number,
): Promise<readonly SessionRecord[]> {
  const own = who.agent.id;
  if (!rights.readTeam && query.agent !== undefined && query.agent !== own) refuse('not_found');
  if (after === null) await endOverdueSessions(backend);
  const agent = rights.readTeam ? query.agent : own;
  return findSessions(
    backend.db,
    backend.shop.id,
    {
      ...(agent === undefined ? {} : { agent }),
      ...(query.customer === undefined ? {} : { customer: query.customer }),
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.from === undefined ? {} : { from: Date.parse(query.from) }),
      ...(query.to === undefined ? {} : { to: Date.parse(query.to) }),
    },
    after,
    limit,
  );
}

const EXPORT_PAGE = 500;

/** All of them, page by page: an export holds no more than one page in memory. */
export async function* readAllSessions(call: LogCall, first: readonly SessionRecord[]): AsyncGenerator<SessionRecord> {
  for (let page = first; ;) {
    yield* page;
    const last = page.at(-1);
    if (page.length < EXPORT_PAGE || last === undefined) return;
    page = await readSessions(call, { startedAt: last.started_at, id: last.id }, EXPORT_PAGE);
  }
}

/** The first page of an export, read before the answer begins so that a failure is still an answer of its own. */
export const readFirstSessions = (call: LogCall): Promise<readonly SessionRecord[]> =>
  readSessions(call, null, EXPORT_PAGE);
