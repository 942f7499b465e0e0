import { nameOf } from '../../shop/customers.ts';
import { getDefaultView } from '../../shop/store-views.ts';
import { escapeHtml } from '../../looks/prepare-capture.ts';
import { html, redirect } from '../../../support/responses.ts';
import { getWebsite, type MagentoReplay } from '../magento-replay.ts';

/** Begins hidden and empty: the page's script fills it. */
export const drawNotice = (
  origin: string,
): string => `<div class="lac-notification-sticky" data-bind="scope: 'loginAsCustomer'">
<div class="lac-notification clearfix" data-bind="visible: isVisible" style="display: none"><div class="top-container">
<div class="lac-notification-text wrapper"><span data-bind="html: notificationText"></span></div>
<div class="lac-notification-links wrapper"><a class="lac-notification-close-link" href="${origin}/customer/account/logout/">Close Session</a></div>
</div></div></div>`;

const drawLanding = (origin: string, notice: string): string => `<!doctype html><html lang="en"><head><script>
    var LOCALE = 'en\\u002DUS';
    var BASE_URL = '${origin.replaceAll(':', '\\u003A').replaceAll('/', '\\u002F')}\\u002F';</script>
<title>You are logged in</title><link rel="stylesheet" href="/replay/storefront.css"></head>
<body id="html-body" class="loginascustomer-login-index page-layout-1column">${notice}
<div class="page-wrapper"><main id="maincontent" class="page-main"><h1 class="page-title">You are logged in</h1></main></div>
<script src="/replay/storefront.js"></script></body></html>`;

/** Path and length of a session as the measured shop sets them. */
export const setSession = (id: string, host: string, age = 3600): string =>
  `PHPSESSID=${id}; Max-Age=${age}; path=/; domain=${host}; HttpOnly; SameSite=Lax`;

/** Redeems a secret: good for ten seconds, more than once; an old or wrong one leads home with a message. */
export function redeemSecret(replay: MagentoReplay, request: Request): Response {
  const { shop, origins } = replay;
  const { searchParams, hostname } = new URL(request.url);
  const secret = searchParams.get('secret');
  if (secret === null) return html('<!doctype html><title>Error</title><h1>There has been an error</h1>', {}, 500);
  const redeemed = shop.impersonation.redeem(secret);
  const customer = redeemed === null ? undefined : shop.customers.get(redeemed.customer);
  const website = getWebsite(request);
  if (redeemed === null || customer === undefined) {
    const message = JSON.stringify([{ type: 'error', text: 'Login was not successful.' }]);
    return redirect(`${origins[website]}/`, { 'set-cookie': `mage-messages=${encodeURIComponent(message)}; path=/` });
  }
  shop.log.write(shop.findUser(redeemed.admin), customer, shop.now());
  const id = shop.storefrontSessions.open({
    customer: customer.id,
    admin: shop.loginsUnmarked ? null : redeemed.admin,
    website,
  });
  const answer = html(drawLanding(origins[website], shop.hasStockNotice ? drawNotice(origins[website]) : ''));
  const text = `You are logged in as customer: ${escapeHtml(nameOf(customer))}`;
  const messages = encodeURIComponent(JSON.stringify([{ type: 'success', text }]));
  answer.headers.append('set-cookie', setSession(id, hostname));
  answer.headers.append('set-cookie', `mage-messages=${messages}; Max-Age=31536000; path=/; SameSite=Strict`);
  return answer;
}

/** Section data of whoever this browser is signed in as; names escaped once. */
export const drawSections = (
  replay: MagentoReplay,
  login: { readonly customer: number; readonly admin: number | null; readonly website: 1 | 2 } | null,
): Readonly<Record<string, unknown>> => {
  const data_id = Math.floor(replay.shop.now() / 1000);
  const customer = login === null ? undefined : replay.shop.customers.get(login.customer);
  if (login === null || customer === undefined) return { customer: { data_id }, loggedAsCustomer: { data_id } };
  const { websiteName } = getDefaultView(login.website);
  return {
    customer: {
      fullname: escapeHtml(nameOf(customer)),
      firstname: escapeHtml(customer.firstname),
      websiteId: String(customer.website),
      data_id,
    },
    loggedAsCustomer: login.admin === null ? { data_id } : { adminUserId: login.admin, websiteName, data_id },
  };
};
