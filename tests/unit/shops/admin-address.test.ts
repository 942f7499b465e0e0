import { describe, expect, it } from 'vitest';
import { isLoopback, parseAdminAddress } from '../../../lib/shops/admin-address.ts';

describe('parseAdminAddress', () => {
  it.each([
    ['https://shop.example/admin', 'https://shop.example/admin'],
    ['  https://Shop.Example/admin/index.php?a=1#tab  ', 'https://shop.example/admin/index.php?a=1'],
    ['shop.example/admin', 'https://shop.example/admin'],
    ['shop.example:8443/admin', 'https://shop.example:8443/admin'],
    ['localhost:8080/admin', 'http://localhost:8080/admin'],
    ['demo.localhost:4700/admin/', 'http://demo.localhost:4700/admin/'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['http://[::1]:3000/', 'http://[::1]:3000/'],
    ['intranet/admin', 'https://intranet/admin'],
    ['https://bücher.example/admin', 'https://xn--bcher-kva.example/admin'],
  ])('takes %s', (typed, url) => {
    expect(parseAdminAddress(typed, false)).toEqual({ ok: true, url, origin: new URL(url).origin });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my shop', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['https://shop..example/', 'not_an_address'],
    ['ftp://shop.example/', 'not_http'],
    ['javascript:alert(1)', 'not_http'],
    ['chrome://settings', 'not_http'],
    ['https://lea:secret@shop.example/admin', 'holds_credentials'],
    ['http://shop.example/admin', 'http_unconfirmed'],
    ['http://127.evil.example/', 'http_unconfirmed'],
    ['http://localhost.evil.example/', 'http_unconfirmed'],
  ])('refuses %j as %s', (typed, problem) => {
    expect(parseAdminAddress(typed, false)).toEqual({ ok: false, problem });
  });

  it('takes plain http once it is confirmed', () => {
    expect(parseAdminAddress('http://shop.example/admin', true)).toMatchObject({ ok: true });
  });
});

describe('isLoopback', () => {
  it.each(['localhost', 'a.b.localhost', '127.0.0.1', '127.8.9.10', '[::1]'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['localhost.example', 'notlocalhost', '127.0.0.1.example', '128.0.0.1', '[::2]', '10.0.0.1'])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
