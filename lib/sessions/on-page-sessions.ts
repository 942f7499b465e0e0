import type { Handler } from '../messaging/handle.ts';
import type { SessionQuery } from '../protocol/schema/session.ts';
import { fail, ok } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';

/** The shop's log: the agent's own sessions, or everybody's for those who may read them. */
export const onPageSessions: Handler<'page/sessions'> = ({ shop, scope, cursor }, _sender, background) =>
  askShopById(background, shop, async ({ adapter, address, io, discovery }) => {
    const { agent, may } = discovery;
    if (scope === 'team' && !may.readTeam) return fail({ code: 'not_allowed' });
    const query: SessionQuery = {
      ...(scope === 'mine' ? { agent: agent.id } : {}),
      ...(cursor === null ? {} : { cursor }),
    };
    const answer = await adapter.listSessions(address, query, io);
    if (!answer.ok) return answer;
    return ok({ ...answer.value, mayReadTeam: may.readTeam, mayEndTeam: may.endTeam, agent: agent.id });
  });
