import type { Menu } from '../messaging/messages.ts';
import type { SessionAdapter } from '../platforms/session-adapter.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';

/** Where this browser keeps the record, the storefronts of one customer are told with that customer. */
const listStorefronts = ({ storefronts }: Discovery, record: SessionAdapter['record']): Menu['storefronts'] =>
  record === 'browser' ? [] : storefronts.map(({ id, name }) => ({ id, name }));

/** The part of a discovery that leaves the worker: what a menu shows, and no token. */
export const toMenu = (told: Discovery, adapter: SessionAdapter, isolation: Menu['isolation']): Menu => {
  const { agent, may, landings, defaults, features, reason } = told;
  const postsForm = adapter.record === 'browser' && adapter.login.kind === 'cookies';
  return {
    agent: agent.name,
    may: { connect: may.connect, magic: may.magic },
    storefronts: listStorefronts(told, adapter.record),
    ofCustomer: null,
    perCustomer: postsForm,
    landings,
    defaults,
    features,
    reason,
    // A private window has a worker of its own, which does not know the form.
    isolation: postsForm ? null : isolation,
  };
};
