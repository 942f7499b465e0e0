import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createKeyRing } from '../../backends/typescript/src/keys/key-ring.ts';
import { createConnect, type Connect } from '../../backends/typescript/src/connect.ts';
import type { Store } from '../../backends/typescript/src/storage/transaction.ts';
import { TestClock } from '../../backends/typescript/tests/support/test-clock.ts';
import { WorldShop } from '../../backends/typescript/tests/support/world-shop.ts';
import { createWorld } from '../../backends/typescript/tests/support/world.ts';
import { settings } from '../../lib/protocol/schema/settings.ts';
import { saveSettings } from '../../backends/typescript/src/storage/settings-repository.ts';
import { transact } from '../../backends/typescript/src/storage/transaction.ts';
import type { Control, VectorRequest } from './vector.ts';

/** The TypeScript backend over the world, as the replay drives it. Another backend has a class like this over HTTP. */
export class InProcessShop {
  readonly shop: WorldShop;
  readonly connect: Connect;
  readonly #world = createWorld();
  readonly #clock: TestClock;
  readonly #db: Store;
  readonly #signedIn = new Map<string, string>();

  constructor(db: Store) {
    this.#db = db;
    this.#clock = new TestClock(this.#world.clock);
    // Each shop has its own log, so any number of them share one database.
    this.shop = new WorldShop(this.#world, `demo-${randomUUID()}`);
    this.connect = createConnect({
      shop: this.shop,
      db,
      keys: createKeyRing(),
      clock: this.#clock,
      initialSettings: this.#world.settings,
      onError: () => undefined,
    });
  }

  /** The cookie of an agent's admin session, signing in where they are not. */
  signIn(agent: string): string {
    const cookie = this.#signedIn.get(agent) ?? this.shop.signIn(agent);
    this.#signedIn.set(agent, cookie);
    return cookie;
  }

  getApi(api: string): { readonly base: string; readonly app: Hono } {
    if (api === 'agent') return { base: `${this.shop.adminBase}connect/`, app: this.connect.agentApi };
    const storefront = this.shop.storefronts.find(({ id }) => id === api);
    if (storefront === undefined) throw new Error(`the world has no storefront ${api}`);
    return { base: `${storefront.url}connect/`, app: this.connect.storefrontApi(api) };
  }

  /** Sends a request as it would travel: absolute address, Host, cookies. */
  async send(request: VectorRequest, headers: Headers, body: string | undefined): Promise<Response> {
    const { base, app } = this.getApi(request.api);
    const query = new URLSearchParams(request.query ?? {}).toString();
    const relative = `/${request.path}${query === '' ? '' : `?${query}`}`;
    if (!headers.has('host')) headers.set('host', new URL(base).host);
    return app.request(relative, { method: request.method, headers, ...(body === undefined ? {} : { body }) });
  }

  /** Changes the world; returns a cookie where the change is one of a browser. */
  async control(control: Control): Promise<string | null> {
    switch (control.control) {
      case 'advance':
        this.#clock.advance(control.seconds);
        return null;
      case 'shop':
        this.shop.isDown = control.state === 'down';
        this.shop.isLogInDown = control.state === 'no-log-in';
        return null;
      case 'settings':
        await this.#setSettings(control.set);
        return null;
      case 'customer':
        change(this.#world.customers, control.id, control.set);
        return null;
      case 'agent':
        change(this.#world.agents, control.id, control.set);
        return null;
      case 'cart':
        change(this.#world.carts, control.id, control.set);
        return null;
      case 'sign-out':
        this.shop.signOut(control.agent);
        return null;
      case 'sign-in':
        this.#signedIn.delete(control.agent);
        return null;
      case 'log-in':
        return this.shop.logInCustomer(control.customer, control.storefront);
    }
  }

  async #setSettings(set: Record<string, unknown>): Promise<void> {
    Object.assign(this.#world.settings, set);
    const text = JSON.stringify(settings.parse(this.#world.settings));
    await transact(this.#db, (trx) => saveSettings(trx, this.shop.id, text, this.#clock.now()));
  }
}

/** Null takes the thing out of the world. */
function change(things: { readonly id: string }[], id: string, set: Record<string, unknown> | null): void {
  const index = things.findIndex((thing) => thing.id === id);
  const thing = things[index];
  if (thing === undefined) throw new Error(`the world has no ${id}`);
  if (set === null) things.splice(index, 1);
  else Object.assign(thing, set);
}
