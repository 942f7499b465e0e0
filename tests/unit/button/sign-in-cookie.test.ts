import { describe, expect, it } from 'vitest';
import { isSignInFresh } from '../../../lib/platforms/shopware/sign-in.ts';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');

const cookie = (value: unknown, name = 'bearerAuth'): string => `${name}=${encodeURIComponent(JSON.stringify(value))}`;
const until = (expiry: unknown): string => cookie({ access: 'a', refresh: 'r', expiry });

describe('a sign-in in an admin page’s cookies', () => {
  it.each([
    ['milliseconds, ahead', until(NOW + 1), true],
    ['milliseconds, now', until(NOW), false],
    ['milliseconds, over', until(NOW - 1), false],
    ['seconds, ahead', until(NOW / 1000 + 1), true],
    ['seconds, over', until(NOW / 1000 - 1), false],
    ['a number as text', until(String(NOW + 1)), true],
    ['no number', until('soon'), false],
    ['none', cookie({ access: 'a' }), false],
    ['no object', cookie('x'), false],
    ['null', cookie(null), false],
    ['broken JSON', 'bearerAuth=%7B', false],
    ['broken encoding', 'bearerAuth=%E0%A4%A', false],
    ['nothing', 'bearerAuth=', false],
    ['another cookie', cookie({ expiry: NOW + 1 }, 'xbearerAuth'), false],
    ['no cookies', '', false],
  ])('%s', (_what, cookies, isFresh) => {
    expect(isSignInFresh(cookies, NOW)).toBe(isFresh);
  });

  it('is the fresher of two, in either order, among others', () => {
    const [stale, fresh] = [until(NOW - 1), until(NOW + 60_000)];
    expect(isSignInFresh(`lastActivity=1; ${stale}; ${fresh}; a=b`, NOW)).toBe(true);
    expect(isSignInFresh(`${fresh}; ${stale}`, NOW)).toBe(true);
    expect(isSignInFresh(`${stale}; x=${fresh}`, NOW)).toBe(false);
  });
});
