import type { CookieJar } from '../../courtesy/cookies.ts';
import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import { request } from './storefront-truth.ts';

const STORE_COOKIE = 'store';
const ADMIN_STORE = 'admin';

/**
 * Customers who belong to no store view (imported ones) make Magento set the store "admin": with that cookie the link
 * would log in without a mark that an agent did. Taken away before the link is opened, everything is as it should be.
 * Seen on 2.4.7-p3.
 */
export const prepareOpening = async (base: string, cookies: CookieJar | null): Promise<void> => {
  const stored = (await cookies?.get(base, STORE_COOKIE)) ?? [];
  if (stored.some(({ value }) => value === ADMIN_STORE)) await cookies?.remove(base, STORE_COOKIE);
};

/** Ends whatever login this worker's cookies hold there: one that ought to be an agent's, and does not say so. */
export const leaveUnmarked = async (base: string, io: RequestIo): Promise<Result<null, Failure>> => {
  const left = await request(`${base}customer/account/logout/`, 'manual', io, ({ ok: done, type }) =>
    done || type === 'opaqueredirect' ? ok(null) : fail('unavailable'),
  );
  return left.ok ? ok(null) : fail({ code: left.error });
};
