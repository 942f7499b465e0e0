import { randomUUID } from 'node:crypto';
import { request as sendHttp, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { createWorld } from '../../backends/typescript/tests/support/world.ts';
import type { ReplayShop } from './replay.ts';
import type { Control, VectorRequest } from './vector.ts';

const cookieAnswer = z.string().nullable();

/** The PHP backend over a world of its own, asked over HTTP; see backends/prestashop/tests/world/server.php. */
export class PhpShop implements ReplayShop {
  readonly #port: number;
  readonly #id = randomUUID();
  readonly #world = createWorld();
  readonly #signedIn = new Map<string, string>();
  /** Signings in that the server has not been told of. */
  #untold: object[] = [];

  private constructor(port: number) {
    this.#port = port;
  }

  static async open(port: number): Promise<PhpShop> {
    const shop = new PhpShop(port);
    await shop.#tell('__open', {});
    return shop;
  }

  signIn(agent: string): string {
    const session = this.#signedIn.get(agent) ?? randomUUID();
    if (!this.#signedIn.has(agent)) this.#untold.push({ control: 'sign-in', agent, session });
    this.#signedIn.set(agent, session);
    return `admin=${session}`;
  }

  getApi(api: string): { readonly base: string } {
    if (api === 'agent') return { base: `${this.#world.shop.adminBase}connect/` };
    const storefront = this.#world.storefronts.find(({ id }) => id === api);
    if (storefront === undefined) throw new Error(`the world has no storefront ${api}`);
    return { base: `${storefront.url}connect/` };
  }

  async send(request: VectorRequest, headers: Headers, body: string | undefined): Promise<Response> {
    for (const control of this.#untold.splice(0)) await this.#tell('__control', control);
    if (!headers.has('host')) headers.set('host', new URL(this.getApi(request.api).base).host);
    const query = new URLSearchParams(request.query ?? {}).toString();
    return this.#ask(request.method, `${request.api}/${request.path}${query === '' ? '' : `?${query}`}`, headers, body);
  }

  async control(control: Control): Promise<string | null> {
    if (control.control === 'sign-in') {
      this.#signedIn.delete(control.agent);
      return null;
    }
    return cookieAnswer.parse(await this.#tell('__control', control));
  }

  async #tell(path: string, value: object): Promise<unknown> {
    const answer = await this.#ask('POST', path, new Headers(), JSON.stringify(value));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the server answered ${answer.status}: ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  }

  /** By hand, because `fetch` names the host that it connects to. */
  #ask(method: string, path: string, headers: Headers, body: string | undefined): Promise<Response> {
    const options = {
      port: this.#port,
      host: '127.0.0.1',
      method,
      path: `/${this.#id}/${path}`,
      headers: { ...Object.fromEntries(headers), 'content-length': Buffer.byteLength(body ?? '') },
    };
    return new Promise((resolve, reject) => {
      const request = sendHttp(options, (message) => void readResponse(message).then(resolve, reject));
      request.on('error', reject);
      request.end(body);
    });
  }
}

async function readResponse(message: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return new Response(Buffer.concat(chunks), { status: message.statusCode ?? 0, headers });
}
