import { fail, ok } from '../../result.ts';
import type { SeenAgent } from '../platform.ts';
import type { BrowserKeepsSessions, Discovered, MarkedLogin, ShopAddress } from '../session-adapter.ts';
import { readAgent } from './admin-page.ts';
import { getAdminPage, RIGHTS } from './admin-request.ts';
import { toAgentId } from './agent-id.ts';
import { createCustomerPages, toDetails } from './customer.ts';
import { findCustomers } from './customers.ts';
import { leaveUnmarked, prepareOpening } from './leave.ts';
import { createLink } from './link.ts';
import { createLoginLog } from './log.ts';
import { isLinkPage } from './login.ts';
import { getHomeStorefront } from './storefront-address.ts';
import { magentoStorefront } from './storefront.ts';

/** Magento has no place that says what an agent may do: each answer tells, by the name of the right that is missing. */
const describe = ({ id, adminBase, apiTemplate }: ShopAddress, agent: SeenAgent): Discovered => {
  const name = agent.name ?? '';
  return {
    agent,
    discovery: {
      protocol: 1,
      shop: { id, name: new URL(adminBase).host, platform: 'magento', version: '' },
      adminBase,
      apiTemplate,
      agent: { id: toAgentId(name), name, role: '' },
      may: { connect: true, magic: false, readTeam: true, endTeam: false, settings: false },
      storefronts: [],
      features: { search: true, carts: false, readOnly: true, checkoutBlocked: true, listButton: true },
      limits: { sessionSeconds: 3600, idleSeconds: 3600, extendSeconds: 3600, instantSeconds: 10, magicSeconds: 60 },
      defaults: { landing: 'account', mode: 'full', cart: 'none' },
      landings: [],
      reason: { rule: 'optional', minLength: 0 },
      banner: { enabled: true, position: 'top' },
      connectToken: agent.token,
    },
  };
};

interface MagentoSession extends BrowserKeepsSessions {
  readonly login: MarkedLogin;
}

/** Stock Magento 2.4, with the agent's own admin session; measured on 2.4.7. */
export const createMagentoSession = (): MagentoSession => {
  const pages = createCustomerPages();
  const log = createLoginLog();
  return {
    id: 'magento',
    record: 'browser',
    getHomeStorefront,
    isLinkPage,
    getAccountUrl: (base) => `${base}customer/account/`,
    oneSessionPerAgent: true,
    // Set for a year where the link leads to another store view than the default one (2.4.7).
    lastingCookies: ['store'],
    apiHoldsToken: false,
    explainNoApi: () => Promise.resolve({ code: 'agent_signed_out' }),

    discover: async (shop, io) => {
      if (shop.agent !== null) return ok(describe(shop, shop.agent));
      const page = await getAdminPage(shop.adminBase, shop.adminBase, RIGHTS.login, io);
      if (!page.ok) return page;
      const agent = readAgent(page.value.html);
      return agent === null ? fail({ code: 'answer_invalid' }) : ok(describe(shop, agent));
    },

    findCustomers,

    getCustomer: async (shop, token, id, io) => {
      const page = await pages.read(shop, token, id, io);
      return page.ok ? ok(toDetails(id, page.value)) : page;
    },

    getCarts: () => Promise.resolve(ok([])),
    createLink: (shop, token, request, io) => createLink(pages, shop, token, request, io),
    listSessions: (shop, token, query, io) => log.read(shop, token, query, io),
    login: { kind: 'marked', leave: (base, io) => magentoStorefront.exit(base, io), leaveUnmarked, prepareOpening },
    reports: null,
  };
};

export const magentoSession = createMagentoSession();
