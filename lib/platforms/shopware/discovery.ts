import type { Discovered, ShopAddress } from '../session-adapter.ts';
import type { Agent } from './agent.ts';
import { toStorefront, type Domain } from './domains.ts';
import { PRIVILEGES } from './rights.ts';

/** As many as a discovery may name. */
const MOST_STOREFRONTS = 200;

/** What a shop and its agent are. A right that is missing for connecting is named with each customer, by the button. */
export const describe = (
  { id, adminBase, apiTemplate }: ShopAddress,
  agent: Agent,
  domains: readonly Domain[],
): Discovered => ({
  agent: null,
  discovery: {
    protocol: 1,
    shop: { id, name: new URL(adminBase).host, platform: 'shopware', version: agent.version },
    adminBase,
    apiTemplate,
    agent: { id: agent.id, name: agent.name, role: '' },
    may: { connect: true, magic: false, readTeam: true, endTeam: false, settings: agent.has(PRIVILEGES.readLog) },
    storefronts: domains
      .filter(({ isStorefront }) => isStorefront)
      .slice(0, MOST_STOREFRONTS)
      .map(toStorefront),
    features: { search: true, carts: false, readOnly: true, checkoutBlocked: true, listButton: true },
    limits: { sessionSeconds: 3600, idleSeconds: 3600, extendSeconds: 3600, instantSeconds: 3600, magicSeconds: 60 },
    defaults: { landing: 'account', mode: 'full', cart: 'none' },
    landings: [],
    reason: { rule: 'optional', minLength: 0 },
    banner: { enabled: true, position: 'top' },
    // The agent's token is read from their admin's cookie before each request, and kept nowhere.
    connectToken: '-',
  },
});
