import { z } from 'zod';
import { ROUTES } from '../../../lib/protocol/routes.ts';
import { CONNECT_TOKEN_HEADER } from '../../../lib/protocol/version.ts';
import { AGENT_COOKIE, BENCH_ORIGIN } from './bench-shop.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

const ADMIN_API = `${BENCH_ORIGIN}/admin/connect/`;
const GO = new URL(`${BENCH_ORIGIN}/connect/go`);

/** What a browser holds once it has opened a link: its cookie, and the form that it will send. */
export interface OpenedLink {
  readonly cookie: string;
  readonly form: string;
}

const expectStatus = (answer: HttpAnswer, status: number): HttpAnswer => {
  if (answer.status !== status) throw new Error(`${status} was expected, not ${answer.status}: ${answer.body}`);
  return answer;
};

/** An agent's browser: signed in to the admin, with the token of that admin session. */
export class BenchAgent {
  readonly #client: HttpClient;
  readonly #cookie: string;
  readonly #token: string;

  private constructor(client: HttpClient, cookie: string, token: string) {
    this.#client = client;
    this.#cookie = cookie;
    this.#token = token;
  }

  static async signIn(client: HttpClient, id: string): Promise<BenchAgent> {
    const cookie = `${AGENT_COOKIE}=${id}`;
    const url = new URL(`${ADMIN_API}discovery`);
    const answer = expectStatus(await client.send({ method: 'GET', url, headers: { Cookie: cookie } }), 200);
    return new BenchAgent(client, cookie, ROUTES.discovery.answer.parse(JSON.parse(answer.body)).connectToken);
  }

  /** Body of a route of the agent's, as text. */
  async read(path: string): Promise<string> {
    const url = new URL(path, ADMIN_API);
    return expectStatus(await this.#client.send({ method: 'GET', url, headers: { Cookie: this.#cookie } }), 200).body;
  }

  /** Asks for an instant link and returns its token. */
  async issue(customer: string): Promise<string> {
    const answer = await this.#client.send({
      method: 'POST',
      url: new URL(`${ADMIN_API}links`),
      headers: { Cookie: this.#cookie, 'Content-Type': 'application/json', [CONNECT_TOKEN_HEADER]: this.#token },
      body: JSON.stringify({ customer, kind: 'instant' }),
    });
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(expectStatus(answer, 201).body));
    return new URL(url).hash.slice(1);
  }
}

/** Asks for what anybody may know. */
export async function askAbout(client: HttpClient): Promise<void> {
  expectStatus(await client.send({ method: 'GET', url: new URL(`${ADMIN_API}about`) }), 200);
}

/** Shows the landing of a link in a browser that was never here. */
export async function openLink(client: HttpClient, token: string): Promise<OpenedLink> {
  const answer = expectStatus(await client.send({ method: 'GET', url: GO, headers: { Accept: 'text/html' } }), 200);
  const nonce = /name="nonce" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
  const [cookie = ''] = answer.headers['set-cookie']?.[0]?.split(';') ?? [];
  return { cookie, form: new URLSearchParams({ token, nonce, auto: '1' }).toString() };
}

/** Sends the landing's form: spends the link, starts the session. */
export async function redeem(client: HttpClient, { cookie, form }: OpenedLink): Promise<void> {
  const answer = await client.send({
    method: 'POST',
    url: GO,
    headers: {
      Cookie: cookie,
      Origin: BENCH_ORIGIN,
      Accept: 'text/html',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: form,
  });
  expectStatus(answer, 303);
}
