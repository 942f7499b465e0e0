import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRules, type GuardedStorefront, type Rule } from '../../../lib/courtesy/rules.ts';
import { magentoGuard } from '../../../lib/platforms/magento/guard.ts';
import { decide, fits, type Request } from './emulate-rules.ts';

const STORE = 'https://shop.example/';

const guarded = (change: Partial<GuardedStorefront> = {}): GuardedStorefront => ({
  storefrontUrl: STORE,
  base: change.storefrontUrl ?? STORE,
  addresses: magentoGuard,
  checkout: false,
  readOnly: false,
  ...change,
});

const rulesFor = (change: Partial<GuardedStorefront>, strangers: readonly string[] = []): readonly Rule[] =>
  makeRules([guarded(change)], strangers);

const at = (path: string, more: Omit<Request, 'url'> = {}): Request => ({ url: `${STORE}${path}`, ...more });

describe('makeRules', () => {
  it('makes none where nothing is held', () => {
    expect(rulesFor({})).toEqual([]);
    expect(makeRules([], ['https://shop.example/admin/'])).toEqual([]);
  });

  it('leads a page of the checkout to the cart, and says so in the fragment', () => {
    const cart = { redirect: 'https://shop.example/checkout/cart/#connect-checkout-blocked' };
    const rules = rulesFor({ checkout: true });
    expect(decide(rules, at('checkout/', { type: 'main_frame' }))).toEqual(cart);
    expect(decide(rules, at('checkout/', { type: 'sub_frame' }))).toBe('block');
    expect(decide(rules, at('multishipping/checkout/overviewPost', { type: 'main_frame', method: 'POST' }))).toBe(
      'block',
    );
    expect(decide(rules, at('checkout/cart/', { type: 'main_frame' }))).toBe('pass');
    expect(decide(rules, at('wishlist/index/add/', { method: 'POST' }))).toBe('pass');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])('stops %s while reading, from scripts and forms', (method) => {
    const rules = rulesFor({ readOnly: true });
    for (const type of ['main_frame', 'sub_frame', 'xmlhttprequest', 'ping'] as const) {
      expect(decide(rules, at('customer/address/formPost/', { method, type })), type).toBe('block');
    }
  });

  it('lets pass while reading what changes nothing', () => {
    const rules = rulesFor({ readOnly: true });
    expect(decide(rules, at('customer/account/logout/', { method: 'POST', type: 'main_frame' }))).toBe('pass');
    expect(decide(rules, at('customer/account/logoutAll/', { method: 'POST' }))).toBe('block');
    expect(decide(rules, at('csp/', { method: 'POST', type: 'csp_report' }))).toBe('pass');
    expect(decide(rules, at('checkout/', { type: 'main_frame' }))).toBe('pass');
  });

  it('holds the checkout even against what passes while reading', () => {
    const addresses = { ...magentoGuard, harmlessWrites: ['.*'] };
    const rules = rulesFor({ checkout: true, readOnly: true, addresses });
    expect(decide(rules, at('rest/V1/carts/mine/order', { method: 'PUT' }))).toBe('block');
  });

  it('takes the strictest of several sessions at one address, once', () => {
    const both = makeRules(
      [guarded({ checkout: true }), guarded({ readOnly: true, storefrontUrl: 'https://shop.example' })],
      [],
    );
    expect(both).toEqual(rulesFor({ checkout: true, readOnly: true }));
  });

  it('keeps the admin, and another shop, below a storefront out of it', () => {
    const rules = rulesFor({ checkout: true, readOnly: true }, [
      `${STORE}admin_x/`,
      `${STORE}b2b/`,
      'https://elsewhere.test/',
    ]);
    expect(decide(rules, at('admin_x/customer/index/save', { method: 'POST' }))).toBe('pass');
    expect(decide(rules, at('b2b/cart', { method: 'POST' }))).toBe('pass');
    expect(decide(rules, at('admin_xy/', { method: 'POST' }))).toBe('block');
    expect(rules.some((rule) => fits(rule, { url: 'https://elsewhere.test/' }))).toBe(false);
  });

  it('holds a storefront inside another one to its own rules', () => {
    const inner = guarded({ storefrontUrl: `${STORE}b2b/`, readOnly: true });
    const rules = makeRules([guarded({ checkout: true }), inner], [`${STORE}b2b/`, `${STORE}b2b/admin/`]);
    expect(decide(rules, at('b2b/x', { method: 'POST' }))).toBe('block');
    expect(decide(rules, at('x', { method: 'POST' }))).toBe('pass');
    expect(decide(rules, at('b2b/admin/x', { method: 'POST' }))).toBe('pass');
  });

  it('counts ports', () => {
    const rules = rulesFor({ readOnly: true, storefrontUrl: 'http://shop.localhost:808/' });
    expect(decide(rules, { url: 'http://shop.localhost:808/x', method: 'POST' })).toBe('block');
    expect(decide(rules, { url: 'http://shop.localhost:8082/x', method: 'POST' })).toBe('pass');
    expect(decide(rules, { url: 'http://shop.localhost/x', method: 'POST' })).toBe('pass');
  });

  it('leads to the cart of the store view that the session was opened in', () => {
    const rules = rulesFor({ checkout: true, base: `${STORE}de/` });
    const cart = { redirect: `${STORE}de/checkout/cart/#connect-checkout-blocked` };
    for (const path of ['de/checkout/', 'en/checkout/', 'checkout/']) {
      expect(decide(rules, at(path, { type: 'main_frame' })), path).toEqual(cart);
    }
  });

  it('stays in its folder, letter for letter', () => {
    const rules = rulesFor({ readOnly: true, checkout: true, storefrontUrl: 'https://shop.example/de' });
    for (const path of ['DE/x', 'dex', 'en/de/x', 'x?u=https://shop.example/de/x']) {
      expect(decide(rules, at(path, { method: 'POST' })), path).toBe('pass');
    }
    for (const path of ['de', 'de/', 'de?x', 'de/x'])
      expect(decide(rules, at(path, { method: 'POST' })), path).toBe('block');
  });

  it('gives each rule an id of its own that stays, whatever else comes and goes', () => {
    const other = guarded({ storefrontUrl: 'https://store.example/', readOnly: true });
    const one = makeRules([guarded({ checkout: true })], []);
    const two = makeRules([other, guarded({ checkout: true })], []);
    expect(two).toEqual(makeRules([guarded({ checkout: true }), other], []));
    expect(two).toEqual(expect.arrayContaining([...one]));
    expect(new Set(two.map(({ id }) => id)).size).toBe(two.length);
    for (const { id } of two) expect(id > 0 && id < 2 ** 31).toBe(true);
  });

  it('keeps what has to be compiled short: Chromium allows 2 kB, and the literal part is free', () => {
    for (const { condition } of rulesFor({ checkout: true, readOnly: true })) {
      expect(condition.regexFilter?.replace('^https://shop\\.example', '').length).toBeLessThan(130);
    }
  });
});

const hosts = fc.constantFrom(
  'shop.example',
  'shop.example.evil.test',
  'xshop.example',
  'shopxexample',
  'localhost:8082',
  '[::1]:80',
);
const folder = fc.constantFrom('', 'de/', 'de/at/', 'D.E/', 'a+b(c)*|/', 'checkout/', 'index.php/');
const storefront = fc
  .record({ host: hosts, folder })
  .map(({ host, folder: path }) => new URL(`https://${host}/${path}`).href);
const rest = fc.oneof(
  fc.webPath(),
  fc.constantFrom(
    'checkout/',
    'checkout/cart/',
    'rest/V1/carts/mine/order',
    'de/checkout/',
    '/checkout',
    'x?u=https://shop.example/checkout/#checkout/',
  ),
);
const request = fc.record({
  place: storefront,
  rest,
  method: fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'),
  type: fc.constantFrom('main_frame' as const, 'sub_frame' as const, 'xmlhttprequest' as const, 'ping' as const),
});

/** Scheme, host and port in full, and a path below. */
const isBelow = (url: string, prefix: string): boolean => {
  const [asked, base] = [new URL(url), new URL(prefix)];
  const path = base.pathname.replace(/\/+$/, '');
  return asked.origin === base.origin && (asked.pathname === path || asked.pathname.startsWith(`${path}/`));
};

describe('every rule', () => {
  it('fits nothing outside the storefronts that it was made for', () => {
    fc.assert(
      fc.property(
        fc.array(storefront, { minLength: 1, maxLength: 3 }),
        fc.array(storefront, { maxLength: 3 }),
        request,
        (held, strangers, { place, rest: path, ...how }) => {
          const made = held.map((storefrontUrl) => guarded({ storefrontUrl, checkout: true, readOnly: true }));
          const asked = { url: `${place}${path.replace(/^\//, '')}`, ...how };
          if (held.some((one) => isBelow(asked.url, one))) return;
          expect(makeRules(made, strangers).filter((rule) => fits(rule, asked))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets everything pass below an admin that lies deepest', () => {
    fc.assert(
      fc.property(storefront, rest, (storefrontUrl, path) => {
        const admin = `${storefrontUrl}admin_x/`;
        const rules = rulesFor({ storefrontUrl, checkout: true, readOnly: true }, [admin]);
        const url = `${admin}${path.replace(/^\//, '')}`;
        expect(decide(rules, { url, method: 'POST', type: 'main_frame' })).toBe('pass');
      }),
    );
  });

  it('lets reading pass everywhere but on pages of the checkout, and the exit always', () => {
    fc.assert(
      fc.property(storefront, rest, fc.constantFrom('GET', 'HEAD'), (storefrontUrl, path, method) => {
        const rules = rulesFor({ storefrontUrl, checkout: true, readOnly: true });
        const url = `${storefrontUrl}${path.replace(/^\//, '')}`;
        expect(decide(rules, { url, method, type: 'xmlhttprequest' })).toBe('pass');
        const exit = `${storefrontUrl}customer/account/logout/`;
        for (const verb of ['GET', 'POST']) expect(decide(rules, { url: exit, method: verb })).toBe('pass');
      }),
    );
  });
});
