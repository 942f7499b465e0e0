import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../../../lib/browser.ts';
import { readBearerCookies } from '../../../../../lib/platforms/shopware/bearer-cookies.ts';
import { FakeRulesBrowser } from '../../../courtesy/fake-browser.ts';
import { FakeCookies } from '../../../courtesy/fake-cookies.ts';

const ADMIN = 'http://shop.example:8083/sub/admin/';

interface Page {
  readonly id?: number;
  readonly url?: string;
  readonly cookies: string | Error;
  readonly incognito?: boolean;
  readonly discarded?: boolean;
  readonly cookieStoreId?: string;
}

let world: FakeRulesBrowser;
let cookies: FakeCookies;
let pages: readonly Page[];
let asked: number[];

const page = (cookieText: string | Error, change: Partial<Page> = {}): Page => ({
  id: 1,
  url: 'http://shop.example:8083/sub/admin#/sw/customer/index',
  cookies: cookieText,
  incognito: false,
  discarded: false,
  ...change,
});

const put = (value: string, path: string) =>
  cookies.put({ name: 'bearerAuth', value, domain: 'shop.example', hostOnly: true, path });

beforeEach(() => {
  world = new FakeRulesBrowser();
  cookies = new FakeCookies();
  pages = [];
  asked = [];
  Object.assign(browser.tabs, {
    query: async ({ url }: { url: string }) => (url === 'http://shop.example/*' ? pages : []),
  });
  Object.assign(browser, {
    scripting: {
      executeScript: async ({ target, func }: { target: { tabId: number }; func: () => unknown }) => {
        asked.push(target.tabId);
        const shown = pages.find(({ id }) => id === target.tabId)?.cookies;
        if (shown instanceof Error) throw shown;
        const inPage = { value: { cookie: shown }, configurable: true };
        Object.defineProperty(globalThis, 'document', inPage);
        try {
          return [{ result: func() }];
        } finally {
          Reflect.deleteProperty(globalThis, 'document');
        }
      },
    },
  });
});

describe('with the permission for cookies, the token', () => {
  it('is every cookie that the admin’s address gets, and no tab is asked', async () => {
    put('one', '/sub/admin');
    put('two', '/');
    put('other', '/admin');
    pages = [page('bearerAuth=three')];
    expect(await readBearerCookies(ADMIN)).toEqual(['one', 'two']);
    expect(cookies.stores).toEqual([undefined]);
    expect(asked).toEqual([]);
  });

  it('is missing where there is no cookie', async () => {
    pages = [page('bearerAuth=three')];
    expect(await readBearerCookies(ADMIN)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is missing where the browser refuses', async () => {
    Object.assign(browser.cookies, { getAll: async () => Promise.reject(new Error('no host permission')) });
    expect(await readBearerCookies(ADMIN)).toEqual([]);
  });
});

describe('without it, the token', () => {
  beforeEach(() => world.apis.delete('cookies'));

  it('is what an open admin page has', async () => {
    put('hidden', '/sub/admin');
    pages = [page('timezone=UTC; bearerAuth=%7B%22a%22%3A1%7D; lastActivity=1; bearerAuth=old; xbearerAuth=no')];
    expect(await readBearerCookies(ADMIN)).toEqual(['%7B%22a%22%3A1%7D', 'old']);
  });

  it.each([
    'http://shop.example:8083/sub/admin',
    'http://shop.example:8083/sub/admin/',
    'http://shop.example:8083/sub/admin?x=1',
    'http://shop.example:8083/sub/admin#/login/',
  ])('is read at %s', async (url) => {
    pages = [page('bearerAuth=one', { url })];
    expect(await readBearerCookies(ADMIN)).toEqual(['one']);
  });

  it.each<[string, Partial<Record<keyof Page, unknown>>]>([
    ['the storefront', { url: 'http://shop.example:8083/sub/' }],
    ['another admin', { url: 'http://shop.example:8083/sub/admin2#/' }],
    ['another port', { url: 'http://shop.example/sub/admin#/' }],
    ['an unknown address', { url: undefined }],
    ['a private window', { incognito: true }],
    ['a container', { cookieStoreId: 'firefox-container-2' }],
    ['a page that sleeps', { discarded: true }],
    ['no tab', { id: undefined }],
  ])('is not read from %s', async (_what, change) => {
    pages = [{ ...page('bearerAuth=one'), ...change } as Page];
    expect(await readBearerCookies(ADMIN)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each<[string, string | Error]>([
    ['has none', 'timezone=UTC'],
    ['cannot be read', new Error('Cannot access contents of the page')],
  ])('is read from the next page where one %s', async (_what, shown) => {
    pages = [page(shown), page('bearerAuth=two', { id: 2 }), page('bearerAuth=three', { id: 3 })];
    expect(await readBearerCookies(ADMIN)).toEqual(['two']);
    expect(asked).toEqual([1, 2]);
  });

  it('is read from private windows by their own worker alone', async () => {
    Object.assign(browser, { extension: { ...browser.extension, inIncognitoContext: true } });
    pages = [page('bearerAuth=one'), page('bearerAuth=two', { id: 2, incognito: true })];
    expect(await readBearerCookies(ADMIN)).toEqual(['two']);
    Object.assign(browser, { extension: { ...browser.extension, inIncognitoContext: false } });
    expect(await readBearerCookies(ADMIN)).toEqual(['one']);
  });

  it('is missing where tabs cannot be listed', async () => {
    Object.assign(browser.tabs, { query: async () => Promise.reject(new Error('gone')) });
    expect(await readBearerCookies(ADMIN)).toEqual([]);
  });
});
