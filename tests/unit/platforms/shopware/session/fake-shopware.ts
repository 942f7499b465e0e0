import { createShopwareSession } from '../../../../../lib/platforms/shopware/session.ts';
import type { RequestIo } from '../../../../../lib/platforms/platform.ts';
import type { ShopAddress } from '../../../../../lib/platforms/session-adapter.ts';
import { AGENT, domains, me } from './answers.ts';

export const ADMIN = 'https://shop.example/sub/admin/';
export const API = 'https://shop.example/sub/api/';
export const NOW = Date.parse('2026-11-21T09:00:00.000Z');

export const TOKEN = '_proxy/generate-imitate-customer-token';
export const CUSTOMER = 'search/customer';
export const DOMAIN = 'search/sales-channel-domain';
export const CONFIG = 'search/user-config';
export const OWN = '_info/config-me';
export const SYNC = '_action/sync';

export const shop: ShopAddress = { id: 's1', adminBase: ADMIN, apiTemplate: `${ADMIN}{path}`, agent: null };

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const html = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });

export const done = (): Response => new Response(null, { status: 204 });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the shop issues it, with a signature that tells one from another. */
export const jwt = (user: string, signature = 'sig'): string =>
  `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode({ aud: 'administration', sub: user, scopes: ['write'] })}.${signature}`;

/** The cookie as the admin page writes it. */
export const bearer = (access: string, expiry: number = NOW + 600_000): string =>
  encodeURIComponent(JSON.stringify({ access, refresh: 'def50200aa', expiry }));

export interface Asked {
  readonly url: string;
  readonly path: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answer = Response | ((asked: Asked) => Response | Promise<Response>);

/** An Admin API that answers by path, in turn where it was given several answers; the last one stays. */
export class FakeShopware {
  now = NOW;
  cookies: readonly string[] = [bearer(jwt(AGENT))];
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, Answer[]>();

  readonly adapter = createShopwareSession({
    readBearers: async () => this.cookies,
    clock: { now: () => this.now },
  });

  constructor() {
    this.on('_info/me', json(me()))
      .on('_info/version', json({ version: '6.6.8.0' }))
      .on(DOMAIN, json(domains()));
  }

  on(path: string, ...answers: Answer[]): this {
    this.#answers.set(path, answers);
    return this;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const path = url.replace(/^.*?\/api\//, '').replace(/\?.*/, '');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { url, path, init, headers: new Headers(init.headers), body };
    this.asked.push(asked);
    const answers = this.#answers.get(path);
    const answer = answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0];
    if (answer === undefined) throw new TypeError(`nobody answers ${path}`);
    return answer instanceof Response ? answer.clone() : answer(asked);
  };

  readonly io: RequestIo = { fetch: this.fetch, signal: new AbortController().signal };

  /** What was asked for, in order. */
  get paths(): readonly string[] {
    return this.asked.map(({ path }) => path);
  }

  to(path: string): readonly Asked[] {
    return this.asked.filter((one) => one.path === path);
  }
}
