import type { Cookies } from 'webextension-polyfill';
import { z } from 'zod';
import { browser } from '../browser.ts';
import { seesJar, type Jar } from '../sessions/jar.ts';
import { hasApi } from './apis.ts';

/** A cookie with everything that makes it the same cookie again; plain data, so that it may wait in storage. */
export const keptCookie = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  /** Whether it belongs to the one host alone and not to those below it as well. */
  hostOnly: z.boolean(),
  path: z.string(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: z.enum(['no_restriction', 'lax', 'strict', 'unspecified']),
  /** Seconds since 1970; null for one that ends with the browser. */
  expirationDate: z.number().nullable(),
});
export type KeptCookie = Readonly<z.infer<typeof keptCookie>>;

/** Cookies of a storefront in one jar, by name: one name may be there several times, by domain and path. */
export interface CookieJar {
  get(url: string, name: string): Promise<readonly KeptCookie[]>;
  /** Removes those that a request to the address would carry. */
  remove(url: string, name: string): Promise<void>;
  /** Makes them what `get` said before, and touches none that is that already. */
  putBack(url: string, name: string, before: readonly KeptCookie[]): Promise<void>;
}

const toKept = (cookie: Cookies.Cookie): KeptCookie => ({
  name: cookie.name,
  value: cookie.value,
  domain: cookie.domain,
  hostOnly: cookie.hostOnly,
  path: cookie.path,
  secure: cookie.secure,
  httpOnly: cookie.httpOnly,
  sameSite: keptCookie.shape.sameSite.catch('unspecified').parse(cookie.sameSite),
  expirationDate: cookie.expirationDate ?? null,
});

/** The address whose cookie it is; the scheme decides whether a browser lets it be `secure`. */
const addressOf = ({ secure, domain, path }: KeptCookie, url: string): string =>
  `${secure ? 'https:' : new URL(url).protocol}//${domain.replace(/^\./, '')}${path}`;

const isSame = (one: KeptCookie, other: KeptCookie): boolean =>
  one.domain === other.domain && one.path === other.path && one.hostOnly === other.hostOnly;

/** Chromium's worker of the private windows has their cookies as its own; Firefox has one worker that names them. */
const storeOf = (jar: Jar): { readonly storeId?: string } => {
  if (jar.startsWith('firefox-container-')) return { storeId: jar };
  const isSplit = browser.runtime.getManifest().incognito === 'split';
  return jar === 'private' && !isSplit ? { storeId: 'firefox-private' } : {};
};

const createCookieJar = (store: { readonly storeId?: string }): CookieJar => {
  const { cookies } = browser;
  const drop = (cookie: KeptCookie, url: string): Promise<unknown> =>
    cookies.remove({ url: addressOf(cookie, url), name: cookie.name, ...store });
  const set = (cookie: KeptCookie, url: string): Promise<unknown> => {
    const { domain, hostOnly, expirationDate, ...rest } = cookie;
    return cookies.set({
      ...rest,
      ...store,
      url: addressOf(cookie, url),
      ...(hostOnly ? {} : { domain }),
      ...(expirationDate === null ? {} : { expirationDate }),
    });
  };
  const get = async (url: string, name: string): Promise<readonly KeptCookie[]> =>
    (await cookies.getAll({ url, name, ...store })).map(toKept);
  return {
    get,
    remove: async (url, name) => {
      for (const one of await get(url, name)) await drop(one, url);
    },
    putBack: async (url, name, before) => {
      // A browser removes by address and name: first what is too much, then what that took along or what has changed.
      for (const one of await get(url, name)) if (!before.some((other) => isSame(one, other))) await drop(one, url);
      const left = (await get(url, name)).map((one) => JSON.stringify(one));
      for (const one of before) if (!left.includes(JSON.stringify(keptCookie.parse(one)))) await set(one, url);
    },
  };
};

/**
 * The cookies that a tab of this jar sends; null without the permission, and in a worker that does not see the jar.
 * Its functions reject where the storefront's host is not granted.
 */
export const getCookieJar = async (jar: Jar = 'default'): Promise<CookieJar | null> =>
  seesJar(jar) && (await hasApi('cookies')) ? createCookieJar(storeOf(jar)) : null;
