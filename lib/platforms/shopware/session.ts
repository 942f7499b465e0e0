import { systemClock, type Clock } from '../../clock.ts';
import { ok } from '../../result.ts';
import type { BrowserKeepsSessions } from '../session-adapter.ts';
import { createAgents } from './agent.ts';
import { createApi, type BearerReader } from './api-request.ts';
import { readBearerCookies } from './bearer-cookies.ts';
import { examine, toDetails } from './customer.ts';
import { findCustomers } from './customers.ts';
import { describe } from './discovery.ts';
import { requestDomains } from './domains.ts';
import { getHomeStorefront } from './home-storefront.ts';
import { createLink } from './link.ts';
import { createLogSettings } from './log-settings.ts';
import { createRecent } from './recent.ts';
import { createReports } from './reports.ts';
import { createTeamLog } from './team-log.ts';

export interface ShopwareWorld {
  readonly readBearers: BearerReader;
  readonly clock: Clock;
}

/** Stock Shopware 6.6.5 and later, through its Admin API in the name of the signed-in agent; measured on 6.6.8. */
export const createShopwareSession = ({ readBearers, clock }: ShopwareWorld): BrowserKeepsSessions => {
  const api = createApi(readBearers, clock);
  const agents = createAgents(api);
  const recent = createRecent(clock);
  const settings = createLogSettings(api, agents, clock);
  const listSessions = createTeamLog(api, agents, settings, clock);
  return {
    id: 'shopware',
    record: 'browser',
    getHomeStorefront,
    // A link answers with a redirect: no page of its own is ever shown with the login done.
    isLinkPage: () => false,
    getAccountUrl: (base) => `${base}account`,
    oneSessionPerAgent: false,
    lastingCookies: [],
    apiHoldsToken: false,
    // The administration names its API by where it is; without an answer it is the agent who is missing.
    explainNoApi: () => Promise.resolve({ code: 'agent_signed_out' }),

    discover: async (shop, io) => {
      const [agent, domains] = await Promise.all([
        agents.read(shop.adminBase, io),
        requestDomains(api, shop.adminBase, io),
      ]);
      if (!agent.ok) return agent;
      // Roles made before 6.6.5 may not read domains: that is told with each customer, where it matters.
      if (!domains.ok && domains.error.code !== 'right_missing') return domains;
      return ok(describe(shop, agent.value, domains.ok ? domains.value : []));
    },

    findCustomers: (shop, _token, q, cursor, io) => findCustomers(api, shop, q, cursor, io),

    getCustomer: async (shop, _token, id, io) => {
      const examined = await examine(api, agents, shop, id, io);
      if (examined.ok) recent.keep(shop, id, examined.value);
      return examined.ok ? ok(toDetails(examined.value)) : examined;
    },

    getCarts: () => Promise.resolve(ok([])),
    createLink: (shop, _token, request, io) => createLink({ api, agents, recent }, shop, request, io),
    listSessions: (shop, _token, query, io) => listSessions(shop, query, io),
    login: { kind: 'cookies', holder: 'session-', names: ['session-', 'sw-states', 'sw-cache-hash'] },
    reports: createReports(api, agents, settings, clock),
  };
};

export const shopwareSession = createShopwareSession({ readBearers: readBearerCookies, clock: systemClock });
