import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/protocol/schema/settings.ts';
import { createKeyRing } from '../src/keys/key-ring.ts';
import { areLandingsSafe, isLandingAllowed, isSafePath } from '../src/links/landing.ts';
import { createHandle, formatToken, hash, isSignatureValid, parseToken, signLink } from '../src/links/token.ts';

describe('landing', () => {
  it('never leaves the storefront, whatever is allowed', () => {
    const base = new URL('https://shop.example/outlet/');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webPath(),
          fc.webUrl(),
          fc.stringMatching(/^[./\\%2eE5cf:@a-z?#]{1,20}$/),
        ),
        (path) => {
          if (!isSafePath(path)) return;
          const url = new URL(`./${path.replace(/^\/+/, '')}`, base);
          expect(url.origin).toBe(base.origin);
          expect(decodeURIComponent(url.pathname).startsWith(base.pathname)).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it.each(['orders', 'orders/1', '/orders', 'help/contact?from=support', 'a%20b', 'größe', 'orders#top'])(
    'knows %s as a path',
    (path) => {
      expect(isSafePath(path)).toBe(true);
    },
  );

  it('is allowed by the list alone', () => {
    const settings = { ...defaultSettings, landing: { default: 'account', paths: ['orders', '//evil.example'] } };
    expect(isLandingAllowed('orders', settings)).toBe(true);
    expect(isLandingAllowed('order', settings)).toBe(false);
    expect(isLandingAllowed('//evil.example', settings)).toBe(false);
    expect(areLandingsSafe(settings)).toBe(false);
  });
});

describe('token', () => {
  const key = createKeyRing().current();
  const handle = createHandle();
  const link = {
    handle_hash: hash(handle),
    shop: 's',
    storefront: '1',
    customer: '2',
    agent: '3',
    kind: 'instant',
    expires_at: 4,
  } as const;
  const signature = signLink(key, link);

  it('says nothing with its hint', () => {
    const expected = { handleHash: link.handle_hash, signature };
    expect(parseToken(formatToken(handle, signature, 'instant'))).toEqual(expected);
    expect(parseToken(`m.${handle}.${signature}`)).toEqual(expected);
    expect(parseToken(`${handle}.${signature}`)).toEqual(expected);
    expect(parseToken(`x.${handle}.${signature}`)).toBeNull();
  });

  it('is bound to everything that it is about', () => {
    expect(isSignatureValid(key, link, signature)).toBe(true);
    const others = [
      { shop: 't' },
      { storefront: '2' },
      { customer: '3' },
      { agent: '4' },
      { kind: 'magic' as const },
      { expires_at: 5 },
      { handle_hash: hash('other') },
    ];
    for (const other of others) expect(isSignatureValid(key, { ...link, ...other }, signature)).toBe(false);
    expect(isSignatureValid(createKeyRing().current(), link, signature)).toBe(false);
  });

  it('has one spelling: no other last character means the same bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = Array.from(alphabet, (character) => signature.slice(0, -1) + character);
    expect(spellings.filter((spelling) => isSignatureValid(key, link, spelling))).toEqual([signature]);
  });
});
