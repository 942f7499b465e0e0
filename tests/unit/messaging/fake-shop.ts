import type { ShopAddress, ShopKeepsSessions } from '../../../lib/platforms/session-adapter.ts';
import type { ErrorCode, Failure } from '../../../lib/protocol/errors.ts';
import type { Discovery } from '../../../lib/protocol/schema/discovery.ts';
import type { LinkRequest } from '../../../lib/protocol/schema/link.ts';
import type { EndCause, Session, StorefrontSession } from '../../../lib/protocol/schema/session.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';

export const ADMIN = 'https://shop.example/admin/';
export const API = 'https://shop.example/admin/api/{path}';
export const STORE = 'https://shop.example/';
export const OTHER_STORE = 'https://store.example/de/';
export const TOKEN = 'connect-token-of-the-agent-0001';
export const LINK_SECRET = 'handle.signature-of-this-link';

/** Long enough to be told apart in a dump. */
export const CUSTOMER_NAME = 'Adelheid Winterkorn';
export const AGENT_NAME = 'Konstantin Ackermann';

export const storefrontAt = (id: string, url: string): Discovery['storefronts'][number] => ({
  id,
  name: `Store ${id}`,
  url,
  apiTemplate: `${url}connect/{path}`,
});

export const makeDiscovery = (): Discovery => ({
  protocol: 1,
  shop: { id: 's1', name: 'Example Shop', platform: 'generic', version: '1.0' },
  adminBase: ADMIN,
  apiTemplate: API,
  agent: { id: 'agent-7', name: AGENT_NAME, role: 'Support' },
  may: { connect: true, magic: true, readTeam: true, endTeam: true, settings: false },
  storefronts: [storefrontAt('1', STORE), storefrontAt('2', OTHER_STORE)],
  features: { search: true, carts: true, readOnly: true, checkoutBlocked: true, listButton: true },
  limits: { sessionSeconds: 3600, idleSeconds: 900, extendSeconds: 3600, instantSeconds: 120, magicSeconds: 86_400 },
  defaults: { landing: 'account', mode: 'full', cart: 'none' },
  landings: [],
  reason: { rule: 'optional', minLength: 0 },
  banner: { enabled: true, position: 'top' },
  connectToken: TOKEN,
});

export const makeStorefrontSession = (id = 'session-1'): StorefrontSession => ({
  id,
  customer: { name: CUSTOMER_NAME },
  agent: { name: AGENT_NAME },
  startedAt: '2026-11-21T09:00:00.000Z',
  endsAt: '2026-11-21T10:00:00.000Z',
  idleEndsAt: '2026-11-21T09:15:00.000Z',
  mode: 'full',
  checkoutBlocked: true,
  banner: { enabled: true, position: 'top' },
});

export const makeSession = (id: string, state: Session['state'] = 'live'): Session => ({
  id,
  state,
  cause: state === 'live' ? null : 'exit',
  agent: { id: 'agent-7', name: AGENT_NAME },
  customer: { id: '42', name: CUSTOMER_NAME },
  storefront: '1',
  cart: null,
  mode: 'full',
  reason: null,
  ticket: null,
  linkIssuedAt: '2026-11-21T08:59:58.000Z',
  startedAt: '2026-11-21T09:00:00.000Z',
  endsAt: '2026-11-21T11:00:00.000Z',
  idleEndsAt: '2026-11-21T09:15:00.000Z',
  endedAt: null,
  adminIp: null,
});

type Method = Exclude<keyof ShopKeepsSessions, 'id' | 'record' | 'apiHoldsToken' | 'explainNoApi'>;

/** A shop that answers as it is told to and remembers what it was asked. */
export class FakeShop {
  discovery = makeDiscovery();
  linkUrl = `${STORE}connect/go#${LINK_SECRET}`;
  connectable: { readonly connectable: boolean; readonly refusal: 'customer_inactive' | null } = {
    connectable: true,
    refusal: null,
  };
  readonly calls: { readonly method: Method; readonly address: ShopAddress; readonly detail: unknown }[] = [];
  readonly ended: { readonly session: string; readonly cause: EndCause | undefined }[] = [];
  readonly #failures = new Map<Method, Failure[]>();
  readonly #broken = new Map<Method, Failure>();
  whyNoApi: Failure = { code: 'companion_missing' };
  /** Holds answers back until it resolves. */
  gate: Promise<void> = Promise.resolve();

  /** Fails the next calls of a method, in order. */
  failNext(method: Method, ...codes: readonly ErrorCode[]): void {
    this.#failures.set(
      method,
      codes.map((code) => ({ code })),
    );
  }

  /** Fails every call of a method until it is mended. */
  breakDown(method: Method, code: ErrorCode): void {
    this.#broken.set(method, { code });
  }

  mend(): void {
    this.#broken.clear();
  }

  count(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  get linkRequests(): readonly LinkRequest[] {
    return this.calls.filter(({ method }) => method === 'createLink').map(({ detail }) => detail as LinkRequest);
  }

  async #answer<T>(method: Method, address: ShopAddress, detail: unknown, value: () => T): Promise<Result<T, Failure>> {
    this.calls.push({ method, address, detail });
    await this.gate;
    const failure = this.#failures.get(method)?.shift() ?? this.#broken.get(method);
    return failure === undefined ? ok(value()) : fail(failure);
  }

  readonly adapter: ShopKeepsSessions = {
    id: 'generic',
    record: 'shop',
    apiHoldsToken: false,
    explainNoApi: async () => this.whyNoApi,
    discover: (shop) => this.#answer('discover', shop, null, () => ({ discovery: this.discovery, agent: null })),
    findCustomers: (shop, _token, q, cursor) =>
      this.#answer('findCustomers', shop, { q, cursor }, () => ({ customers: [], next: null })),
    getCustomer: (shop, _token, customer) =>
      this.#answer('getCustomer', shop, customer, () => ({
        id: customer,
        name: CUSTOMER_NAME,
        email: 'adelheid@example.org',
        status: 'active' as const,
        guest: false,
        groups: [],
        storefronts: ['1'],
        refusalDetail: null,
        places: null,
        suggested: null,
        warning: null,
        ...this.connectable,
      })),
    getCarts: (shop, customer) => this.#answer('getCarts', shop, customer, () => []),
    createLink: (shop, token, request) =>
      this.#answer('createLink', shop, { ...request, token }, () => ({
        url: this.linkUrl,
        expiresAt: '2026-11-21T09:02:00.000Z',
        storefront: null,
        base: null,
        form: null,
        customerName: null,
      })),
    listSessions: (shop, _token, query) =>
      this.#answer('listSessions', shop, query, () => ({
        sessions: [{ ...makeSession('session-1'), shopTime: null, source: 'shop' as const }],
        next: null,
      })),
    endSession: (shop, token, session, cause) =>
      this.#answer('endSession', shop, { token, session, cause }, () => {
        this.ended.push({ session, cause });
        return makeSession(session, 'ended');
      }),
    extendSession: (shop, _token, session, reason) =>
      this.#answer('extendSession', shop, { session, reason }, () => makeSession(session)),
    setMode: (shop, _token, session, mode) =>
      this.#answer('setMode', shop, { session, mode }, () => makeSession(session)),
  };
}
