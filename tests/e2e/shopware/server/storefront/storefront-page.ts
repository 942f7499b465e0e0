import { nameOf } from '../../shop/customers.ts';
import { GERMAN } from '../../shop/sales-channels.ts';
import { html } from '../../../support/responses.ts';
import { escapeHtml } from '../shopware-replay.ts';
import type { Place } from './place.ts';

interface Page {
  /** Controller and action, which are classes of the body. */
  readonly controller: string;
  readonly action: string;
  readonly title: string;
  readonly content: string;
  /** The checkout's header has no account menu. */
  readonly isMinimal?: boolean;
  readonly alert?: string;
  readonly status?: number;
}

const FOOTER = `<footer class="footer-main"><div class="container">Realised with Shopware</div></footer>
<div class="cookie-permission-container" style="position:fixed;bottom:0;left:0;right:0;z-index:1100;background:#fff;padding:16px">This website uses cookies.</div>`;

const drawMenu = (prefix: string, isIn: boolean): string =>
  isIn
    ? `<div class="account-menu"><nav class="account-aside-list-group" aria-label="Your account"><a href="${prefix}/account" class="account-aside-item">Overview</a></nav>
<div class="account-aside-footer"><a href="${prefix}/account/logout" class="btn btn-link account-aside-btn">Log out</a></div></div>`
    : `<div class="account-menu"><div class="account-menu-login"><a href="${prefix}/account/login" title="Log in" class="btn btn-primary account-menu-login-button">Log in</a></div></div>`;

const drawHeader = ({ prefix, session }: Place): string =>
  `<header class="header-main"><div class="container">
<form method="post" action="${prefix}/checkout/language" class="language-form"><button name="languageId" value="${GERMAN}">Deutsch</button></form>
${drawMenu(prefix, (session?.customer ?? null) !== null)}
<div class="header-cart"><a class="btn header-cart-btn" href="${prefix}/checkout/cart" title="Shopping cart"><span class="badge header-cart-badge">${session?.quantity ?? 0}</span></a></div></div></header>
<div class="nav-main"><nav class="nav main-navigation-menu" aria-label="Main navigation"><a href="${prefix}/">Home</a></nav></div>`;

const drawAlert = (text: string | undefined): string =>
  text === undefined
    ? ''
    : `<div role="alert" class="alert alert-danger alert-has-icon"><div class="alert-content-container"><div class="alert-content">${text}</div></div></div>`;

/** A page with Shopware's own marks: body classes, account menu, script path. */
export function showPage(place: Place, page: Page): Response {
  const { prefix, domain, channel } = place;
  const minimal = `<header class="header-minimal"><a href="${prefix}/" class="btn header-minimal-back-to-shop-button">Back to shop</a></header>`;
  return html(
    `<!DOCTYPE html><html lang="${domain.languageId === GERMAN ? 'de-DE' : 'en-GB'}" itemscope="itemscope" itemtype="https://schema.org/WebPage"><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title} | ${channel.name}</title>
<link rel="stylesheet" href="/theme/cfe3fa9165f03c215a7a5c2843736be3/css/all.css">
<script src="/theme/cfe3fa9165f03c215a7a5c2843736be3/js/storefront/storefront.js" defer></script></head>
<body class="is-ctl-${page.controller} is-act-${page.action}">
${page.isMinimal === true ? minimal : drawHeader(place)}
<main class="content-main" id="content-main"><div class="flashbags container">${drawAlert(page.alert)}</div><div class="container-main">${page.content}</div></main>
${FOOTER}</body></html>`,
    {},
    page.status ?? 200,
  );
}

export const showError = (place: Place, status: 400 | 401 | 404): Response =>
  showPage(place, {
    controller: 'error',
    action: 'error',
    title: '',
    content: '',
    alert: 'Unfortunately, something went wrong.',
    status,
  });

export const showLogin = (place: Place, alert?: string): Response =>
  showPage(place, {
    controller: 'auth',
    action: 'loginpage',
    title: 'Sign up',
    content: `<h1>I'm a customer already!</h1><form class="login-form" action="${place.prefix}/account/login" method="post">
<label for="loginMail">Your email address</label><input id="loginMail" name="username" type="email">
<label for="loginPassword">Your password</label><input id="loginPassword" name="password" type="password">
<button type="submit">Log in</button></form>`,
    ...(alert === undefined ? {} : { alert }),
  });

/** Of whoever is signed in. */
export function showAccount(place: Place, action: 'index' | 'profileoverview'): Response {
  const customer = place.replay.shop.findCustomer(place.session?.customer ?? '')!;
  return showPage(place, {
    controller: 'accountprofile',
    action,
    title: action === 'index' ? 'Overview' : 'Your profile',
    content: `<div class="account"><div class="account-aside"><div class="card-header account-aside-header">Hello, ${escapeHtml(nameOf(customer))}</div>
<div class="card-footer account-aside-footer"><a href="${place.prefix}/account/logout" class="btn btn-link account-aside-btn">Log out</a></div></div>
<div class="account-welcome"><h1>Overview</h1></div><div class="account-overview-profile"><p>${customer.email}</p></div></div>`,
  });
}

/** What is there instead of a channel that is switched off. */
export const showNoChannel = (): Response =>
  html(`<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Sales Channel Not Found</title></head>
<body><h1>Sales Channel Not Found</h1><p>Sorry, we couldn't find a Sales Channel for the current URL.</p></body></html>`);
