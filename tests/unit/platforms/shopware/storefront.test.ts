import { describe, expect, it } from 'vitest';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { shopwareStorefront } from '../../../../lib/platforms/shopware/storefront.ts';
import { parsePage } from '../read-page.ts';

const SHOP = 'https://shop.example/de';
const LOGIN = `${SHOP}/account/login/imitate-customer`;

const OUT = '<div class="account-menu"><a class="account-aside-btn" href="/de/account/logout">Abmelden</a></div>';
const IN = '<div class="account-menu"><a class="account-menu-login-button" href="/de/account/login">Anmelden</a></div>';

const page = (address: string, classes: string, content: string, title = 'Shop'): PageProbe =>
  parsePage(`<title>${title}</title><body class="${classes}">${content}`, address);

/** The same, come with a status, in browsers that tell it. */
const withEntries = (probe: PageProbe, entries: readonly object[]): PageProbe => {
  Object.defineProperty(probe.document.defaultView?.performance, 'getEntriesByType', { value: () => entries });
  return probe;
};

describe('whether somebody is logged in', () => {
  it.each([
    ['a page with the account menu', '/', 'is-ctl-navigation is-act-home', OUT, true],
    ['an account page', '/account', 'is-ctl-accountprofile is-act-index', OUT + OUT, true],
    ['a page with the way in', '/', 'is-ctl-navigation is-act-home', IN, false],
    ['the login of a theme without that menu', '/account/login', 'is-ctl-auth is-act-loginpage', '', false],
    ['the login that a guest is shown', '/account/login', 'is-ctl-auth is-act-loginpage', OUT, false],
    ['the checkout, which has neither', '/checkout/confirm', 'is-ctl-checkout is-act-confirmpage', '', null],
    ['a page that only tells of logging out', '/', 'is-ctl-landingpage', '<a href="/account/logout/help">?</a>', null],
  ])('is read from %s', (_what, path, classes, content, loggedIn) => {
    const probe = page(SHOP + path, classes, content);
    expect(shopwareStorefront.look(probe)).toEqual({ loggedIn, refusal: null });
  });
});

describe('why a login was refused', () => {
  const refusalOf = (probe: PageProbe) => shopwareStorefront.look(probe).refusal;

  it('is the link where the shop shows its login instead', () => {
    const probe = page(LOGIN, 'is-ctl-auth is-act-loginpage', IN);
    expect(shopwareStorefront.look(probe)).toEqual({ loggedIn: false, refusal: 'link_invalid' });
  });

  it.each([
    ['400: the form', [{ responseStatus: 400 }], 'link_invalid'],
    ['401: the customer', [{ responseStatus: 401 }], 'login_refused'],
    ['500: the shop', [{ responseStatus: 500 }], 'login_refused'],
    ['no status in a browser that tells none', [{}], 'login_refused'],
    ['no status of a page that was not navigated to', [], 'login_refused'],
  ])('is told by the status of the error page, %s', (_what, entries, refusal) => {
    expect(refusalOf(withEntries(page(LOGIN, 'is-ctl-error is-act-error', IN), entries))).toBe(refusal);
  });

  it.each(['Sales Channel Not Found', 'Shopware Domain Mapping Misconfiguration Help'])(
    'is the channel where the page is “%s”',
    (title) => expect(refusalOf(page(LOGIN, '', `<h1>${title}</h1>`, title))).toBe('storefront_inactive'),
  );

  it('is the maintenance, wherever that is shown', () => {
    const probe = page(`${SHOP}/maintenance`, 'is-ctl-maintenance is-act-rendermaintenancepage', '');
    expect(shopwareStorefront.look(probe)).toEqual({ loggedIn: null, refusal: 'storefront_maintenance' });
  });

  it.each([
    ['the login as others use it', '/account/login', 'is-ctl-auth is-act-loginpage', 'Anmelden'],
    ['an error of another page', '/gone', 'is-ctl-error is-act-error', ''],
    ['another page of a host without a channel', '/', '', 'Sales Channel Not Found'],
    ['an article of that name', '/account/login/imitate-customer/help', 'is-ctl-product is-act-index', 'x'],
    ['a page that a maintenance leaves open', '/imprint', 'is-ctl-maintenance is-act-rendersinglepage', ''],
    ['where a login that succeeded led', '/account', 'is-ctl-accountprofile is-act-index', ''],
  ])('is not read from %s', (_what, path, classes, title) => {
    expect(refusalOf(page(SHOP + path, classes, IN, title))).toBeNull();
  });
});
