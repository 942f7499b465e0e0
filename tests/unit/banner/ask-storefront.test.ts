import type { StorefrontAsk } from '../../../lib/messaging/messages.ts';
import { describe, expect, it } from 'vitest';
import { askStorefront, hasMarkerCookie } from '../../../lib/banner/ask-storefront.ts';
import { fail, ok } from '../../../lib/result.ts';
import { createFakeSend } from '../view/fake-send.ts';
import { json, sampleStorefrontSession } from './banner-page.ts';

const sessionUrl = 'https://shop.example/connect/session';

interface Setup {
  readonly hello?: ReturnType<typeof ok<StorefrontAsk | null>>;
  readonly marker?: boolean;
  readonly signal?: AbortSignal;
}

const ask = async (answer: () => Response | Promise<Response>, { hello, marker = true, signal }: Setup = {}) => {
  const { send, asked } = createFakeSend({
    'storefront/hello': () => hello ?? ok({ kind: 'protocol' as const, sessionUrl }),
    'storefront/seen': () => ok(null),
  });
  const fetched: [string, RequestInit | undefined][] = [];
  await askStorefront({
    send,
    fetch: async (url, init) => {
      fetched.push([url instanceof Request ? url.url : url.toString(), init]);
      return await answer();
    },
    hasMarker: () => marker,
    signal: signal ?? new AbortController().signal,
  });
  return { asked, fetched, seen: asked.find(({ name }) => name === 'storefront/seen')?.input };
};

describe('asking the storefront', () => {
  it('tells the session as the shop told it', async () => {
    const session = sampleStorefrontSession();
    const { asked, fetched, seen } = await ask(() => json({ session }));
    expect(asked[0]).toEqual({ name: 'storefront/hello', input: { marker: true } });
    expect(seen).toEqual({ session, reachable: true });
    expect(fetched[0]?.[0]).toBe(sessionUrl);
    expect(fetched[0]?.[1]).toMatchObject({ credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
  });

  it('tells that there is none', async () => {
    expect((await ask(() => json({ session: null }))).seen).toEqual({ session: null, reachable: true });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['is down', () => Promise.reject(new TypeError('down'))],
    ['answers with a web page', () => new Response('<h1>Shop</h1>', { headers: { 'content-type': 'text/html' } })],
    ['answers with an error', () => json({ session: null }, 503)],
    ['answers with broken JSON', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
    ['answers with something else', () => json({ sessions: [] })],
    ['answers with half a session', () => json({ session: { id: 'S1' } })],
    ['answers with no time', () => json({ session: sampleStorefrontSession({ endsAt: 'soon' }) })],
    [
      'answers with endless names',
      () => json({ session: sampleStorefrontSession({ customer: { name: 'x'.repeat(201) } }) }),
    ],
  ])('tells that nothing is known where the shop %s', async (_what, answer) => {
    expect((await ask(answer)).seen).toEqual({ session: null, reachable: false });
  });

  it('asks nothing where there is no reason to', async () => {
    const { asked, fetched } = await ask(() => json({ session: null }), { hello: ok(null), marker: false });
    expect(asked).toEqual([{ name: 'storefront/hello', input: { marker: false } }]);
    expect(fetched).toEqual([]);
  });

  it('asks nothing of a shop once the extension has gone', async () => {
    const hello = fail({ code: 'extension_reloaded' as const }) as never;
    expect((await ask(() => json({ session: null }), { hello })).fetched).toEqual([]);
    const { asked } = await ask(() => json({ session: null }), { signal: AbortSignal.abort() });
    expect(asked).toHaveLength(1);
  });
});

describe('marker cookie', () => {
  it.each([
    ['connect_marker=1', true],
    ['a=1; connect_marker=; b=2', true],
    ['connect_marker', true],
    ['connect_marker_old=1', false],
    ['x_connect_marker=1', false],
    ['', false],
  ])('in "%s": %s', (cookies, found) => {
    expect(hasMarkerCookie(cookies, 'connect_marker')).toBe(found);
  });
});
