import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Key, KeyRing } from '../keys/key-ring.ts';

export const createBrowser = (): string => randomBytes(32).toString('base64url');

/** The value in the form that goes with a browser's cookie: the page never learns the cookie itself. */
export const createNonce = (keys: KeyRing, storefront: string, browser: string): string =>
  sign(keys.current(), storefront, browser);

export function isNonceValid(keys: KeyRing, storefront: string, browser: string, nonce: string): boolean {
  const given = Buffer.from(nonce);
  return keys.all().some((key) => {
    const expected = Buffer.from(sign(key, storefront, browser));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

const sign = (key: Key, storefront: string, browser: string): string =>
  createHmac('sha256', key.nonce)
    .update(JSON.stringify(['nonce/1', storefront, browser]))
    .digest('base64url');
