import { nameOf } from '../../shop/customers.ts';
import type { StorefrontLogin } from '../../shop/storefront-sessions.ts';
import { cutElement } from '../../looks/cut-element.ts';
import { addOwnFiles, escapeHtml, prepareCapture } from '../../looks/prepare-capture.ts';
import { html, notSaved, redirect } from '../../../support/responses.ts';
import type { MagentoReplay } from '../magento-replay.ts';
import { drawNotice } from './landing.ts';

/** Saved pages by path. Null where a visitor is led to the login form, or from an empty checkout to the cart. */
const PAGES: Readonly<Record<string, { readonly file: string; readonly visitor: string | null }>> = {
  '/': { file: 'storefront-home-impersonated.html', visitor: 'storefront-home-logged-out.html' },
  '/support-hour.html': {
    file: 'storefront-product-impersonated.html',
    visitor: 'storefront-product-impersonated.html',
  },
  '/customer/account/': { file: 'storefront-account-impersonated.html', visitor: null },
  '/customer/account/index/': { file: 'storefront-account-impersonated.html', visitor: null },
  '/checkout/cart/': { file: 'storefront-cart-impersonated.html', visitor: 'storefront-cart-impersonated.html' },
  '/checkout/': { file: 'storefront-checkout-impersonated.html', visitor: null },
  '/customer/account/login/': { file: 'storefront-login-page.html', visitor: 'storefront-login-page.html' },
  '/customer/account/logoutSuccess/': {
    file: 'storefront-after-close-session.html',
    visitor: 'storefront-after-close-session.html',
  },
};

const CAPTURED_NAME = 'Jane Allowed';
const NOTICE = '<div class="lac-notification-sticky';

/** Measured: enforced on the checkout, report-only elsewhere. */
const CHECKOUT_CSP =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'self'; base-uri 'self'";

/** Where those go who may not see a page. */
const getDetour = ({ pathname, origin }: URL): string =>
  pathname.startsWith('/checkout') ? `${origin}/checkout/cart/` : `${origin}/customer/account/login/`;

/** The saved page with the name of whoever looks at it, and without the notice that it was saved with. */
function drawPage(replay: MagentoReplay, saved: string, login: StorefrontLogin | null, url: URL): string {
  const bare = saved.includes(NOTICE) ? cutElement(saved, NOTICE) : saved;
  const prepared = prepareCapture(bare, replay.port);
  const moved = prepared.replaceAll('magento.localhost', url.hostname);
  const customer = login === null ? undefined : replay.shop.customers.get(login.customer);
  return moved.replaceAll(CAPTURED_NAME, customer === undefined ? '' : escapeHtml(nameOf(customer)));
}

/** A page as whoever is signed in sees it: their name, and Magento's notice only while an admin acts as them. */
export function showStorefrontPage(replay: MagentoReplay, login: StorefrontLogin | null, url: URL): Response {
  const path = url.pathname.replace(/^\/checkout\/index\/(index\/)?$/, '/checkout/');
  const found = PAGES[path];
  if (found === undefined) return notSaved();
  const file = login === null ? found.visitor : found.file;
  if (file === null) return redirect(getDetour(url));
  const page = drawPage(replay, replay.readCapture(file), login, url);
  const isNoticed = typeof login?.admin === 'number' && replay.shop.hasStockNotice;
  const start = '<div class="page-wrapper"';
  const noticed = isNoticed ? page.replace(start, () => drawNotice(url.origin) + start) : page;
  const policy: Record<string, string> = path === '/checkout/' ? { 'content-security-policy': CHECKOUT_CSP } : {};
  return html(addOwnFiles(noticed, '/replay/storefront.css', '/replay/storefront.js'), policy);
}
