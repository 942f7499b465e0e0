import { createMagentoSession } from '../../../../../lib/platforms/magento/session.ts';
import type { RequestIo, SeenAgent } from '../../../../../lib/platforms/platform.ts';
import type { ShopAddress } from '../../../../../lib/platforms/session-adapter.ts';

export const ADMIN = 'https://shop.example/admin_x/';
export const STORE = 'https://shop.example/';
export const KEY = 'vncko1JWetmsvxRA';
export const LOGIN = 'loginascustomer/login/login/';
export const HANDLE = 'connectascustomer/handle/create/';
export const GRID = 'mui/index/render/';

export const lead: SeenAgent = { token: KEY, name: 'lead', headless: false };

export const addressOf = (more: Partial<ShopAddress> = {}): ShopAddress => ({
  id: 's1',
  adminBase: ADMIN,
  apiTemplate: `${ADMIN}{path}`,
  agent: lead,
  ...more,
});

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const html = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });

/** An answer that came from another address in the end. */
export const ledTo = (url: string, response: Response): Response =>
  Object.defineProperty<Response>(response, 'url', { value: url, configurable: true });

/** What a fetch that follows no redirect makes of one. */
export const redirected = (): Response =>
  Object.defineProperty<Response>(new Response(null), 'type', { value: 'opaqueredirect' });

/** Of the real login page: it prints a form key like every other. */
export const LOGIN_PAGE = `<script>var BASE_URL = '${ADMIN}'; var FORM_KEY = 'anotherFormKey16';</script>
<form id="login-form"><input id="username" name="login[username]"/><input id="login" type="password" name="login[password]"/></form>`;

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  /** Fields of a form that was sent. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A copy, with what was written over the original. */
const copy = (answer: Response): Response => {
  const again = answer.clone();
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(answer))) {
    if (name === 'url' || name === 'type') Object.defineProperty(again, name, property);
  }
  return again;
};

type Answer = Response | ((asked: Asked) => Response | Promise<Response>);

/** An admin that answers by route, in turn where it was given several answers; the last one stays. */
export class FakeMagento {
  readonly adapter = createMagentoSession();
  readonly asked: Asked[] = [];
  readonly #routes = new Map<string, Answer[]>();

  on(route: string, ...answers: Answer[]): this {
    this.#routes.set(route, answers);
    return this;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const fields = init.body instanceof URLSearchParams ? Object.fromEntries(init.body) : {};
    const asked = { url, init, fields };
    this.asked.push(asked);
    const rest = url.replace(/^https?:\/\/[^/]+\//, '/').replace(/^\/admin_x\//, '');
    const [route, answers] = [...this.#routes].find(([name]) => rest === name || rest.startsWith(`${name}?`)) ?? [];
    if (route === undefined || answers === undefined) throw new TypeError(`nobody answers ${rest}`);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined) throw new TypeError('no answer is left');
    return answer instanceof Response ? copy(answer) : answer(asked);
  };

  readonly io: RequestIo = { fetch: this.fetch, signal: new AbortController().signal };

  /** Routes in the order they were asked for. */
  get routes(): readonly string[] {
    return this.asked.map(({ url }) => url.replace(ADMIN, '').replace(/\?.*/, ''));
  }
}
