// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { leavePage } from '../../../lib/banner/leave-page.ts';
import { fail, ok } from '../../../lib/result.ts';
import { json, redirected } from '../platforms/magento/session/fake-magento.ts';
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
});

/** `current` is the session that the worker knows after the storefront was asked. */
const leave = (current: string | null, exit: Parameters<typeof leavePage>[0] = EXIT) =>
  leavePage(exit, 'S1', {
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

  it('fails where the worker is gone, without a request', async () => {
    const outcome = await leavePage(EXIT, 'S1', {
      fetch: () => Promise.reject(new Error('must not be asked')),
      askStorefront: () => Promise.resolve(),
      getState: () => Promise.resolve(fail({ code: 'extension_reloaded' })),
    });
    expect(outcome).toEqual({ kind: 'failed', failure: { code: 'extension_reloaded' } });
  });
});
