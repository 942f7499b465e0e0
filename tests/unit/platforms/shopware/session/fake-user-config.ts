import { AGENT, rows } from './answers.ts';
import { CONFIG, done, json, NOW, OWN, SYNC, type FakeShopware } from './fake-shopware.ts';

interface Row {
  readonly userId: string;
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: string;
  readonly updatedAt: string | null;
}

interface Filter {
  readonly field: 'key' | 'userId';
  readonly value: string;
}

/** Shopware's `user_config`: one row a user and key; writing one's own replaces it. */
export class FakeUserConfig {
  rows: readonly Row[] = [];
  /** Whose token it is. */
  user = AGENT;

  readonly #shopware: FakeShopware;

  constructor(shopware: FakeShopware) {
    this.#shopware = shopware;
    shopware
      .on(CONFIG, ({ body }) => {
        const { filter } = body as { filter: readonly Filter[] };
        return json(rows(...this.rows.filter((row) => filter.every(({ field, value }) => row[field] === value))));
      })
      .on(OWN, ({ url, body }) => {
        if (body !== undefined) return this.#write(body as Record<string, unknown>);
        const keys = new URL(url).searchParams.getAll('keys[]');
        const own = this.rows.filter(({ userId, key }) => userId === this.user && keys.includes(key));
        // PHP writes an empty object as a list.
        return json({ data: own.length === 0 ? [] : Object.fromEntries(own.map(({ key, value }) => [key, value])) });
      })
      .on(SYNC, json({ extensions: [], data: { log_entry: [] }, notFound: [], deleted: [] }));
  }

  put(userId: string, key: string, value: unknown, secondsAgo = 0, updatedAt: string | null = null): void {
    const createdAt = new Date(this.#shopware.now - secondsAgo * 1000).toISOString().replace('Z', '+00:00');
    const others = this.rows.filter((row) => row.userId !== userId || row.key !== key);
    this.rows = [...others, { userId, key, value, createdAt, updatedAt }];
  }

  read(userId: string, key: string): unknown {
    return this.rows.find((row) => row.userId === userId && row.key === key)?.value;
  }

  #write(values: Record<string, unknown>): Response {
    for (const [key, value] of Object.entries(values)) this.put(this.user, key, value);
    return done();
  }
}

export const SESSIONS = 'connect_as_customer.sessions';
export const SETTINGS = 'connect_as_customer.team_log';

/** Minutes from now, as it stands in a session. */
export const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
