// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { leavePage } from '../../../lib/banner/leave-page.ts';
import type { Failure } from '../../../lib/protocol/errors.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { json, redirected } from '../platforms/magento/session/fake-magento.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { sampleLive } from '../view/samples.ts';

const BASE = 'https://shop.example/de/';
const EXIT = { kind: 'page', platform: 'magento', base: BASE } as const;

const agent = () => json({ customer: { fullname: 'Jane' }, loggedAsCustomer: { adminUserId: 1 } });
const nobody = () => json({ customer: {}, loggedAsCustomer: {} });

let steps: string[];
let answers: Response[];

beforeEach(() => {
  steps = [];
  answers = [agent(), redirected(), nobody()];
  ended = ok(null);
  ({ send, asked } = createFakeSend({ 'banner/end': () => ended }));
});

let ended: Result<null, Failure>;
/** What the worker is asked to end. */
let asked: ReturnType<typeof createFakeSend>['asked'];
let send: ReturnType<typeof createFakeSend>['send'];

/** `current` is the session that the worker knows after the storefront was asked. */
const leave = (current: string | null, exit: Parameters<typeof leavePage>[0] = EXIT) =>
  leavePage(exit, 'S1', {
    send,
    fetch: async (url) => {
      steps.push(url instanceof Request ? url.url : String(url));
      const answer = answers.shift();
      if (answer === undefined) throw new TypeError('down');
      return answer;
    },
    askStorefront: async () => {
      steps.push('ask');
    },
    getState: async () => {
      steps.push('state');
      return ok({
        session: null,
        remembered: current === null ? null : sampleLive({ id: current }),
        exit: EXIT,
        courtesy: true,
        refused: null,
      });
    },
  });

const SECTIONS = `${BASE}customer/section/load/?sections=customer,loggedAsCustomer`;

describe('Exit at a shop that keeps no sessions', () => {
  it('looks whose login it is, ends it, and believes the shop alone', async () => {
    expect(await leave('S1')).toEqual({ kind: 'ended', returnUrl: null });
    expect(steps).toEqual(['ask', 'state', SECTIONS, `${BASE}customer/account/logout/`, SECTIONS]);
  });

  it('ends nothing where another session has taken its place', async () => {
    expect(await leave('S2')).toEqual({ kind: 'replaced' });
    expect(steps).toEqual(['ask', 'state']);
  });

  it('has nothing to end where the session is over', async () => {
    expect(await leave(null)).toEqual({ kind: 'ended', returnUrl: null });
    expect(steps).toEqual(['ask', 'state']);
  });

  it('fails where the shop still shows the agent', async () => {
    answers = [agent(), redirected(), agent()];
    expect(await leave('S1')).toEqual({ kind: 'failed', failure: { code: 'unavailable' } });
  });

  it('fails where the shop cannot be reached', async () => {
    answers = [];
    expect(await leave('S1')).toEqual({ kind: 'failed', failure: { code: 'unreachable' } });
  });

  it('fails where the platform has no way out', async () => {
    expect(await leave('S1', { ...EXIT, platform: 'generic' })).toEqual({
      kind: 'failed',
      failure: { code: 'internal' },
    });
  });

  it('leaves the end to the worker where the login is this browser’s cookies alone', async () => {
    expect(await leave('S1', { kind: 'browser' })).toEqual({ kind: 'ended', returnUrl: null });
    expect(steps).toEqual(['ask', 'state']);
    expect(asked).toEqual([{ name: 'banner/end', input: { id: 'S1' } }]);
    ended = fail({ code: 'cookies_not_granted' });
    expect(await leave('S1', { kind: 'browser' })).toEqual({
      kind: 'failed',
      failure: { code: 'cookies_not_granted' },
    });
  });

  it('fails where the worker is gone, without a request', async () => {
    const outcome = await leavePage(EXIT, 'S1', {
      send,
      fetch: () => Promise.reject(new Error('must not be asked')),
      askStorefront: () => Promise.resolve(),
      getState: () => Promise.resolve(fail({ code: 'extension_reloaded' })),
    });
    expect(outcome).toEqual({ kind: 'failed', failure: { code: 'extension_reloaded' } });
  });
});
