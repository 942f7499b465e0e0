import { z } from 'zod';
import { httpUrl, id, instant, landing, linkKind, mode, shopText } from './primitives.ts';

export const linkRequest = z.strictObject({
  customer: id,
  kind: linkKind,
  /** Needed only where the customer belongs to several; else theirs is taken. */
  storefront: id.optional(),
  /** `latest` = the newest cart not yet ordered; an id = that cart; absent = what the shop's settings say. */
  cart: z.union([z.literal('latest'), z.literal('none'), id]).optional(),
  landing: landing.optional(),
  reason: z.string().trim().max(500).optional(),
  ticket: z.string().trim().max(100).optional(),
  mode: mode.optional(),
});
export type LinkRequest = z.infer<typeof linkRequest>;

export const link = z.object({
  id,
  /** Told this once and stored nowhere: the shop keeps a digest. */
  url: httpUrl,
  expiresAt: instant,
  uses: z.enum(['once', 'until-expiry']),
});
export type Link = z.infer<typeof link>;

export const linkRow = z.object({
  id,
  kind: linkKind,
  state: z.enum(['unused', 'used', 'expired', 'revoked']),
  customer: z.object({ id, name: shopText.nullable() }),
  storefront: id,
  issuedAt: instant,
  expiresAt: instant,
  firstUsedAt: instant.nullable(),
});
export type LinkRow = z.infer<typeof linkRow>;

export const linkList = z.object({ links: z.array(linkRow).max(200) });
