import { z } from 'zod';
import type { RequestIo } from '../platform.ts';
import type { Agent } from './agent.ts';
import type { Api } from './api-request.ts';
import { hexId } from './hex-id.ts';

const people = z.object({
  data: z.array(
    z.object({
      id: hexId,
      username: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
    }),
  ),
});

const LONGEST_NAME = 200;

/** Names by id; nobody is in it whom the reader may not see, or who has been deleted. */
export type Names = ReadonlyMap<string, string>;

const askNames = async (
  api: Api,
  adminBase: string,
  entity: 'customer' | 'user',
  ids: readonly string[],
  io: RequestIo,
): Promise<Names> => {
  if (ids.length === 0) return new Map();
  const body = { ids, includes: { [entity]: ['id', 'username', 'firstName', 'lastName'] } };
  const answer = await api.ask(adminBase, { path: `search/${entity}`, body, schema: people }, io);
  if (!answer.ok) return new Map();
  return new Map(
    answer.value.data
      .map(({ id, firstName, lastName, username }): readonly [string, string] => {
        const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
        return [id, (name === '' ? (username ?? '') : name).slice(0, LONGEST_NAME)];
      })
      .filter(([, name]) => name !== ''),
  );
};

/** Names are kept in no log: they are read when somebody looks, with that agent's own rights. */
export const resolveNames = async (
  api: Api,
  adminBase: string,
  reader: Agent,
  ids: { readonly customers: readonly string[]; readonly agents: readonly string[] },
  io: RequestIo,
): Promise<{ readonly customers: Names; readonly agents: Names }> => {
  const others = [...new Set(ids.agents)].filter((id) => id !== reader.id);
  const [customers, agents] = await Promise.all([
    askNames(api, adminBase, 'customer', [...new Set(ids.customers)], io),
    askNames(api, adminBase, 'user', others, io),
  ]);
  return { customers, agents: new Map([...agents, [reader.id, reader.name]]) };
};
