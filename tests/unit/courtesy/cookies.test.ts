import { beforeEach, describe, expect, it } from 'vitest';
import { getCookieJar, keptCookie, type CookieJar } from '../../../lib/courtesy/cookies.ts';
import { FakeRulesBrowser } from './fake-browser.ts';
import { FakeCookies } from './fake-cookies.ts';

const URL_OF_SHOP = 'https://shop.example/de/';

let world: FakeRulesBrowser;
let cookies: FakeCookies;

const open = async (jar?: string): Promise<CookieJar> => {
  const opened = await getCookieJar(jar);
  if (opened === null) throw new Error('no jar');
  return opened;
};

beforeEach(() => {
  world = new FakeRulesBrowser();
  cookies = new FakeCookies();
});

describe('getCookieJar', () => {
  it('gives none without the permission, and none that this worker does not see', async () => {
    expect(await getCookieJar('private')).toBeNull();
    world.apis.delete('cookies');
    expect(await getCookieJar()).toBeNull();
  });

  it.each([
    ['default', undefined],
    ['private', 'firefox-private'],
    ['firefox-container-3', 'firefox-container-3'],
  ])('looks for %s where Firefox keeps it', async (jar, store) => {
    world.manifest = { incognito: 'spanning' };
    await (await open(jar)).get(URL_OF_SHOP, 'store');
    expect(cookies.stores).toEqual([store]);
  });

  it('puts a cookie back exactly as it was, also after a while in storage', async () => {
    const was = {
      value: 'at',
      expirationDate: 1_800_000_000.5,
      secure: true,
      httpOnly: true,
      sameSite: 'strict',
    } as const;
    cookies.put(was);
    const before = cookies.held;
    const jar = await open();
    const kept = keptCookie.array().parse(JSON.parse(JSON.stringify(await jar.get(URL_OF_SHOP, 'store'))));
    cookies.put({ value: 'de', expirationDate: 1_900_000_000 });
    await jar.putBack(URL_OF_SHOP, 'store', kept);
    expect(cookies.held).toEqual(before);
  });

  it('removes what was not there before', async () => {
    const jar = await open();
    const before = await jar.get(URL_OF_SHOP, 'store');
    cookies.put({ expirationDate: 1_900_000_000 });
    cookies.put({ name: 'currency' });
    await jar.putBack(URL_OF_SHOP, 'store', before);
    expect(cookies.held.map(({ name }) => name)).toEqual(['currency']);
  });

  it('tells several of one name apart, by domain and path', async () => {
    cookies.put({ value: 'at', hostOnly: true, domain: 'shop.example' });
    const before = cookies.held;
    const jar = await open();
    const kept = await jar.get(URL_OF_SHOP, 'store');
    cookies.put({ value: 'de' });
    cookies.put({ value: 'de', path: '/de/' });
    await jar.putBack(URL_OF_SHOP, 'store', kept);
    expect(cookies.held).toEqual(before);
  });

  it('touches nothing that is as it was', async () => {
    cookies.put({ value: 'at' });
    const jar = await open();
    await jar.putBack(URL_OF_SHOP, 'store', await jar.get(URL_OF_SHOP, 'store'));
    expect(cookies.sets).toBe(0);
  });

  it('removes by name what a request to the address would carry', async () => {
    cookies.put({});
    cookies.put({ domain: '.other.example' });
    await (await open()).remove(URL_OF_SHOP, 'store');
    expect(cookies.held.map(({ domain }) => domain)).toEqual(['.other.example']);
  });
});
