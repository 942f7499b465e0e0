import type { ErrorCode, Failure } from '../../protocol/errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RequestIo } from '../platform.ts';
import type { ShopAddress } from '../session-adapter.ts';
import { postAdmin, RIGHTS } from './admin-request.ts';

/** What the stock controller says in English; in another language of the admin the customer's page has to tell (2.4.7). */
const MESSAGES: Readonly<Record<string, ErrorCode>> = {
  'Login as Customer assistance is disabled for this Customer.': 'consent_missing',
  'Login as Customer is disabled.': 'feature_disabled',
  'Please select a Store to login in.': 'storefront_required',
};

const LANDING = /^(https?:\/\/[^?#]*?\/)loginascustomer\/login\/index(?:\/|\?)/;

/** Where a secret is not accepted, Magento leads elsewhere: who is on this page is logged in (2.4.7). */
export const isLinkPage = (url: string, base: string): boolean => LANDING.exec(url)?.[1] === base;

/** A secret that the shop gave: to be opened now, and kept nowhere. */
export interface Secret {
  readonly url: string;
  /** Address of the store view that it logs in to, ending in `/`. */
  readonly base: string;
}

/**
 * Asks for a secret, good for 10 seconds. It has closed the agent's session as any other customer by then. What Magento
 * refuses in words that are not known comes as `refused_by_shop` with these words.
 */
export const requestSecret = async (
  { adminBase }: ShopAddress,
  token: string,
  customer: string,
  store: string | undefined,
  io: RequestIo,
): Promise<Result<Secret, Failure>> => {
  const fields = { customer_id: customer, form_key: token, ...(store === undefined ? {} : { store_id: store }) };
  const answer = await postAdmin(adminBase, 'loginascustomer/login/login/', fields, RIGHTS.login, io);
  if (!answer.ok) return answer;
  const { redirectUrl, messages } = answer.value;
  if (typeof redirectUrl === 'string') {
    const base = URL.canParse(redirectUrl) ? LANDING.exec(redirectUrl)?.[1] : undefined;
    return base === undefined ? fail({ code: 'answer_invalid' }) : ok({ url: redirectUrl, base });
  }
  const [message] = Array.isArray(messages) ? (messages as readonly unknown[]) : [];
  if (typeof message !== 'string') return fail({ code: 'answer_invalid' });
  return fail({ code: MESSAGES[message] ?? 'refused_by_shop', detail: message });
};
