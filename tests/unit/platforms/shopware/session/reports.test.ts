import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportedSession } from '../../../../../lib/platforms/session-adapter.ts';
import { AGENT, ANNA, BOB, DEMO_EN, VIEWER } from './answers.ts';
import { done, FakeShopware, json, NOW, OWN, shop, SYNC } from './fake-shopware.ts';
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

describe('a report', () => {
  it('stands in the agent’s own row, and says nothing but ids, times, mode and cause', async () => {
    expect(await report(started())).toEqual({ ok: true, value: null });
    expect(config.read(AGENT, SESSIONS)).toEqual({ v: 1, sessions: [started()] });
    expect(Object.keys(kept()[0] ?? {}).sort()).toEqual(
      ['cause', 'customer', 'endedAt', 'endsAt', 'id', 'mode', 'startedAt', 'storefront'].sort(),
    );
  });

  it('takes nothing along that does not belong there', async () => {
    const more = { ...started(), name: 'Anna Active', ip: '192.0.2.1' };
    await report(more);
    expect(kept()).toEqual([started()]);
  });

  it('of nothing asks for nothing', async () => {
    expect(await report()).toEqual({ ok: true, value: null });
    expect(shopware.asked).toEqual([]);
  });

  it('is not made while the log is off', async () => {
    config.put(VIEWER, SETTINGS, { v: 1, on: false, days: 30 });
    expect(await report(started())).toEqual({ ok: true, value: null });
    expect(kept()).toEqual([]);
    expect(shopware.to(OWN)).toEqual([]);
  });

  it('of the same session replaces the one before', async () => {
    await report(started());
    await report(ended);
    expect(kept()).toEqual([ended]);
  });

  it('keeps what the row has of others, the newest first', async () => {
    const older = started({ id: 'older', startedAt: at(-60) });
    const newer = started({ id: 'newer', startedAt: at(-5), customer: BOB, storefront: null });
    config.put(AGENT, SESSIONS, { v: 1, sessions: [newer, older] });
    await report(started());
    expect(kept()).toEqual([newer, started(), older]);
  });

  it('drops what is older than the log reaches back', async () => {
    const days = (count: number) => started({ id: `d${count}`, startedAt: at(-count * 24 * 60) });
    config.put(AGENT, SESSIONS, { v: 1, sessions: [days(29), days(31)] });
    await report(started(), days(32));
    expect(kept().map(({ id }) => id)).toEqual(['own-1', 'd29']);
    expect(entries().map(({ context }) => context['session'])).toEqual(['own-1']);
  });

  it('leaves 200 in the row, the newest', async () => {
    const many = Array.from({ length: 200 }, (_one, n) => started({ id: `m${n}`, startedAt: at(-20 - n) }));
    config.put(AGENT, SESSIONS, { v: 1, sessions: many });
    await report(started());
    expect(kept()).toHaveLength(200);
    expect(kept().map(({ id }) => id)).toEqual(['own-1', ...many.slice(0, 199).map(({ id }) => id)]);
  });

  it.each([[null], ['x'], [{ v: 1 }], [{ sessions: 'none' }], [{ sessions: [1, null, { id: 'x' }] }]])(
    'begins the row anew where it holds %j',
    async (value) => {
      config.put(AGENT, SESSIONS, value);
      await report(started());
      expect(kept()).toEqual([started()]);
    },
  );

  it('waits for the one before: neither is lost', async () => {
    const other = started({ id: 'own-2', startedAt: at(-5) });
    const answers = await Promise.all([report(started()), report(other)]);
    expect(answers).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(kept()).toEqual([other, started()]);
  });

  it('is made after one that failed', async () => {
    const broken = json({}, 503);
    shopware.on(OWN, broken, ({ body }) => (body === undefined ? json({ data: [] }) : done()));
    const other = started({ id: 'own-2' });
    const [first, second] = await Promise.all([report(started()), report(other)]);
    expect(first).toEqual({ ok: false, error: { code: 'unavailable' } });
    expect(second).toEqual({ ok: true, value: null });
  });

  it.each<[string, number]>([
    ['the row cannot be read', 0],
    ['the row cannot be written', 1],
  ])('fails where %s, and is told to no event log', async (_what, reads) => {
    const answers = [json({ data: [] }), json({}, 500)].slice(1 - reads);
    shopware.on(OWN, ...answers);
    expect(await report(started())).toEqual({ ok: false, error: { code: 'internal' } });
    expect(entries()).toEqual([]);
  });
});

it('the times of a session are believed in their order only', async () => {
  const wrong = [
    started({ id: 'w1', endsAt: at(-11) }),
    started({ id: 'w2', endedAt: at(-11), cause: 'exit' }),
    started({ id: 'w3', startedAt: at(6), endsAt: at(60) }),
    started({ id: 'w4', endedAt: at(6), cause: 'exit' }),
  ];
  const skewed = started({ id: 'ok', startedAt: at(4), endsAt: at(60) });
  await report(...wrong, skewed);
  expect(kept()).toEqual([skewed]);
  expect(Date.parse(at(0))).toBe(NOW);
});
