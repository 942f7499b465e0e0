import { beforeEach, describe, expect, it } from 'vitest';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import { toAgentId } from '../../../lib/platforms/magento/agent-id.ts';
import { AGENT_NAME } from '../messaging/fake-shop.ts';
import { FormWorld } from '../records/form-world.ts';
import { sampleSession } from '../view/samples.ts';

let world: FormWorld;

const AGENT = toAgentId(AGENT_NAME);
const log = (scope: 'mine' | 'team' = 'mine') =>
  world.say('page/sessions', { shop: world.added.id, scope, cursor: null }, 'popup');
const row = (id: string, more: Partial<LoggedSession> = {}): LoggedSession =>
  sampleSession({ id, source: 'agents', agent: { id: AGENT, name: AGENT_NAME }, ...more });

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('a log that agents’ browsers write', () => {
  it('is called reported', async () => {
    world.formShop.rows = [row('somebody-s')];
    expect(await log('team')).toMatchObject({
      value: { note: { kind: 'reported' }, sessions: [{ id: 'somebody-s' }] },
    });
  });

  it('has a session of this browser once, with what only this browser knows', async () => {
    await world.enter('c1', { reason: 'voucher' });
    const [record] = await world.records();
    const id = record?.id ?? '';
    world.formShop.rows = [
      row(id, { customer: { id: 'c1', name: null }, startedAt: record?.startedAt ?? null, reason: null }),
    ];
    const answer = await log();
    expect(answer).toMatchObject({
      value: {
        note: { kind: 'reported' },
        sessions: [
          { id, state: 'live', reason: 'voucher', source: 'both', customer: { id: 'c1', name: 'Jane Allowed' } },
        ],
      },
    });
    expect(answer.ok && answer.value.sessions).toHaveLength(1);
  });

  it('that nobody has switched on shows what this browser knows, and says so', async () => {
    await world.enter('c1');
    world.formShop.failNext('listSessions', 'feature_disabled');
    expect(await log()).toMatchObject({
      ok: true,
      value: { note: { kind: 'reports-off' }, next: null, sessions: [{ source: 'browser', state: 'live' }] },
    });
  });

  it('that may not be read shows what this browser knows, and names the right', async () => {
    world.formShop.failNext('listSessions', { code: 'right_missing', detail: 'user_config:read' });
    expect(await log()).toMatchObject({
      value: { note: { kind: 'own-only', right: 'user_config:read' }, sessions: [] },
    });
  });

  it('hides no other failure, and none of a shop whose log is its own', async () => {
    world.formShop.failNext('listSessions', 'unreachable');
    expect(await log()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    Object.assign(world.formShop.formAdapter, { reports: null });
    world.formShop.failNext('listSessions', 'feature_disabled');
    expect(await log()).toMatchObject({ ok: false, error: { code: 'feature_disabled' } });
    expect(await log()).toMatchObject({ value: { note: { kind: 'shop-log' } } });
  });

  it('shows nothing of an agent who worked here before', async () => {
    await world.enter('c1');
    world.formShop.agentName = 'Somebody Else';
    world.now += 6 * 60_000;
    expect(await log()).toMatchObject({ value: { sessions: [] } });
  });
});
