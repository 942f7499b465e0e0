import type { RealShopware, Role } from './real-shopware.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The shop's own word, and changes for a test: its Admin API in the name of one of its users. */
export class AdminApi {
  readonly #base: string;
  readonly #token: string;

  private constructor(base: string, token: string) {
    this.#base = base;
    this.#token = token;
  }

  static async signIn(shop: RealShopware, role: Role = 'full'): Promise<AdminApi> {
    const base = new URL('../api/', shop.admin).href;
    const answer = await fetch(`${base}oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'password',
        client_id: 'administration',
        scopes: 'write',
        username: shop.users[role],
        password: shop.password,
      }),
    });
    if (!answer.ok) throw new Error(`${shop.users[role]} cannot sign in: ${answer.status}`);
    const { access_token } = (await answer.json()) as { readonly access_token: string };
    return new AdminApi(base, access_token);
  }

  /** Body of the answer; null where there is none. Throws for what was refused. */
  async ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: Fields): Promise<T> {
    const answer = await fetch(`${this.#base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const words = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${words.slice(0, 500)}`);
    return (words === '' ? null : JSON.parse(words)) as T;
  }

  async search<T>(entity: string, criteria: Fields): Promise<readonly T[]> {
    const { data } = await this.ask<{ readonly data: readonly T[] }>('POST', `search/${entity}`, criteria);
    return data;
  }

  /** Takes out rows whose field contains these words. */
  async clear(entity: string, field: string, value: string): Promise<void> {
    const criteria = { limit: 500, filter: [{ type: 'contains', field, value }] };
    for (const { id } of await this.search<{ readonly id: string }>(entity, criteria)) {
      await this.ask('DELETE', `${entity}/${id}`);
    }
  }

  /** What the stock button asks for: a token to log in as a customer on a sales channel, and whose it is. */
  async imitate(
    customerId: string,
    salesChannelId: string,
  ): Promise<Record<'token' | 'customerId' | 'userId', string>> {
    const body = { customerId, salesChannelId };
    const { token } = await this.ask<{ readonly token: string }>(
      'POST',
      '_proxy/generate-imitate-customer-token',
      body,
    );
    const { data } = await this.ask<{ readonly data: { readonly id: string } }>('GET', '_info/me');
    return { token, customerId, userId: data.id };
  }
}
