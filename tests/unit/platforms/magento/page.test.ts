import { describe, expect, it } from 'vitest';
import { detectPage } from '../../../../lib/platforms/page-registry.ts';
import { magentoPage } from '../../../../lib/platforms/magento/page.ts';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { prestashopPage } from '../../../../lib/platforms/prestashop/page.ts';
import { parsePage, readPage } from '../read-page.ts';

const BASE = 'https://shop.example/backroom/';
const KEY = `key/${'0f'.repeat(32)}/`;

const read = (file: string, path: string) => readPage(`magento/2.4.7/${file}`, BASE + path);

const seen = (page: PageProbe) =>
  magentoPage.findAnchors(page).map((anchor) => ({
    kind: anchor.kind,
    placement: anchor.placement,
    at: anchor.element.id || anchor.element.className,
    ...anchor.read(),
  }));

/** The same page in a shop whose admin stands at another address. */
const moved = (page: PageProbe, base: string, path: string): PageProbe =>
  parsePage(page.document.documentElement.outerHTML.replaceAll(BASE, base), base + path);

describe('detection', () => {
  const list = read('customers-grid.html', `customer/index/index/${KEY}`);

  it('finds the admin, its agent and what their requests need', () => {
    expect(magentoPage.detect(list)).toEqual({
      platform: 'magento',
      version: '2.4.7-p3',
      adminBase: BASE,
      apiTemplate: `${BASE}{path}`,
      agent: { token: 'a1B2c3D4e5F6g7H8', name: 'anna', headless: false },
    });
    expect(detectPage(list)?.adapter.id).toBe('magento');
    expect(prestashopPage.detect(list)).toBeNull();
  });

  it.each([
    ['a store in a folder', 'https://shop.example/shops/two/backroom/', `customer/index/index/${KEY}`],
    ['rewrites that are off', 'https://shop.example/index.php/backroom/', `customer/index/index/${KEY}`],
    ['the front name “admin”', 'https://shop.example/admin/', `admin/dashboard/index/${KEY}`],
    ['the front name “customer”', 'https://shop.example/customer/', `customer/index/index/${KEY}`],
    ['a domain and a port of its own', 'http://admin.localhost:8082/x9/', `sales/order/index/${KEY}`],
    ['addresses without keys', BASE, 'customer/index/index/'],
    ['the first page', BASE, ''],
  ])('finds the base with %s', (_what, base, path) => {
    expect(magentoPage.detect(moved(list, base, path))?.adminBase).toBe(base);
  });

  it('finds the base by the menu where nothing signs out', () => {
    const page = read('customers-grid.html', 'customer/index/index/');
    page.document.querySelector('.account-signout')?.remove();
    expect(magentoPage.detect(page)?.adminBase).toBe(BASE);
    page.document.querySelector('#nav')?.remove();
    expect(magentoPage.detect(page)).toBeNull();
  });

  it('stays on the origin of the page, whatever its links say', () => {
    const page = parsePage(
      list.document.documentElement.outerHTML,
      'http://shop.example/backroom/customer/index/index/',
    );
    expect(magentoPage.detect(page)?.adminBase).toBe('http://shop.example/backroom/');
    const other = parsePage(list.document.documentElement.outerHTML, 'https://shop.example/else/customer/index/index/');
    expect(magentoPage.detect(other)).toBeNull();
  });

  it.each([
    ['Adobe Commerce', '<p class="magento-version"><strong>Adobe Commerce</strong> ver. 2.4.7</p>', '2.4.7'],
    ['a theme that names none', '', null],
  ])('reads the version of %s', (_what, footer, version) => {
    const page = read('customers-grid.html', 'customer/index/index/');
    const shown = page.document.querySelector('.magento-version');
    if (shown !== null) shown.outerHTML = footer;
    expect(magentoPage.detect(page)?.version).toBe(version);
  });

  it.each([
    ['0', false],
    ['1', true],
  ])('hears of the module that serves storefronts of their own kind: %s', (value, headless) => {
    const page = read('customers-grid.html', 'customer/index/index/');
    page.document.head.innerHTML += `<meta name="connect-as-customer-magento" content="1.0.0" data-headless="${value}">`;
    expect(magentoPage.detect(page)?.agent?.headless).toBe(headless);
  });

  it('takes no login page for an admin, though it has a form key and may stand at any address', () => {
    const page = read('login.html', `customer/index/index/${KEY}`);
    expect(page.document.scripts[0]?.textContent).toContain('FORM_KEY');
    expect(magentoPage.detect(page)).toBeNull();
    page.document.body.innerHTML += `<a class="account-signout" href="${BASE}admin/auth/logout/">Sign out</a>`;
    expect(magentoPage.detect(page)).toBeNull();
  });

  it.each([
    [
      'a storefront',
      '<script>var BASE_URL = "https://shop.example/";</script><body class="cms-home page-layout-1column">',
    ],
    [
      'a page that only names a key',
      `<script>var FORM_KEY = 'a1B2c3D4e5F6g7H8';</script><body><a class="account-signout" href="${BASE}admin/auth/logout/">`,
    ],
    ['its layout alone', '<body class="page-layout-admin-1column">'],
  ])('does not take %s for an admin', (_what, html) => {
    expect(magentoPage.detect(parsePage(html, BASE))).toBeNull();
  });
});

describe('customer page', () => {
  const open = (path = `customer/index/edit/id/40/${KEY}`) => read('customer-edit.html', path);

  it('has a button first in the bar, whether or not the stock one is there', () => {
    const customer = { kind: 'customer', id: '40', name: 'Otto Denied', refusal: null, cart: null };
    const page = open();
    expect(seen(page)).toEqual([{ ...customer, placement: 'prepend', at: 'page-actions-inner' }]);
    page.document.querySelector('#login_as_customer')?.remove();
    expect(seen(page)).toEqual([{ ...customer, placement: 'prepend', at: 'page-actions-inner' }]);
  });

  it('is not among the page’s buttons, which are kept in one line and would push “Save” out of it', () => {
    const [anchor] = magentoPage.findAnchors(open());
    expect(anchor?.element.closest('.page-actions-buttons')).toBeNull();
    expect(anchor?.element.closest('.page-actions')).not.toBeNull();
  });

  it('has none where the page has no bar', () => {
    const page = open();
    page.document.querySelector('.page-actions')?.remove();
    expect(seen(page)).toEqual([]);
  });

  it.each(['customer/index/edit/id/40', `customer/index/edit/store/2/id/40/${KEY}`, 'customer/index/edit/?id=40#tab'])(
    'finds the customer at %s',
    (path) => expect(seen(open(path))).toMatchObject([{ id: '40' }]),
  );

  it.each([
    'customer/index/new/',
    'customer/index/edit/',
    'customer/index/edit/store/40/',
    'customer/index/edit/id/4x/',
  ])('has none at %s', (path) => expect(seen(open(path))).toEqual([]));

  it('connects nobody where the address and the page disagree', () => {
    const [anchor] = magentoPage.findAnchors(open(`customer/index/edit/id/41/${KEY}`));
    expect(anchor?.read()).toBeNull();
  });

  it('believes the address where the agent may not delete', () => {
    const page = open();
    page.document.querySelector('#customer-edit-delete-button')?.remove();
    expect(seen(page)).toMatchObject([{ id: '40' }]);
  });
});

describe('orders and their documents', () => {
  const otto = {
    kind: 'order',
    placement: 'prepend',
    at: 'page-actions-inner',
    id: '40',
    name: 'Otto Denied',
    refusal: null,
  };

  it('have a button first in the bar', () => {
    const page = read('order-view.html', `sales/order/view/order_id/7/${KEY}`);
    expect(seen(page)).toEqual([{ ...otto, cart: null }]);
  });

  it.each([
    ['sales-order_invoice-view', 'sales/order_invoice/view/invoice_id/3/'],
    ['sales-order_creditmemo-view', 'sales/order_creditmemo/view/creditmemo_id/3/'],
    ['adminhtml-order_shipment-view', 'admin/order_shipment/view/shipment_id/3/'],
  ])('have one on %s, before the page has wrapped its bar as well', (name, path) => {
    const page = read('invoice-view.html', path);
    page.document.body.className = `${name} page-layout-admin-1column`;
    expect(seen(page)).toMatchObject([{ ...otto, at: 'page-actions floating-header' }]);
    const bar = page.document.querySelector('.page-actions');
    if (bar !== null) {
      bar.innerHTML = `<div class="page-actions-inner"><div class="page-actions-buttons">${bar.innerHTML}</div></div>`;
    }
    expect(seen(page)).toMatchObject([otto]);
  });

  it('have none for guests', () => {
    expect(seen(read('order-view-guest.html', 'sales/order/view/order_id/8/'))).toEqual([]);
  });

  it('connect nobody where two customers are linked', () => {
    const page = read('order-view.html', 'sales/order/view/order_id/7/');
    const [anchor] = magentoPage.findAnchors(page);
    page.document
      .querySelector('.order-account-information .actions a')
      ?.setAttribute('href', `${BASE}customer/index/edit/id/41/`);
    expect(anchor?.read()).toBeNull();
    expect(seen(page)).toEqual([]);
  });

  it('believe no link to another shop', () => {
    const page = read('order-view.html', 'sales/order/view/order_id/7/');
    for (const link of page.document.querySelectorAll('.order-account-information a')) {
      link.setAttribute('href', 'https://evil.example/backroom/customer/index/edit/id/40/');
    }
    expect(seen(page)).toEqual([]);
  });

  it('change by page loads only', () => {
    expect(magentoPage.liveRoot(read('order-view.html', 'sales/order/view/order_id/7/'))).toBeNull();
  });
});
