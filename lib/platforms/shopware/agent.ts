import { z } from 'zod';
import type { Failure } from '../../protocol/errors.ts';
import { ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { Api } from './api-request.ts';
import { hexId } from './hex-id.ts';

/** PHP makes an object of a list that has gaps. */
const privileges = z.union([z.array(z.string()), z.record(z.string(), z.string()).transform(Object.values<string>)]);

const me = z.object({
  data: z.object({
    id: hexId,
    username: z.string().max(255),
    firstName: z.string().nullish(),
    lastName: z.string().nullish(),
    admin: z.boolean(),
    aclRoles: z.array(z.object({ privileges: privileges.nullish() })).nullish(),
  }),
});

const versionAnswer = z.object({ version: z.string().max(40) });

/** Who is signed in to the admin, what they may do, and which Shopware answers. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** E.g. `6.6.8.0`. */
  readonly version: string;
  readonly has: (privilege: string) => boolean;
}

const toAgent = ({ data }: z.infer<typeof me>, version: string): Agent => {
  const held = new Set((data.aclRoles ?? []).flatMap((role) => role.privileges ?? []));
  const name = `${data.firstName ?? ''} ${data.lastName ?? ''}`.trim();
  return {
    id: data.id,
    name: (name === '' ? data.username : name).slice(0, 200),
    isAdmin: data.admin,
    version,
    has: (privilege) => data.admin || held.has(privilege),
  };
};

export interface Agents {
  /** As the shop says it now. */
  read(adminBase: string, io: RequestIo): Promise<Result<Agent, Failure>>;
  /** As the shop said it last to this worker; a missing right is told by each request all the same. */
  recall(adminBase: string, io: RequestIo): Promise<Result<Agent, Failure>>;
}

/** Agents by shop and user, in memory alone. */
export const createAgents = (api: Api): Agents => {
  const known = new Map<string, Agent>();
  const keyOf = (adminBase: string, user: string): string => `${user} ${adminBase}`;

  const read: Agents['read'] = async (adminBase, io) => {
    const [person, shop] = await Promise.all([
      api.ask(adminBase, { path: '_info/me', schema: me }, io),
      api.ask(adminBase, { path: '_info/version', schema: versionAnswer }, io),
    ]);
    if (!person.ok) return person;
    if (!shop.ok) return shop;
    const agent = toAgent(person.value, shop.value.version);
    known.set(keyOf(adminBase, agent.id), agent);
    return ok(agent);
  };

  return {
    read,
    recall: async (adminBase, io) => {
      const bearer = await api.getBearer(adminBase);
      if (!bearer.ok) return bearer;
      const { user } = bearer.value;
      const agent = user === null ? undefined : known.get(keyOf(adminBase, user));
      return agent === undefined ? read(adminBase, io) : ok(agent);
    },
  };
};
