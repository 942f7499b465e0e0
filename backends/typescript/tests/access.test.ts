import { beforeEach, describe, expect, it } from 'vitest';
import { createAddressFinder } from '../src/access/client-address.ts';
import { FailureWindow } from '../src/access/rate-limit.ts';
import { createStorefrontCookies } from '../src/http/storefront-cookies.ts';
import { formatCsvRow } from '../src/sessions/session-csv.ts';
import { openDatabase } from '../src/storage/open-database.ts';
import { TestClock } from './support/test-clock.ts';
import { TestBrowser, TestShop } from './support/test-shop.ts';

describe('address of a client', () => {
  it('is the socket’s, whatever a header says', () => {
    expect(createAddressFinder([])('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(createAddressFinder(['10.0.0.0/8'])('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it.each([
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', 'forged, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['10.1.2.3', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', 'forged', '10.1.2.3'],
    ['10.1.2.3', null, '10.1.2.3'],
    ['fd00::1', '2001:db8::7', '2001:db8::7'],
    [null, '198.51.100.1', null],
  ])('%s with %s is %s', (socket, forwarded, expected) => {
    expect(createAddressFinder(['10.0.0.0/8', 'fd00::/8'])(socket, forwarded)).toBe(expected);
  });

  it('does not take nonsense for a proxy', () => {
    expect(() => createAddressFinder(['proxy.example'])).toThrow('proxy.example');
  });

  it('stands in the log for leads', async () => {
    const shop = new TestShop(await openDatabase(':memory:'), { trustedProxies: ['10.0.0.1'] });
    const env = { incoming: { socket: { remoteAddress: '203.0.113.7', remotePort: 1, remoteFamily: 'IPv4' } } };
    const ida = await shop.signIn('ida');
    const answer = await ida.post('links', { customer: '1', kind: 'instant' }, env);
    const { url } = (await answer.json()) as { url: string };
    await new TestBrowser(shop).redeem(url.split('#')[1] ?? '');
    const read = async (agent: string) => {
      const log = await (await shop.signIn(agent)).get('sessions');
      return ((await log.json()) as { sessions: { adminIp: string | null }[] }).sessions[0]?.adminIp;
    };
    expect(await read('lena')).toBe('203.0.113.7');
    expect(await read('ida')).toBeNull();
    await shop.db.destroy();
  });
});

describe('failures of an address', () => {
  let clock: TestClock;
  let failures: FailureWindow;
  beforeEach(() => {
    clock = new TestClock('2026-11-21T09:00:00.000Z');
    failures = new FailureWindow({ count: 2, seconds: 60 }, clock);
  });

  it('are forgotten one by one', () => {
    failures.record('a');
    clock.advance(10);
    failures.record('a');
    expect(failures.getWait('a')).toBe(50);
    expect(failures.getWait('b')).toBeNull();
    clock.advance(50);
    expect(failures.getWait('a')).toBeNull();
  });

  it('do not fill the memory', () => {
    failures.record('first');
    failures.record('first');
    for (let index = 0; index < 10_000; index += 1) failures.record(String(index));
    expect(failures.getWait('first')).toBeNull();
  });
});

describe('cookies of a storefront', () => {
  it.each([
    ['https://shop.example/', '__Host-connect_session=v; Path=/; SameSite=Lax; Secure; HttpOnly'],
    ['https://shop.example/b2b/', 'connect_session=v; Path=/b2b/; SameSite=Lax; Secure; HttpOnly'],
    ['http://shop.localhost/', 'connect_session=v; Path=/; SameSite=Lax; HttpOnly'],
  ])('%s', (url, expected) => {
    expect(createStorefrontCookies(url).setSession('v')[0]).toBe(expected);
  });

  it('come from the longest path first', () => {
    const cookies = createStorefrontCookies('https://shop.example/b2b/');
    const [own, other] = ['A'.repeat(43), 'B'.repeat(43)];
    const headers = { cookie: `a=1; connect_session=${own}; connect_session=${other}` };
    expect(cookies.getSession(new Request('https://shop.example/b2b/', { headers }))).toBe(own);
  });

  it('are ours or nothing', () => {
    const cookies = createStorefrontCookies('https://shop.example/');
    const headers = { cookie: '__Host-connect_session=short' };
    expect(cookies.getSession(new Request('https://shop.example/', { headers }))).toBeNull();
  });
});

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 170', "'+49 170"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['a "b", c', '"a ""b"", c"'],
    ['a\nb', '"a\nb"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['', ''],
  ])('%j becomes %j', (cell, expected) => {
    expect(formatCsvRow([cell])).toBe(`${expected}\r\n`);
  });
});
