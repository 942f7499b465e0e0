import { describe, expect, it } from 'vitest';
import { isExposed, parseAdminBase, withoutSecrets } from '../../../lib/shops/addresses.ts';
import { findPlace, isUnder } from '../../../lib/shops/places.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { storefrontAt } from '../messaging/fake-shop.ts';

describe('isExposed', () => {
  it.each([
    ['https://shop.example', false],
    ['http://localhost', false],
    ['http://demo.localhost:80', false],
    ['http://127.1.2.3', false],
    ['http://[::1]:3000', false],
    ['http://shop.example', true],
    ['http://localhost.evil.test', true],
    ['http://127.0.0.1.evil.test', true],
    ['http://192.168.0.1', true],
  ])('%s: %s', (address, exposed) => {
    expect(isExposed(new URL(address))).toBe(exposed);
  });
});

describe('parseAdminBase', () => {
  it.each([
    ['https://shop.example/admin', 'https://shop.example/admin/'],
    ['https://shop.example/admin///', 'https://shop.example/admin/'],
    ['https://shop.example', 'https://shop.example/'],
    ['https://shop.example/a/../b/index.php?x=1#y', 'https://shop.example/b/index.php/'],
  ])('writes %s as %s', (given, base) => {
    expect(parseAdminBase(given, false)).toEqual({ ok: true, value: base });
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['https://s.example/a/api/{path}', 'https://s.example/a/api/{path}'],
    ['https://s.example/a/i.php?c=Connect&path={path}', 'https://s.example/a/i.php?c=Connect&path={path}'],
    ['https://s.example/a/i.php?_token=x&path={path}', 'https://s.example/a/i.php?path={path}'],
    ['https://s.example/a/i.php?path={path}&form_key=abc', 'https://s.example/a/i.php?path={path}'],
    ['https://s.example/a/i.php?t=0123456789abcdef&path={path}', 'https://s.example/a/i.php?path={path}'],
    [
      'https://s.example/a/i.php?t=abcdefghijklmnopqrstuvwxyzabcdef&path={path}',
      'https://s.example/a/i.php?path={path}',
    ],
    [
      'https://s.example/a/index.php?controller=AdminConnectAsCustomer&token=0d4c2b1ea9f84f6f8f6a2f9d3c5b7e11&ajax=1&path={path}',
      'https://s.example/a/index.php?controller=AdminConnectAsCustomer&ajax=1&path={path}',
    ],
    ['https://s.example/a/i.php?SID=1&tokens={path}', 'https://s.example/a/i.php?tokens={path}'],
  ])('writes %s as %s', (template, kept) => {
    expect(withoutSecrets(template)).toBe(kept);
  });
});

describe('isUnder', () => {
  it.each([
    ['https://s.example/admin/', true],
    ['https://s.example/admin/x/y?z#w', true],
    ['https://s.example/admin', true],
    ['https://s.example/Admin/', false],
    ['https://s.example/admin/%2E%2E/', false],
    ['https://s.example/admin/..%5Cx', false],
    ['https://s.example/admin/%2e.%2Fx', false],
    ['https://s.example/admin/a..b/', true],
    ['https://s.example/admin/a%2Fb', true],
    ['https://s.example./admin/', false],
    ['ftp://s.example/admin/', false],
  ])('%s below https://s.example/admin/: %s', (address, expected) => {
    expect(isUnder(new URL(address), 'https://s.example/admin/')).toBe(expected);
  });

  it('takes a storefront without a closing slash for a folder', () => {
    expect(isUnder(new URL('https://s.example/de'), 'https://s.example/de')).toBe(true);
    expect(isUnder(new URL('https://s.example/de/cart'), 'https://s.example/de')).toBe(true);
    expect(isUnder(new URL('https://s.example/dex'), 'https://s.example/de')).toBe(false);
  });

  it('finds nothing below what is no address', () => {
    expect(isUnder(new URL('https://s.example/'), 'nonsense')).toBe(false);
  });
});

describe('findPlace', () => {
  const shop: StoredShop = {
    id: 'a'.repeat(24),
    name: 'Shop',
    platform: 'generic',
    platformVersion: null,
    adminBase: 'https://s.example/admin/',
    apiTemplate: 'https://s.example/admin/{path}',
    storefronts: [storefrontAt('1', 'https://s.example/'), storefrontAt('2', 'https://s.example/admin/preview/')],
    addedAt: 1,
    confirmedHttp: false,
    allowedOrigins: [],
  };

  it.each([
    ['https://s.example/cart', 'storefront', '1'],
    ['https://s.example/admin-evil/', 'storefront', '1'],
    ['https://s.example/admin/orders', 'admin', null],
    ['https://s.example/admin/preview/home', 'storefront', '2'],
    ['https://elsewhere.test/', null, null],
  ])('knows whose page %s is', (address, kind, id) => {
    const [admin, storefront] = [findPlace([shop], address, 'admin'), findPlace([shop], address, 'storefront')];
    expect(admin !== null).toBe(kind === 'admin');
    expect(storefront?.storefront.id ?? null).toBe(id);
  });

  it('lets an admin and a storefront share one address', () => {
    const same = { ...shop, adminBase: 'https://s.example/', storefronts: [storefrontAt('1', 'https://s.example/')] };
    expect(findPlace([same], 'https://s.example/x', 'admin')?.shop.id).toBe(shop.id);
    expect(findPlace([same], 'https://s.example/x', 'storefront')?.storefront.id).toBe('1');
  });

  it('leaves an address to the shop that was there first', () => {
    const thief = {
      ...shop,
      id: 'b'.repeat(24),
      adminBase: 'https://thief.test/',
      allowedOrigins: ['https://s.example'],
    };
    expect(findPlace([shop, thief], 'https://s.example/cart', 'storefront')?.shop.id).toBe(shop.id);
  });
});
