import { randomUUID } from 'node:crypto';
import type { AuditLog } from '../../src/audit/append-events.ts';
import { createConnect, type Connect, type ConnectOptions } from '../../src/connect.ts';
import { createKeyRing } from '../../src/keys/key-ring.ts';
import type { Store } from '../../src/storage/transaction.ts';
import { TestClock } from './test-clock.ts';
import { WorldShop } from './world-shop.ts';
import { createWorld, type World } from './world.ts';

/** The world with a backend over it, and short words for what tests do all the time. */
export class TestShop {
  readonly world: World = createWorld();
  readonly clock = new TestClock(this.world.clock);
  readonly shop: WorldShop;
  readonly connect: Connect;
  readonly log: AuditLog;
  readonly errors: unknown[] = [];
  readonly db: Store;

  constructor(db: Store, options: Partial<ConnectOptions> = {}) {
    this.db = db;
    this.shop = new WorldShop(this.world, `demo-${randomUUID()}`);
    const keys = options.keys ?? createKeyRing();
    this.log = { shop: this.shop.id, keys };
    this.connect = createConnect({
      shop: this.shop,
      db,
      keys,
      clock: this.clock,
      initialSettings: this.world.settings,
      onError: (error) => this.errors.push(error),
      ...options,
    });
  }

  /** An agent at their admin. */
  async signIn(agent: string): Promise<TestAgent> {
    const cookie = this.shop.signIn(agent);
    const answer = await this.connect.agentApi.request('/discovery', { headers: { cookie, host: 'shop.example' } });
    const { connectToken } = (await answer.json()) as { connectToken: string };
    return new TestAgent(this, cookie, connectToken);
  }
}

export class TestAgent {
  readonly #shop: TestShop;
  readonly #cookie: string;
  readonly #token: string;

  constructor(shop: TestShop, cookie: string, token: string) {
    this.#shop = shop;
    this.#cookie = cookie;
    this.#token = token;
  }

  get(path: string): Promise<Response> {
    const headers = { cookie: this.#cookie, host: 'shop.example' };
    return Promise.resolve(this.#shop.connect.agentApi.request(`/${path}`, { headers }));
  }

  post(path: string, body: unknown = {}, env?: object): Promise<Response> {
    const headers = {
      cookie: this.#cookie,
      host: 'shop.example',
      'content-type': 'application/json',
      'x-connect-token': this.#token,
    };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return Promise.resolve(this.#shop.connect.agentApi.request(`/${path}`, init, env));
  }

  /** The fragment of a new link. */
  async issue(request: object = {}): Promise<string> {
    const answer = await this.post('links', { customer: '1', kind: 'instant', ...request });
    const { url } = (await answer.json()) as { url?: string };
    if (url === undefined) throw new Error(`no link: ${answer.status}`);
    return url.split('#')[1] ?? '';
  }
}

/** A browser in storefront 1: keeps cookies, follows nothing. */
export class TestBrowser {
  readonly jar = new Map<string, string>();

  readonly #shop: TestShop;

  constructor(shop: TestShop) {
    this.#shop = shop;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ host: 'shop.example', cookie: this.cookies, ...(init.headers as object) });
    const answer = await this.#shop.connect.storefrontApi('1').request(`/${path}`, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return answer;
  }

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    if (/max-age=0/i.test(cookie)) this.jar.delete(name);
    else this.jar.set(name, value);
  }

  /** Opens the landing and hands a token in. */
  async redeem(token: string, auto = '0'): Promise<Response> {
    const page = await (await this.ask('go')).text();
    const nonce = /name="nonce" value="([^"]*)"/.exec(page)?.[1] ?? '';
    return this.ask('go', {
      method: 'POST',
      headers: { origin: 'https://shop.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token, nonce, auto }).toString(),
    });
  }

  async session(): Promise<{ id: string; idleEndsAt: string } | null> {
    const answer = await this.ask('session');
    return ((await answer.json()) as { session: { id: string; idleEndsAt: string } | null }).session;
  }

  /** A request of the shop's own pages, as the shop's server sees it. */
  page(path: string, init: RequestInit = {}): Request {
    const headers = new Headers({ accept: 'text/html', cookie: this.cookies, ...(init.headers as object) });
    return new Request(`https://shop.example/${path}`, { ...init, headers });
  }
}
