import type {
  BrowserKeepsSessions,
  CustomerDetails,
  IssuedLink,
  ShopAddress,
} from '../../../lib/platforms/session-adapter.ts';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import type { Storefront } from '../../../lib/protocol/schema/discovery.ts';
import type { ErrorCode, Failure } from '../../../lib/protocol/errors.ts';
import type { LinkRequest } from '../../../lib/protocol/schema/link.ts';
import { toAgentId } from '../../../lib/platforms/magento/agent-id.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { AGENT_NAME, makeDiscovery } from './fake-shop.ts';

export const STOCK_ADMIN = 'https://stock.example/admin_x/';
export const STOCK_STORE = 'https://stock.example/';
/** A storefront on a host of its own. */
export const WHOLESALE = 'https://wholesale.example/';
export const FORM_KEY = 'FormKeyOfThisAdm';
export const SECRET = '0:3:ten-second-secret';

export const storefrontOf = (url: string): Storefront => ({
  id: new URL(url).host,
  name: new URL(url).host,
  url,
  apiTemplate: `${url}{path}`,
});

const linkTo = (store: string): IssuedLink => ({
  url: `${store}loginascustomer/login/index/?secret=${SECRET}`,
  expiresAt: null,
  storefront: storefrontOf(store),
  base: store,
  form: null,
  customerName: null,
});

type Method = 'discover' | 'createLink' | 'getCustomer' | 'listSessions' | 'leave' | 'leaveUnmarked' | 'prepareOpening';

/** A shop that issues links and keeps no sessions: it answers as it is told to and remembers what it was asked. */
export class FakeOwnShop {
  link: IssuedLink = linkTo(STOCK_STORE);
  places: CustomerDetails['places'] = null;
  suggested: string | null = null;
  rows: readonly LoggedSession[] = [];
  nextPage: string | null = null;
  /** Name that the agent signs in with. */
  agentName = AGENT_NAME;
  readonly calls: { readonly method: Method; readonly detail: unknown }[] = [];
  readonly #failures = new Map<Method, Failure[]>();
  readonly #broken = new Map<Method, Failure>();
  /** Runs while the shop makes a link, as its cookies are set then. */
  whileLinking: () => void = () => undefined;
  /** Runs when a link is about to be opened. */
  whileOpening: () => void = () => undefined;

  leadTo(store: string): void {
    this.link = linkTo(store);
  }

  failNext(method: Method, ...failures: readonly (ErrorCode | Failure)[]): void {
    this.#failures.set(
      method,
      failures.map((one) => (typeof one === 'string' ? { code: one } : one)),
    );
  }

  breakDown(method: Method, code: ErrorCode): void {
    this.#broken.set(method, { code });
  }

  mend(): void {
    this.#broken.clear();
  }

  details(method: Method): readonly unknown[] {
    return this.calls.filter((call) => call.method === method).map(({ detail }) => detail);
  }

  get linkRequests(): readonly LinkRequest[] {
    return this.details('createLink') as readonly LinkRequest[];
  }

  async #answer<T>(method: Method, detail: unknown, value: () => T): Promise<Result<T, Failure>> {
    this.calls.push({ method, detail });
    const failure = this.#failures.get(method)?.shift() ?? this.#broken.get(method);
    return failure === undefined ? ok(value()) : fail(failure);
  }

  readonly adapter: BrowserKeepsSessions = {
    id: 'magento',
    record: 'browser',
    getHomeStorefront: (adminBase) => {
      const { origin } = new URL(adminBase);
      return { id: 'home', name: 'Home', url: `${origin}/`, apiTemplate: `${origin}/{path}` };
    },
    isLinkPage: (url, base) => url.startsWith(`${base}loginascustomer/login/index/?`),
    getAccountUrl: (base) => `${base}customer/account/`,
    oneSessionPerAgent: true,
    lastingCookies: ['store'],
    apiHoldsToken: false,
    explainNoApi: () => Promise.resolve({ code: 'agent_signed_out' }),
    discover: (shop) => this.#answer('discover', shop.agent, () => this.#discovered(shop)),
    findCustomers: () => Promise.resolve(ok({ customers: [], next: null })),
    getCustomer: (_shop, _token, customer) =>
      this.#answer('getCustomer', customer, () => ({
        id: customer,
        name: 'Jane Allowed',
        email: 'jane@example.org',
        status: 'active' as const,
        guest: false,
        groups: [],
        storefronts: [],
        connectable: true,
        refusal: null,
        refusalDetail: null,
        places: this.places,
        suggested: this.suggested,
        warning: null,
      })),
    getCarts: () => Promise.resolve(ok([])),
    createLink: (_shop, _token, request) =>
      this.#answer('createLink', request, () => {
        this.whileLinking();
        return this.link;
      }),
    listSessions: (_shop, _token, query) =>
      this.#answer('listSessions', query, () => ({ sessions: this.rows, next: this.nextPage })),
    login: {
      kind: 'marked',
      leave: (base) => this.#answer('leave', base, () => null),
      leaveUnmarked: (base) => this.#answer('leaveUnmarked', base, () => null),
      prepareOpening: async (base) => {
        this.calls.push({ method: 'prepareOpening', detail: base });
        this.whileOpening();
      },
    },
    reports: null,
  };

  #discovered({ id, adminBase, apiTemplate }: ShopAddress) {
    const told = makeDiscovery();
    const agent = { token: FORM_KEY, name: this.agentName, headless: false };
    const discovery = {
      ...told,
      shop: { ...told.shop, id, platform: 'magento' },
      adminBase,
      apiTemplate,
      agent: { ...told.agent, id: toAgentId(this.agentName), name: this.agentName },
      may: { ...told.may, magic: false, endTeam: false },
      storefronts: [],
      connectToken: FORM_KEY,
    };
    return { discovery, agent };
  }
}
