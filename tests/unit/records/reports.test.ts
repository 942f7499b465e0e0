import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../lib/protocol/errors.ts';
import { reportSessions } from '../../../lib/records/report-sessions.ts';
import type { ReportedSession } from '../../../lib/platforms/session-adapter.ts';
import { onBannerEnd } from '../../../lib/sessions/on-banner-end.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld } from './form-world.ts';

let world: FormWorld;
/** What the shop answers from now on; null = it takes what it is told. */
let refusal: Failure | null;
let meanwhile: () => Promise<unknown>;

const reported = (): readonly ReportedSession[] => world.formShop.reported.flat();
const told = () => reported().map(({ cause, endedAt }) => ({ cause, isOver: endedAt !== null }));
const hello = () => world.say('admin/hello', { api: null, agent: null }, world.admin);

beforeEach(async () => {
  world = await FormWorld.open();
  refusal = null;
  meanwhile = () => Promise.resolve();
  const { reports } = world.formShop.formAdapter;
  if (reports === null) throw new Error('this shop has a log of reports');
  const report = reports.report.bind(reports);
  const answer = async (...given: Parameters<typeof report>): Promise<Result<null, Failure>> => {
    await meanwhile();
    if (refusal !== null) return fail(refusal);
    await report(...given);
    return ok(null);
  };
  Object.assign(reports, { report: answer });
});

describe('what agents’ browsers report', () => {
  it('is a start and an end, each once', async () => {
    const tab = await world.enter('c1');
    await world.load(tab);
    await hello();
    world.now += 60_000;
    await world.end(tab);
    await hello();
    await world.restartWorker();
    await hello();
    const [first, last] = reported();
    expect(told()).toEqual([
      { cause: null, isOver: false },
      { cause: 'exit', isOver: true },
    ]);
    expect(last).toEqual({ ...first, endedAt: '2026-11-21T09:01:00.000Z', cause: 'exit' });
  });

  it('has ids, times and a cause in it, and nothing that names anybody', async () => {
    const tab = await world.enter('c1', { reason: 'Called about invoice', ticket: 'T-17', mode: 'read-only' });
    const [record] = await world.records();
    await world.end(tab);
    expect(reported()[0]).toEqual({
      id: record?.id,
      customer: 'c1',
      storefront: 'stock.example',
      mode: 'read-only',
      startedAt: '2026-11-21T09:00:00.000Z',
      endsAt: '2026-11-21T10:00:00.000Z',
      endedAt: null,
      cause: null,
    });
    const everything = JSON.stringify(world.formShop.reported);
    for (const word of ['Jane', 'Allowed', record?.agent ?? '', 'invoice', 'T-17', 'admin_x', 'login-1', STOCK_STORE]) {
      expect(everything, word).not.toContain(word);
    }
    for (const one of reported()) expect(Object.keys(one).sort()).toEqual(Object.keys(reported()[0] ?? {}).sort());
  });

  it('is nothing before the storefront has shown a login', async () => {
    await world.connect();
    await hello();
    expect(reported()).toEqual([]);
  });

  it('is nothing of a session whose customer nobody knows any more', async () => {
    await world.enter();
    world.formShop.reported.length = 0;
    await world.restartBrowser([STOCK_STORE]);
    world.admin = world.openTab(world.admin.url ?? '');
    await world.load(world.tabs[0]!);
    await hello();
    await world.end(world.tabs[0]!);
    expect(reported()).toEqual([]);
  });

  it('says of what was replaced that it was', async () => {
    await world.enter('c1');
    world.now += 5000;
    await world.enter('c2');
    expect(reported().map(({ customer, cause }) => [customer, cause])).toEqual([
      ['c1', null],
      ['c1', 'replaced'],
      ['c2', null],
    ]);
  });
});

describe('what could not be told', () => {
  it.each(['unreachable', 'admin_token_expired', 'right_missing'] as const)(
    'is told at the next admin page, once: %s',
    async (code) => {
      refusal = { code };
      const tab = await world.enter();
      expect(reported()).toEqual([]);
      refusal = null;
      await hello();
      await hello();
      expect(told()).toEqual([{ cause: null, isOver: false }]);
      refusal = { code };
      await world.end(tab);
      refusal = null;
      await hello();
      await hello();
      expect(told().at(-1)).toEqual({ cause: 'exit', isOver: true });
      expect(reported()).toHaveLength(2);
    },
  );

  it('is told as a whole where start and end both could not', async () => {
    refusal = { code: 'unreachable' };
    const tab = await world.enter();
    await world.end(tab);
    refusal = null;
    await hello();
    await hello();
    expect(told()).toEqual([{ cause: 'exit', isOver: true }]);
  });

  it('is an end that nobody could be told of, as nobody was signed in; it waits without a name', async () => {
    const tab = await world.enter('c1', { reason: 'Called about invoice', ticket: 'T-17' });
    refusal = { code: 'agent_signed_out' };
    await world.end(tab);
    const { session } = await world.dump();
    for (const word of ['Jane', 'invoice', 'T-17', 'sw/customer']) expect(session, word).not.toContain(word);
    refusal = null;
    await hello();
    await hello();
    expect(told()).toEqual([
      { cause: null, isOver: false },
      { cause: 'exit', isOver: true },
    ]);
    refusal = { code: 'agent_signed_out' };
    await world.say('page/sessions', { shop: world.added.id, scope: 'mine', cursor: null }, 'popup');
    expect(reported()).toHaveLength(2);
  });

  it('is forgotten with its agent once it is told', async () => {
    const tab = await world.enter();
    await world.end(tab);
    world.formShop.failNext('listSessions', 'agent_signed_out');
    await world.say('page/sessions', { shop: world.added.id, scope: 'mine', cursor: null }, 'popup');
    expect(await world.records()).toEqual([]);
    expect((await world.dump()).session).not.toContain('told:');
  });

  it('is not told by another agent', async () => {
    refusal = { code: 'unreachable' };
    await world.enter();
    refusal = null;
    world.formShop.agentName = 'Somebody Else';
    world.now += 6 * 60_000;
    await hello();
    expect(reported()).toEqual([]);
  });

  it('is told again where the session ended while the shop was told of its start', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    let isFirst = true;
    meanwhile = async () => {
      if (!isFirst) return;
      isFirst = false;
      const [marker] = await world.markers();
      const sender = {
        shop: world.added,
        storefront: world.added.storefronts[0]!,
        origin: 'https://stock.example',
        tab,
      };
      await onBannerEnd({ id: marker?.session ?? '' }, sender, world.background);
    };
    await world.load(tab);
    expect(told()).toEqual([
      { cause: null, isOver: false },
      { cause: 'exit', isOver: true },
    ]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });

  it('is told by one worker at a time', async () => {
    refusal = { code: 'unreachable' };
    await world.enter();
    refusal = null;
    await Promise.all([reportSessions(world.background), reportSessions(world.background)]);
    expect(reported()).toHaveLength(1);
  });

  it('is nothing at shops that log the logins themselves', async () => {
    const { magento } = world.background.adapters;
    world.background = { ...world.background, adapters: { ...world.background.adapters, shopware: magento } };
    await reportSessions(world.background);
    expect(world.ownShop.calls).toEqual([]);
  });
});
