import { z } from 'zod';
import { ERROR_STATUS, isWireErrorCode, type WireErrorCode } from '../errors.ts';

/**
 * Identifier of a customer, cart, storefront, link, session or agent: numbers and UUIDs of every platform fit. Never `.`
 * or `..`, which would climb out of the path that the id stands in.
 */
export const id = z.string().regex(/^(?!\.{1,2}$)[A-Za-z0-9_.:-]{1,64}$/);

/** Text that a shop supplies and a person reads. Shown as text, never as markup. */
export const shopText = z.string().max(200);

/** Instant in UTC, RFC 3339, e.g. `2026-11-21T09:00:00.000Z`. */
export const instant = z.iso.datetime();

export const httpUrl = z.url({ protocol: /^https?$/ }).max(2048);

/** URL with exactly one `{path}` where the route goes, because some shops have one address with query parameters. */
export const urlTemplate = z
  .string()
  .max(2048)
  .refine((value) => value.split('{path}').length === 2, 'needs {path} once')
  .refine((value) => URL.canParse(value.replace('{path}', 'about')), 'is not a URL');

/** Opaque place in a list; `null` ends it. */
export const cursor = z.string().max(200);

export const mode = z.enum(['full', 'read-only']);
export type Mode = z.infer<typeof mode>;

export const linkKind = z.enum(['instant', 'magic']);
export type LinkKind = z.infer<typeof linkKind>;

/** `account`, `home`, or a path of the storefront that the shop's settings list. */
export const landing = z.string().min(1).max(500);

export const wireErrorCode = z.enum(
  Object.keys(ERROR_STATUS).filter(isWireErrorCode) as [WireErrorCode, ...WireErrorCode[]],
);
