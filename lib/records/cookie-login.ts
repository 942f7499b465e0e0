import type { CookieJar } from '../courtesy/cookies.ts';
import type { CookieLogin } from '../platforms/session-adapter.ts';

const digest = async (value: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** SHA-256 of the login that a jar holds at a storefront, enough to know it again; null = nobody is logged in there. */
export const findPrint = async ({ holder }: CookieLogin, base: string, jar: CookieJar): Promise<string | null> => {
  const [cookie] = await jar.get(base, holder);
  return cookie === undefined ? null : digest(cookie.value);
};

/** Takes a login out of this browser without a word to the shop, which would log out the customer as well. */
export const dropLogin = async ({ names }: CookieLogin, base: string, jar: CookieJar): Promise<void> => {
  await Promise.all(names.map((name) => jar.remove(base, name)));
};
