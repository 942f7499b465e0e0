import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Key } from '../keys/key-ring.ts';
import type { LinkRecord } from '../storage/database.ts';

/** Version of the signed content; another content gets another number. */
const TOKEN_VERSION = 1;

/** 256 random bits each, base64url; the hint in front is for the landing's script alone and never believed. */
const TOKEN = /^(?:[im]\.)?([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

/** What a link is bound to besides its handle. */
export type SignedLink = Pick<
  LinkRecord,
  'handle_hash' | 'shop' | 'storefront' | 'customer' | 'agent' | 'kind' | 'expires_at'
>;

export interface Token {
  readonly handleHash: string;
  readonly signature: string;
}

export const createHandle = (): string => randomBytes(32).toString('base64url');

export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

export function signLink(key: Key, link: SignedLink): string {
  const content = [
    TOKEN_VERSION,
    key.id,
    link.handle_hash,
    link.shop,
    link.storefront,
    link.customer,
    link.agent,
    link.kind,
    link.expires_at,
  ];
  return createHmac('sha256', key.link).update(JSON.stringify(content)).digest('base64url');
}

/** Whether this shop signed exactly this link. Compared as text: no second spelling of the same bytes is accepted. */
export function isSignatureValid(key: Key, link: SignedLink, signature: string): boolean {
  const expected = Buffer.from(signLink(key, link));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The fragment of a link's URL. */
export const formatToken = (handle: string, signature: string, kind: LinkRecord['kind']): string =>
  `${kind === 'instant' ? 'i' : 'm'}.${handle}.${signature}`;

export function parseToken(text: string): Token | null {
  const [, handle, signature] = TOKEN.exec(text) ?? [];
  return handle === undefined || signature === undefined ? null : { handleHash: hash(handle), signature };
}
