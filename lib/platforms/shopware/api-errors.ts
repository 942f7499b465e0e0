import { z } from 'zod';
import type { ErrorCode, Failure } from '../../protocol/errors.ts';
import { nameRight } from './rights.ts';

const LONGEST_DETAIL = 200;

const told = z.object({
  errors: z
    .array(
      z.object({
        code: z.coerce.string(),
        detail: z.string().nullish(),
        source: z.object({ pointer: z.string() }).nullish(),
      }),
    )
    .min(1),
});
type Told = z.infer<typeof told>['errors'][number];

/** The detail of a missing privilege is JSON once more. */
const missing = z.object({ missingPrivileges: z.array(z.string().max(100)).min(1).max(20) });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const withDetail = (code: ErrorCode, detail: string | null | undefined): Failure =>
  detail === null || detail === undefined || detail === ''
    ? { code }
    : { code, detail: detail.slice(0, LONGEST_DETAIL) };

const ABSENT: Readonly<Record<string, ErrorCode>> = {
  '/customerId': 'customer_not_found',
  '/salesChannelId': 'storefront_mismatch',
};

const readTold = ({ code, detail, source }: Told): Failure => {
  if (code === 'FRAMEWORK__MISSING_PRIVILEGE_ERROR') {
    const names = missing.safeParse(parse(detail ?? '')).data?.missingPrivileges.map(nameRight);
    return withDetail('right_missing', names?.join(', '));
  }
  if (code === 'FRAMEWORK__INVALID_UUID') return { code: 'invalid_request' };
  const absent = code === 'VIOLATION::ENTITY_DOES_NOT_EXISTS' ? ABSENT[source?.pointer ?? ''] : undefined;
  return absent === undefined ? withDetail('refused_by_shop', detail) : { code: absent };
};

/**
 * What an answer of the Admin API means that is not the wanted one (measured on 6.6.8).
 *
 * @param notFound what it means that the shop has no such route
 */
export const readRefusal = (status: number, text: string, notFound: ErrorCode): Failure => {
  if (status === 401) return { code: 'agent_signed_out' };
  if (status === 429) return { code: 'rate_limited' };
  if (status === 502 || status === 503 || status === 504) return { code: 'unavailable' };
  if (status >= 500) return { code: 'internal' };
  const error = told.safeParse(parse(text)).data?.errors[0];
  if (error === undefined) return { code: 'answer_not_json' };
  return status === 404 ? { code: notFound } : readTold(error);
};
