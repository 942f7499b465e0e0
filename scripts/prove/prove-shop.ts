import type { Kysely } from 'kysely';
import { createConnect, type Connect } from '../../backends/typescript/src/connect.ts';
import { loadKeyRing } from '../../backends/typescript/src/keys/key-ring.ts';
import type { Database } from '../../backends/typescript/src/storage/database.ts';
import { openDatabase } from '../../backends/typescript/src/storage/open-database.ts';
import { AGENT_COOKIE, BENCH_ORIGIN, benchShop } from '../bench/backend/bench-shop.ts';

/** Where the processes of a proof meet. */
export interface ProvePlace {
  /** What `openDatabase` is called with. */
  readonly target: string;
  readonly keyFile: string;
}

const HOST = new URL(BENCH_ORIGIN).host;
const UNLIMITED = { count: 1_000_000_000, seconds: 1 };

/** A backend in this process, with an agent and as many browsers as are needed. */
export class ProveShop {
  readonly db: Kysely<Database>;
  readonly connect: Connect;
  readonly #storefront: ReturnType<Connect['storefrontApi']>;
  #token = '';

  private constructor(db: Kysely<Database>, connect: Connect) {
    this.db = db;
    this.connect = connect;
    this.#storefront = connect.storefrontApi('main');
  }

  static async open({ target, keyFile }: ProvePlace): Promise<ProveShop> {
    const db = await openDatabase(target);
    const keys = await loadKeyRing(keyFile);
    const rateLimits = { links: UNLIMITED, refusedLinks: UNLIMITED };
    return new ProveShop(db, createConnect({ shop: benchShop, db, keys, rateLimits }));
  }

  /** The secret part of a new link, and the link's id. */
  async issue(customer = '1'): Promise<{ readonly id: string; readonly token: string }> {
    const headers = { host: HOST, cookie: `${AGENT_COOKIE}=1` };
    if (this.#token === '') {
      const discovery = await this.connect.agentApi.request('/discovery', { headers });
      this.#token = ((await discovery.json()) as { connectToken: string }).connectToken;
    }
    const answer = await this.connect.agentApi.request('/links', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'X-Connect-Token': this.#token },
      body: JSON.stringify({ customer, kind: 'instant' }),
    });
    if (answer.status !== 201) throw new Error(`a link was refused: ${await answer.text()}`);
    const { id, url } = (await answer.json()) as { id: string; url: string };
    return { id, token: url.split('#')[1] ?? '' };
  }

  /** Opens the landing in a browser that was never here. */
  async openLanding(): Promise<{ readonly cookie: string; readonly nonce: string }> {
    const page = await this.#storefront.request('/go', { headers: { host: HOST } });
    const nonce = /name="nonce" value="([^"]*)"/.exec(await page.text())?.[1] ?? '';
    return { nonce, cookie: page.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  }

  /** Hands a token in from a browser of its own; 303 = logged in. */
  async redeem(token: string): Promise<number> {
    const { cookie, nonce } = await this.openLanding();
    const answer = await this.#storefront.request('/go', {
      method: 'POST',
      headers: {
        host: HOST,
        origin: BENCH_ORIGIN,
        cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token, nonce, auto: '0' }).toString(),
    });
    await answer.body?.cancel();
    return answer.status;
  }
}
