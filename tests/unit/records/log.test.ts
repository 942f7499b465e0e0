import { beforeEach, describe, expect, it } from 'vitest';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import { toAgentId } from '../../../lib/platforms/magento/agent-id.ts';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { AGENT_NAME } from '../messaging/fake-shop.ts';
import { JANE, LENA, OwnWorld } from './own-world.ts';

let world: OwnWorld;

const AGENT = toAgentId(AGENT_NAME);

const login = (startedAt: string, more: Partial<LoggedSession> = {}): LoggedSession => ({
  id: 'log-7',
  state: 'unknown',
  cause: null,
  agent: { id: AGENT, name: AGENT_NAME },
  customer: { id: '1', name: 'jane@example.com' },
  storefront: null,
  cart: null,
  mode: null,
  reason: null,
  ticket: null,
  linkIssuedAt: null,
  startedAt,
  endsAt: null,
  idleEndsAt: null,
  endedAt: null,
  adminIp: null,
  shopTime: null,
  source: 'shop',
  ...more,
});

const log = (scope: 'mine' | 'team' = 'mine', cursor: string | null = null) =>
  world.say('page/sessions', { shop: world.added.id, scope, cursor }, 'popup');

beforeEach(async () => {
  world = await OwnWorld.open();
});

describe('the log in the popup', () => {
  it('tells the shop’s logins with what this browser knows of its own', async () => {
    const tab = await world.enter('1', JANE, { reason: 'voucher' });
    const [marker] = await world.markers();
    world.pass(600);
    await world.say('banner/exited', { id: marker?.session ?? '', returnUrl: null }, tab);
    world.ownShop.rows = [
      login('2026-11-21T08:59:58.000Z'),
      login('2026-11-21T07:00:00.000Z', { id: 'log-6', customer: { id: '9', name: 'other@example.com' } }),
    ];
    expect(await log()).toMatchObject({
      ok: true,
      value: {
        note: { kind: 'shop-log' },
        agent: AGENT,
        mayReadTeam: true,
        mayEndTeam: false,
        sessions: [
          { id: marker?.session, cause: 'exit', reason: 'voucher', source: 'both', customer: { id: '1', name: JANE } },
          { id: 'log-6', state: 'unknown', source: 'shop' },
        ],
      },
    });
  });

  it('asks for the agent’s own, for everybody’s, and for the page that comes next', async () => {
    await log();
    await log('team');
    await log('team', '2');
    expect(world.ownShop.details('listSessions')).toEqual([{ agent: AGENT }, {}, { cursor: '2' }]);
  });

  it('names a live session by the same id as its marker, so that it can be ended from here', async () => {
    await world.enter();
    const [marker] = await world.markers();
    expect(await log()).toMatchObject({
      value: { sessions: [{ id: marker?.session, state: 'live', source: 'browser' }] },
    });
  });

  it('is this browser’s own where the right to read it is missing, which is named', async () => {
    await world.enter('1', LENA);
    world.ownShop.failNext('listSessions', { code: 'right_missing', detail: 'Login as Customer Log' });
    expect(await log()).toMatchObject({
      ok: true,
      value: {
        note: { kind: 'own-only', right: 'Login as Customer Log' },
        next: null,
        sessions: [{ customer: { id: '1', name: LENA }, source: 'browser' }],
      },
    });
  });

  it.each<ErrorCode>(['agent_signed_out', 'unreachable', 'answer_invalid'])(
    'hides no other failure: %s',
    async (code) => {
      await world.enter();
      world.ownShop.failNext('listSessions', code);
      expect(await log()).toMatchObject({ ok: false, error: { code } });
    },
  );

  it('is asked for by nothing but a page that shows it', async () => {
    const tab = await world.enter();
    await world.truth(tab, JANE);
    await world.say('page/live', {}, 'popup');
    await world.close(tab);
    await world.wait(60_000);
    await world.restartBrowser([]);
    expect(world.ownShop.details('listSessions')).toEqual([]);
  });
});
