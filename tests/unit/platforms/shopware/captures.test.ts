import { beforeAll, describe, expect, it } from 'vitest';
import { genericPage } from '../../../../lib/platforms/generic/page.ts';
import { magentoPage } from '../../../../lib/platforms/magento/page.ts';
import { detectPage } from '../../../../lib/platforms/page-registry.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { prestashopPage } from '../../../../lib/platforms/prestashop/page.ts';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { shopwareStorefront } from '../../../../lib/platforms/shopware/storefront.ts';
import { hasCaptures, readCaptures } from '../captures.ts';
import { parsePage } from '../read-page.ts';

const FOLDER = 'shopware-6.6';
const SHOP = 'http://shopware.localhost:8083';

const ID = '0f'.repeat(16);

/** They were saved without their addresses. Of these only the place counts, and who stands in it is no matter here. */
const getAddress = (name: string): string => {
  if (name.startsWith('admin-order-detail')) return `${SHOP}/admin#/sw/order/detail/${ID}/general`;
  if (/^admin-(customer-detail|imitate)/.test(name)) return `${SHOP}/admin#/sw/customer/detail/${ID}/base`;
  if (name.startsWith('admin-')) return `${SHOP}/admin#/sw/customer/index`;
  return name.startsWith('storefront-imitate-') ? `${SHOP}/account/login/imitate-customer` : `${SHOP}/`;
};

const readPages = (): ReadonlyMap<string, PageProbe> =>
  new Map(Array.from(readCaptures(FOLDER), ([name, { html }]) => [name, parsePage(html, getAddress(name))]));

const describeAnchors = (page: PageProbe): readonly string[] =>
  shopwarePage.findAnchors(page).map((anchor) => {
    const seen = anchor.read();
    return [anchor.kind, anchor.placement, anchor.element.className, seen?.name, seen?.refusal].join(' ').trim();
  });

const row = (name: string, refusal = '') => `list-row prepend sw-data-grid__cell-content ${name} ${refusal}`.trim();
const inBar = (kind: 'customer' | 'order', name: string, refusal = '') =>
  `${kind} prepend smart-bar__actions ${name} ${refusal}`.trim();

const ALL = [
  row('Hedy Headless'),
  row('Bob Bound'),
  row('Greta Guest', 'customer_guest'),
  row('Ivan Inactive'),
  row('Anna Active'),
];

const expected: Readonly<Record<string, readonly string[]>> = {
  'admin-customer-list': ALL,
  'admin-customer-list-contextmenu': ALL,
  'admin-customer-list-v67flag': ALL,
  'admin-customer-list-search': [row('Anna Active')],
  'admin-customer-detail': [inBar('customer', 'Mr. Hedy Headless')],
  'admin-customer-detail-anna': [inBar('customer', 'Mr. Anna Active')],
  'admin-customer-detail-edit': [inBar('customer', 'Mr. Anna Active')],
  'admin-customer-detail-guest': [inBar('customer', 'Mr. Greta Guest', 'customer_guest')],
  'admin-customer-detail-orders': [inBar('customer', 'Mr. Anna Active')],
  'admin-customer-detail-v67flag': [inBar('customer', 'Mr. Anna Active')],
  'admin-customer-detail-viewer-de': [inBar('customer', 'Mr. Anna Active')],
  'admin-imitate-modal': [inBar('customer', 'Mr. Anna Active')],
  'admin-order-list': [row('Anna Active')],
  'admin-order-detail': [inBar('order', 'Anna Active')],
};

describe.skipIf(!hasCaptures(FOLDER))('saved pages of a Shopware shop', () => {
  let pages: ReadonlyMap<string, PageProbe>;
  beforeAll(() => {
    pages = readPages();
  }, 60_000);

  it('are known as its administration, the login too, unless they are its storefront', { timeout: 60_000 }, () => {
    expect(pages.size).toBeGreaterThan(30);
    for (const [name, page] of pages) {
      const others = [prestashopPage, magentoPage, genericPage].map((adapter) => adapter.detect(page));
      expect(others, name).toEqual([null, null, null]);
      const base = `${SHOP}/admin/`;
      const told = { platform: 'shopware', version: null, adminBase: base, apiTemplate: `${base}{path}`, agent: null };
      expect(detectPage(page)?.detection ?? null, name).toEqual(name.startsWith('admin-') ? told : null);
    }
  });

  it('give a button to the right customers only', { timeout: 60_000 }, () => {
    for (const [name, page] of pages) expect(describeAnchors(page), name).toEqual(expected[name] ?? []);
    expect(Object.keys(expected).filter((name) => !pages.has(name))).toEqual([]);
  });

  it('tell whether somebody is logged in, and what was refused', () => {
    const told = new Map<string, string>();
    for (const [name, page] of pages) {
      if (!name.startsWith('storefront-')) continue;
      Object.defineProperty(page.document.defaultView?.performance, 'getEntriesByType', { value: () => [] });
      const { loggedIn, refusal } = shopwareStorefront.look(page);
      told.set(name.slice('storefront-'.length), [loggedIn, refusal].filter((one) => one !== null).join(' '));
    }
    expect(Object.fromEntries(told)).toEqual({
      'account-imitated': 'true',
      'account-imitated-mobile': 'true',
      'account-orders': 'true',
      'after-logout': 'false',
      cart: 'true',
      'checkout-confirm': '',
      'checkout-finish': '',
      'checkout-register-guest': '',
      'home-de-loggedin': 'true',
      'home-loggedin': 'true',
      'home-loggedout': 'false',
      'imitate-400': 'false login_refused',
      'imitate-bound-elsewhere-401': 'false login_refused',
      'imitate-inactive-401': 'false login_refused',
      'imitate-token-expired': 'false link_invalid',
      login: 'false',
      'product-loggedin': 'true',
    });
  });
});
