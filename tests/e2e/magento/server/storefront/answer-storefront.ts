import { ADMIN_PASSWORD } from '../../shop/admin-users.ts';
import { redirect } from '../../../support/responses.ts';
import { findStorefrontLogin, getStorefrontCookie, getWebsite, json, type MagentoReplay } from '../magento-replay.ts';
import { drawSections, redeemSecret, setSession } from './landing.ts';
import { showStorefrontPage } from './storefront-pages.ts';

/** What customers of the replay sign in with as well. */
export const CUSTOMER_PASSWORD = ADMIN_PASSWORD;

const SECTIONS = ['customer', 'loggedAsCustomer', 'cart', 'messages', 'directory-data', 'checkout-data', '*', ''];

/** The page's own copy of the customer's data is not trusted after these. */
const forgetCopy = (response: Response): Response => {
  response.headers.append('set-cookie', 'mage-cache-sessid=deleted; Max-Age=0; path=/');
  return response;
};

function logIn(replay: MagentoReplay, request: Request, form: URLSearchParams): Response {
  const website = getWebsite(request);
  const home = replay.origins[website];
  const customer = [...replay.shop.customers.values()].find(({ email }) => email === form.get('login[username]'));
  if (customer === undefined || form.get('login[password]') !== CUSTOMER_PASSWORD) {
    return redirect(`${home}/customer/account/login/`);
  }
  replay.shop.storefrontSessions.end(getStorefrontCookie(request));
  const id = replay.shop.storefrontSessions.open({ customer: customer.id, admin: null, website });
  const cookie = setSession(id, new URL(request.url).hostname);
  return forgetCopy(redirect(`${home}/customer/account/`, { 'set-cookie': cookie }));
}

/** By GET as well as by POST; the table of who may act as whom stays as it is. */
function logOut(replay: MagentoReplay, request: Request): Response {
  replay.shop.storefrontSessions.end(getStorefrontCookie(request));
  const cookie = setSession('deleted', new URL(request.url).hostname, 0);
  const done = `${replay.origins[getWebsite(request)]}/customer/account/logoutSuccess/`;
  return forgetCopy(redirect(done, { 'set-cookie': cookie }));
}

/** Everything outside the admin, on both hosts. */
export function answerStorefront(replay: MagentoReplay, request: Request, form: URLSearchParams): Response {
  const url = new URL(request.url);
  const login = findStorefrontLogin(replay, request);
  if (url.pathname.startsWith('/loginascustomer/login/index')) return redeemSecret(replay, request);
  if (url.pathname === '/customer/section/load/') {
    const unknown = (url.searchParams.get('sections') ?? '').split(',').find((name) => !SECTIONS.includes(name));
    const message = `The &quot;${unknown}&quot; section source isn&#039;t supported.`;
    return unknown === undefined ? json(drawSections(replay, login)) : json({ message }, 400);
  }
  if (url.pathname === '/customer/account/loginPost/') return logIn(replay, request, form);
  if (url.pathname.replace(/\/$/, '') === '/customer/account/logout') return logOut(replay, request);
  // The extension's rules, not the shop, are what stands between an agent and these.
  if (request.method !== 'GET') return url.pathname.startsWith('/rest/') ? json('17') : json({ success: true });
  return showStorefrontPage(replay, login, url);
}
