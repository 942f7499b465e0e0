import type { Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo, StorefrontAdapter, StorefrontTruth } from '../platform.ts';
import { clearCachedCustomer, invalidateCachedCustomer, isCachedImpersonation } from './cached-customer.ts';
import { STOREFRONT_NOTICE } from './selectors.ts';
import { request, requestTruth } from './storefront-truth.ts';

const ask = async (base: string, io: RequestIo): Promise<StorefrontTruth | undefined> => {
  const truth = await requestTruth(base, io);
  return truth.ok ? truth.value : undefined;
};

/** The shop answers by a redirect to a page that says goodbye; that page is not needed. */
const requestLogout = (base: string, io: RequestIo) =>
  request(`${base}customer/account/logout/`, 'manual', io, ({ ok: done, type }) =>
    done || type === 'opaqueredirect' ? ok(null) : fail('unavailable'),
  );

/** The page may have its storage refused; the session is over all the same. */
const forgetCustomer = (): void => {
  try {
    clearCachedCustomer(window);
  } catch {
    return;
  }
};

/** As the page of the link would do it, but by the next one. */
const renewCustomer = (): void => {
  try {
    clearCachedCustomer(window);
    invalidateCachedCustomer(window);
  } catch {
    return;
  }
};

/** A login that is no agent's is left alone: somebody has logged in by themselves since. */
const exit = async (base: string, io: RequestIo): Promise<Result<null, Failure>> => {
  const before = await requestTruth(base, io);
  if (!before.ok) return fail({ code: before.error });
  let truth = before.value;
  if (truth.impersonated) {
    const left = await requestLogout(base, io);
    const after = left.ok ? await requestTruth(base, io) : left;
    if (!after.ok) return fail({ code: after.error });
    truth = after.value;
    if (truth.impersonated) return fail({ code: 'unavailable' });
  }
  if (truth.customer === null) forgetCustomer();
  return ok(null);
};

/** Storefronts of Magento's own kind. Headless ones, which have no pages of Magento's, tell nothing here. */
export const magentoStorefront: StorefrontAdapter = {
  id: 'magento',
  notice: STOREFRONT_NOTICE,
  looksImpersonated: ({ document }) =>
    document.querySelector(STOREFRONT_NOTICE) !== null || isCachedImpersonation(document.defaultView),
  ask,
  goOn: (url) => {
    // The page's own script would lead elsewhere, and whoever is last wins.
    window.stop();
    renewCustomer();
    // In place of the page with the secret: Back does not lead there.
    location.replace(url);
  },
  exit,
};
