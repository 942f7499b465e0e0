import type { Menu } from '../messaging/messages.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';

/** The part of a discovery that leaves the worker: what a menu shows, and no token. */
export const toMenu = (told: Discovery, isolation: Menu['isolation']): Menu => {
  const { agent, may, storefronts, landings, defaults, features, reason } = told;
  return {
    agent: agent.name,
    may: { connect: may.connect, magic: may.magic },
    storefronts: storefronts.map(({ id, name }) => ({ id, name })),
    ofCustomer: null,
    landings,
    defaults,
    features,
    reason,
    isolation,
  };
};
