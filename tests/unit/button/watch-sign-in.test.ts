// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSignIn } from '../../../lib/button/watch-sign-in.ts';
import { genericPage } from '../../../lib/platforms/generic/page.ts';
import { fail, ok } from '../../../lib/result.ts';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { createFakeSend } from '../view/fake-send.ts';

let fresh: boolean;
let looked: number;
let refusal: ErrorCode | null;
let ending: AbortController;
let greet: ReturnType<typeof vi.fn<() => Promise<unknown>>>;

const MINUTE_MS = 60_000;
const show = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
};

const watch = (adapter = { ...genericPage, isSignInFresh: () => ((looked += 1), fresh) }) => {
  const { send } = createFakeSend({
    'admin/connect': () => (refusal === null ? ok({ kind: 'opened' }) : fail({ code: refusal })),
  });
  return watchSignIn({ adapter, send, clock: { now: () => Date.now() }, greet, signal: ending.signal });
};
const press = (send: ReturnType<typeof watch>) =>
  send('admin/connect', { customer: 'c1', choice: { kind: 'instant' } });
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  fresh = true;
  looked = 0;
  refusal = null;
  ending = new AbortController();
  greet = vi.fn(() => Promise.resolve());
  show('visible');
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe('a sign-in that runs out', () => {
  it('is watched after a failure of that kind, until the page has renewed it; then the worker is told once', async () => {
    const send = watch();
    fresh = false;
    refusal = 'admin_token_expired';
    expect(await press(send)).toEqual(fail({ code: 'admin_token_expired' }));
    await pass(5000);
    expect(greet).not.toHaveBeenCalled();
    fresh = true;
    await pass(500);
    expect(greet).toHaveBeenCalledTimes(1);
    await pass(5 * MINUTE_MS);
    expect(greet).toHaveBeenCalledTimes(1);
  });

  it('is watched once, however often it fails', async () => {
    const send = watch();
    fresh = false;
    refusal = 'admin_token_expired';
    await press(send);
    await press(send);
    fresh = true;
    await pass(2000);
    expect(greet).toHaveBeenCalledTimes(1);
    fresh = false;
    await press(send);
    fresh = true;
    await pass(2000);
    expect(greet, 'and again the next time').toHaveBeenCalledTimes(2);
  });

  it('is watched for a minute, no longer', async () => {
    const send = watch();
    fresh = false;
    refusal = 'admin_token_expired';
    await press(send);
    await pass(MINUTE_MS + 1000);
    const before = looked;
    fresh = true;
    await pass(MINUTE_MS);
    expect(looked).toBe(before);
    expect(greet).not.toHaveBeenCalled();
  });

  it.each<ErrorCode | null>([null, 'agent_signed_out', 'unreachable', 'right_missing'])(
    'is not the matter of %s',
    async (code) => {
      const send = watch();
      refusal = code;
      const answer = await press(send);
      expect(answer.ok).toBe(code === null);
      await pass(MINUTE_MS);
      expect(greet).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['its tab is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['its window is looked at', () => window.dispatchEvent(new Event('focus'))],
  ])('is looked for when %s: something else may wait for it', async (_what, look) => {
    watch();
    fresh = false;
    show('hidden');
    look();
    await pass(1000);
    fresh = true;
    await pass(1000);
    expect(greet, 'a page that nobody sees renews nothing').not.toHaveBeenCalled();
    show('visible');
    look();
    await pass(1000);
    expect(greet).toHaveBeenCalledTimes(1);
  });

  it('is looked for in a page that loads with one that has run out', async () => {
    fresh = false;
    watch();
    await pass(1000);
    fresh = true;
    await pass(500);
    expect(greet).toHaveBeenCalledTimes(1);
  });

  it('is not looked for in a page that loads with a fresh one', async () => {
    watch();
    await pass(MINUTE_MS);
    expect(greet).not.toHaveBeenCalled();
  });
});

describe('watching', () => {
  it('ends with the page’s script', async () => {
    const send = watch();
    fresh = false;
    refusal = 'admin_token_expired';
    await press(send);
    ending.abort();
    fresh = true;
    window.dispatchEvent(new Event('focus'));
    await press(send);
    await pass(MINUTE_MS);
    expect(greet).not.toHaveBeenCalled();
  });

  it('is nothing where a sign-in lasts as long as the page', async () => {
    const { send } = createFakeSend({});
    const watched = watchSignIn({ adapter: genericPage, send, clock: { now: () => 0 }, greet, signal: ending.signal });
    expect(watched).toBe(send);
    window.dispatchEvent(new Event('focus'));
    await pass(MINUTE_MS);
    expect(greet).not.toHaveBeenCalled();
  });
});
