import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportedSession } from '../../../../../lib/platforms/session-adapter.ts';
import { AGENT, ANNA, DEMO_EN, EDITOR_PRIVILEGES, me, missing, VIEWER } from './answers.ts';
import { FakeShopware, json, shop, SYNC, type Asked } from './fake-shopware.ts';
import { at, FakeUserConfig, SESSIONS, SETTINGS } from './fake-user-config.ts';

let shopware: FakeShopware;
let config: FakeUserConfig;

const started = (change: Partial<ReportedSession> = {}): ReportedSession => ({
  id: 'own-1',
  customer: ANNA,
  storefront: DEMO_EN,
  mode: 'full',
  startedAt: at(-10),
  endsAt: at(50),
  endedAt: null,
  cause: null,
  ...change,
});
const ended = started({ endedAt: at(-1), cause: 'exit' });

const report = async (...sessions: readonly ReportedSession[]) =>
  shopware.adapter.reports?.report(shop, sessions, shopware.io);

const kept = (): readonly ReportedSession[] =>
  (config.read(AGENT, SESSIONS) as { sessions: readonly ReportedSession[] } | undefined)?.sessions ?? [];

interface Entry {
  readonly message: string;
  readonly context: Record<string, unknown>;
}

const entries = (): readonly Entry[] =>
  shopware
    .to(SYNC)
    .flatMap(({ body }) => (body as readonly { payload: readonly Entry[] }[]).flatMap(({ payload }) => payload));

beforeEach(() => {
  shopware = new FakeShopware();
  config = new FakeUserConfig(shopware);
  config.put(VIEWER, SETTINGS, { v: 1, on: true, days: 30 });
});

describe('the event log', () => {
  it('gets an entry for the start and one for the end, each once', async () => {
    await report(started());
    await report(started());
    await report(ended);
    await report(ended);
    expect(entries()).toEqual([
      {
        message: 'Session as a customer: start',
        level: 200,
        channel: 'connect_as_customer',
        context: {
          session: 'own-1',
          user: AGENT,
          customer: ANNA,
          domain: DEMO_EN,
          mode: 'full',
          startedAt: at(-10),
          endedAt: null,
          cause: null,
        },
        extra: {},
      },
      expect.objectContaining({
        message: 'Session as a customer: end',
        context: expect.objectContaining({ session: 'own-1', endedAt: at(-1), cause: 'exit' }) as object,
      }),
    ]);
    expect(shopware.to(SYNC)).toHaveLength(2);
  });

  it('gets both in one request where the end is the first that is told', async () => {
    await report(ended);
    expect(shopware.to(SYNC)).toHaveLength(1);
    expect(shopware.to(SYNC)[0]?.body).toMatchObject([{ action: 'upsert', entity: 'log_entry' }]);
    expect(entries()).toMatchObject([{ context: { endedAt: null, cause: null } }, { context: { cause: 'exit' } }]);
  });

  it('gets nothing from a role that may not write it', async () => {
    const without = EDITOR_PRIVILEGES.filter((one) => one !== 'log_entry:create');
    shopware.on('_info/me', json(me({}, without)));
    expect(await report(started())).toEqual({ ok: true, value: null });
    expect(kept()).toEqual([started()]);
    expect(shopware.to(SYNC)).toEqual([]);
  });

  it.each([
    ['refuses', json(missing('log_entry:create'), 403)],
    [
      'is not there',
      (asked: Asked): Response => {
        throw new TypeError(asked.path);
      },
    ],
  ])('that %s costs nothing: the row has it all', async (_what, answer) => {
    shopware.on(SYNC, answer);
    expect(await report(started())).toEqual({ ok: true, value: null });
    expect(kept()).toEqual([started()]);
  });
});
