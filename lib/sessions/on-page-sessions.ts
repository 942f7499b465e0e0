import type { Handler } from '../messaging/handle.ts';
import type { LogNote } from '../messaging/messages.ts';
import type { LoggedList } from '../platforms/logged-session.ts';
import type { Failure } from '../protocol/errors.ts';
import type { SessionQuery } from '../protocol/schema/session.ts';
import { mergeLog } from '../records/merge-log.ts';
import { listOwn } from '../records/own-session.ts';
import { fail, ok, type Result } from '../result.ts';
import { askShopById, type Asked } from '../shops/ask-shop.ts';

interface Log extends LoggedList {
  readonly note: LogNote | null;
}

const isReported = (adapter: Asked['adapter']): boolean => adapter.record === 'browser' && adapter.reports !== null;

/** What only this browser knows says so in each row. */
const findNote = (adapter: Asked['adapter'], { agent }: SessionQuery, rows: LoggedList['sessions']): LogNote | null => {
  if (!isReported(adapter)) return { kind: 'shop-log' };
  return agent === undefined || rows.some(({ source }) => source !== 'browser') ? { kind: 'reported' } : null;
};

/** Without the right to read the shop's log there is still what this browser knows of its own sessions. */
const withOwn = async (
  { adapter, address, discovery }: Asked,
  query: SessionQuery,
  answer: Result<LoggedList, Failure>,
): Promise<Result<Log, Failure>> => {
  const { name } = discovery.agent;
  const own = (await listOwn(address.id)).filter(({ agent }) => agent === '' || agent === name);
  const isFirstPage = query.cursor === undefined;
  const agentId = discovery.agent.id;
  if (answer.ok) {
    const { sessions, next } = answer.value;
    const merged = mergeLog(sessions, own, { agentId, isFirstPage, isLastPage: next === null });
    return ok({ sessions: merged, next, note: findNote(adapter, query, merged) });
  }
  const { code, detail } = answer.error;
  const isOff = code === 'feature_disabled' && isReported(adapter);
  if (code !== 'right_missing' && !isOff) return answer;
  const sessions = mergeLog([], own, { agentId, isFirstPage: true, isLastPage: true });
  return ok({
    sessions,
    next: null,
    note: isOff ? { kind: 'reports-off' } : { kind: 'own-only', right: detail ?? '' },
  });
};

const readLog = async (asked: Asked, query: SessionQuery): Promise<Result<Log, Failure>> => {
  const { adapter, address, io, discovery } = asked;
  const answer = await adapter.listSessions(address, discovery.connectToken, query, io);
  if (adapter.record === 'browser') return withOwn(asked, query, answer);
  return answer.ok ? ok({ ...answer.value, note: null }) : answer;
};

/** The shop's log: the agent's own sessions, or everybody's for those who may read them. */
export const onPageSessions: Handler<'page/sessions'> = ({ shop, scope, cursor }, _sender, background) =>
  askShopById(background, shop, async (asked) => {
    const { agent, may } = asked.discovery;
    if (scope === 'team' && !may.readTeam) return fail({ code: 'not_allowed' });
    const query: SessionQuery = {
      ...(scope === 'mine' ? { agent: agent.id } : {}),
      ...(cursor === null ? {} : { cursor }),
    };
    const answer = await readLog(asked, query);
    if (!answer.ok) return answer;
    return ok({ ...answer.value, mayReadTeam: may.readTeam, mayEndTeam: may.endTeam, agent: agent.id });
  });
