import type { AdminSession } from '../../shop/admin-sessions.ts';
import { findStoreView, getDefaultView, type StoreView } from '../../shop/store-views.ts';
import { html } from '../../../support/responses.ts';
import { json, type MagentoReplay } from '../magento-replay.ts';

const refuse = (message: string): Response => json({ redirectUrl: null, messages: [message] });

/** Measured: `store_id` counts only where the store is chosen by hand; else the customer's own or the default one does. */
const chooseView = ({ shop }: MagentoReplay, website: 1 | 2, storeId: string | null): StoreView | 'error' | null => {
  if (!shop.isStoreChosen) return getDefaultView(shop.sharesAccounts ? 1 : website);
  if (storeId === null || storeId === '') return null;
  return findStoreView(Number(storeId)) ?? 'error';
};

/** On the shared host the answer switches the store view of the browser for a year, or back to the default. */
const getStoreCookies = (view: StoreView): Record<string, string> => {
  if (view.website !== 1) return {};
  const value = view.isDefault ? 'deleted; Max-Age=0' : `${view.code}; Max-Age=31536000`;
  return { 'set-cookie': `store=${value}; path=/; SameSite=Lax` };
};

/** `POST loginascustomer/login/login` once form key and right were found good; every answer as it was measured. */
export function createLink(
  replay: MagentoReplay,
  session: AdminSession,
  request: Request,
  form: URLSearchParams,
): Response {
  const { shop, origins } = replay;
  const url = new URL(request.url);
  const id = form.get('customer_id') ?? /\/customer_id\/(\d+)/.exec(url.pathname)?.[1] ?? '';
  if (!shop.isEnabled) return refuse('Login as Customer is disabled.');
  const customer = shop.customers.get(Number(id));
  // The same text for those who do not exist.
  if (customer?.assistance !== true) return refuse('Login as Customer assistance is disabled for this Customer.');
  const view = chooseView(replay, customer.website, form.get('store_id'));
  if (view === null) return refuse('Please select a Store to login in.');
  if (view === 'error' || shop.isLoginBroken) {
    const body = '<!doctype html><title>Error</title><h1>There has been an error processing your request</h1>';
    return html(body, {}, 500);
  }
  const secret = encodeURIComponent(shop.impersonation.issue(session.user.id, customer.id));
  const redirectUrl = `${origins[view.website]}/loginascustomer/login/index/?secret=${secret}`;
  return json({ redirectUrl, messages: [] }, 200, getStoreCookies(view));
}
