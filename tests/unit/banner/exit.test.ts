import { describe, expect, it } from 'vitest';
import { requestExit } from '../../../lib/banner/exit.ts';

const URL_ = 'https://shop.example/connect/session/exit';

const answering = (body: string, status = 200, type = 'application/json') =>
  requestExit(async () => new Response(body, { status, headers: { 'content-type': type } }), URL_, 'S1');

describe('answers to Exit', () => {
  it.each([
    [
      'ended',
      '{"ended":true,"returnUrl":"https://a.example/"}',
      200,
      { kind: 'ended', returnUrl: 'https://a.example/' },
    ],
    ['ended, nowhere to go', '{"ended":true}', 200, { kind: 'ended', returnUrl: null }],
    [
      'ended, endless address',
      JSON.stringify({ ended: true, returnUrl: 'x'.repeat(2049) }),
      200,
      { kind: 'ended', returnUrl: null },
    ],
    ['ended before', '{"code":"session_ended"}', 409, { kind: 'ended', returnUrl: null }],
    ['unknown here', '{"code":"not_found"}', 404, { kind: 'ended', returnUrl: null }],
    ['another is current', '{"code":"session_not_current"}', 409, { kind: 'replaced' }],
    ['a known failure', '{"code":"rate_limited"}', 429, { kind: 'failed', failure: { code: 'rate_limited' } }],
    ['an unknown code', '{"code":"no_such_code"}', 400, { kind: 'failed', failure: { code: 'answer_invalid' } }],
    ['success that is none', '{"ended":"yes"}', 200, { kind: 'failed', failure: { code: 'answer_invalid' } }],
    ['ended, but not successfully', '{"ended":true}', 500, { kind: 'failed', failure: { code: 'answer_invalid' } }],
    ['null', 'null', 200, { kind: 'failed', failure: { code: 'answer_invalid' } }],
    ['broken JSON', '{"ended":', 200, { kind: 'failed', failure: { code: 'unreachable' } }],
  ])('understands %s', async (_what, body, status, outcome) => {
    expect(await answering(body, status)).toEqual(outcome);
  });

  it('takes a web page for no answer', async () => {
    expect(await answering('<h1>Log in</h1>', 200, 'text/html')).toEqual({
      kind: 'failed',
      failure: { code: 'answer_not_json' },
    });
  });

  it('reads problem documents', async () => {
    const outcome = await answering('{"code":"unavailable"}', 503, 'application/problem+json');
    expect(outcome).toEqual({ kind: 'failed', failure: { code: 'unavailable' } });
  });

  it('tells a deadline from a network that is down', async () => {
    const late = await requestExit(() => Promise.reject(new DOMException('late', 'TimeoutError')), URL_, 'S1');
    expect(late).toEqual({ kind: 'failed', failure: { code: 'timeout' } });
    const down = await requestExit(() => Promise.reject(new TypeError('down')), URL_, 'S1');
    expect(down).toEqual({ kind: 'failed', failure: { code: 'unreachable' } });
  });
});
