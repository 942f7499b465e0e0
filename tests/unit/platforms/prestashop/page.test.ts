import { describe, expect, it } from 'vitest';
import { prestashopPage } from '../../../../lib/platforms/prestashop/page.ts';
import { parsePage, readPage } from '../read-page.ts';

const BASE = 'https://shop.example/backoffice/';

const read = (file: string, path: string) => readPage(`prestashop/${file}`, BASE + path);

const seen = (page: ReturnType<typeof read>) =>
  prestashopPage.findAnchors(page).map((anchor) => ({
    kind: anchor.kind,
    placement: anchor.placement,
    at: anchor.element.className || anchor.element.id,
    ...anchor.read(),
  }));

describe('detection', () => {
  const list = read('8.2/customers-list.html', 'index.php/sell/customers/?_token=t0');

  it('finds a back office and what the companion module prints', () => {
    expect(prestashopPage.detect(list)).toEqual({
      platform: 'prestashop',
      version: '8.2.1',
      adminBase: BASE,
      apiTemplate: `${BASE}index.php?controller=AdminConnect&token=0f&ajax=1&path={path}`,
      agent: null,
    });
  });

  it('finds a back office without the companion module', () => {
    const page = read('9.1/customer-view.html', 'sell/customers/40/view');
    expect(prestashopPage.detect(page)).toMatchObject({ version: '9.1.4', adminBase: BASE, apiTemplate: null });
  });

  it('makes a relative address absolute, and finds the folder where it is not printed', () => {
    const page = read('1.6/customers-list.html', 'index.php?controller=AdminCustomers&token=aa');
    expect(prestashopPage.detect(page)).toMatchObject({
      adminBase: BASE,
      apiTemplate: `${BASE}index.php?controller=AdminConnect&token=bb&ajax=1&path={path}`,
    });
  });

  it('believes no address outside the back office', () => {
    const page = read('8.2/customers-list.html', 'index.php/sell/customers/');
    page.document.querySelector('meta')?.setAttribute('content', 'https://evil.example/backoffice/?path={path}');
    expect(prestashopPage.detect(page)?.apiTemplate).toBeNull();
  });

  it('believes no admin folder that the page is not in', () => {
    const page = readPage('prestashop/8.2/customers-list.html', 'https://shop.example/other/index.php/sell/customers/');
    expect(prestashopPage.detect(page)).toMatchObject({ adminBase: 'https://shop.example/other/', apiTemplate: null });
  });

  it.each([
    ['its variables alone', '<head><script>var _PS_VERSION_ = "8.2.1"</script></head><body id="index">'],
    ['its body class alone', '<body class="lang-en admincustomers">'],
    ['a storefront', '<body id="index" class="lang-en page-index"><script>var prestashop = {}</script>'],
  ])('does not take %s for a back office', (_what, html) => {
    expect(prestashopPage.detect(parsePage(html, `${BASE}index.php`))).toBeNull();
  });
});

describe('customers list', () => {
  const page = read('8.2/customers-list.html', 'index.php/sell/customers/?_token=t0');

  it('reads id, name and status of each row, and nobody from the header', () => {
    const at = 'data-type column-id_customer clickable';
    expect(seen(page)).toEqual([
      { kind: 'list-row', placement: 'append', at, id: '41', name: "Zoë D'Angelo & Søn", refusal: null, cart: null },
      {
        kind: 'list-row',
        placement: 'append',
        at,
        id: '40',
        name: 'Otto Off',
        refusal: 'customer_inactive',
        cart: null,
      },
      { kind: 'list-row', placement: 'append', at, id: '39', name: 'nameless@example.com', refusal: null, cart: null },
    ]);
  });

  it('reads the status when it is asked: the toggle reloads nothing', () => {
    const own = read('8.2/customers-list.html', 'index.php/sell/customers/');
    const [first] = prestashopPage.findAnchors(own);
    const off = own.document.querySelector<HTMLInputElement>('input[name="s41"][value="0"]');
    if (off !== null) off.checked = true;
    expect(first?.read()?.refusal).toBe('customer_inactive');
  });

  it('takes no other switch for the status', () => {
    const own = read('8.2/customers-list.html', 'index.php/sell/customers/');
    const [first] = prestashopPage.findAnchors(own);
    own.document.querySelector('[data-toggle-url*="/41/toggle-status"]')?.remove();
    expect(own.document.querySelector<HTMLInputElement>('input[name="n41"][value="0"]')?.checked).toBe(true);
    expect(first?.read()?.refusal).toBeNull();
  });

  it('reads the grid of 1.7.6, which has no column classes and other columns', () => {
    const old = read('1.7.6/customers-list.html', 'index.php/sell/customers/');
    expect(seen(old)).toMatchObject([
      { id: '41', name: "Zoë D'Angelo", refusal: null },
      { id: '40', name: 'Otto Off', refusal: 'customer_inactive' },
    ]);
  });

  it('reads the legacy list of 1.6, by its own status and none of the others', () => {
    const old = read('1.6/customers-list.html', 'index.php?controller=AdminCustomers&token=aa');
    expect(seen(old)).toMatchObject([
      { id: '41', name: "Zoë D'Angelo", refusal: null, at: 'pointer' },
      { id: '40', name: 'Otto Off', refusal: 'customer_inactive', at: 'pointer' },
    ]);
  });

  it('loads anew for every change', () => {
    expect(prestashopPage.liveRoot(page)).toBeNull();
  });
});

describe('customer page', () => {
  it('reads the heading of 8.2', () => {
    const page = read('8.2/customer-view.html', 'index.php/sell/customers/41/view?_token=t0');
    expect(seen(page)).toEqual([
      {
        kind: 'customer',
        placement: 'prepend',
        at: 'wrapper',
        id: '41',
        name: "Zoë D'Angelo",
        refusal: null,
        cart: null,
      },
      {
        kind: 'cart',
        placement: 'append',
        at: 'customer-cart-actions',
        id: '41',
        name: "Zoë D'Angelo",
        refusal: null,
        cart: '12',
      },
    ]);
  });

  it('reads the card of 9, with and without index.php', () => {
    for (const path of ['sell/customers/40/view', 'index.php/sell/customers/40/view?_token=a.b.c']) {
      const page = read('9.1/customer-view.html', path);
      expect(seen(page)).toMatchObject([
        { id: '40', name: 'Otto Off', refusal: 'customer_inactive', cart: null },
        { kind: 'cart', id: '40', cart: '5', at: 'action-type column-actions' },
      ]);
    }
  });

  it.each([
    'controller=AdminCustomers&id_customer=40&viewcustomer',
    'tab=AdminCustomers&viewcustomer=1&id_customer=40',
  ])('reads the legacy page at ?%s', (query) => {
    const page = read('1.6/customer-view.html', `index.php?${query}&token=aa`);
    expect(seen(page)).toMatchObject([
      { placement: 'append', at: 'page-title', id: '40', name: 'Otto Off', refusal: 'customer_inactive' },
      { kind: 'cart', id: '40', cart: '6' },
    ]);
  });

  it('connects nobody where address and page disagree', () => {
    const page = read('9.1/customer-view.html', 'sell/customers/41/view');
    expect(prestashopPage.findAnchors(page).map((anchor) => anchor.read())).toEqual([null, null]);
  });

  it('names the customer of the form as saved, not as typed', () => {
    const page = read('8.2/customer-edit.html', 'index.php/sell/customers/41/edit?_token=t0&back=/x/customers/9/view');
    const first = page.document.querySelector<HTMLInputElement>('#customer_first_name');
    if (first !== null) first.value = 'Somebody Else';
    expect(seen(page)).toMatchObject([{ kind: 'customer', at: 'wrapper', id: '41', name: "Zoë D'Angelo" }]);
  });

  it('forgets a cart whose row has gone', () => {
    const page = read('8.2/customer-view.html', 'index.php/sell/customers/41/view?_token=t0');
    const [, cart] = prestashopPage.findAnchors(page);
    page.document.querySelector('tr.customer-cart')?.remove();
    expect(cart?.read()).toBeNull();
  });

  it('has no place on an unknown id, which leaves the legacy page empty', () => {
    const page = read('1.6/customer-view.html', 'index.php?controller=AdminCustomers&id_customer=5&viewcustomer');
    page.document.querySelector('#container-customer')?.replaceChildren();
    expect(prestashopPage.findAnchors(page)).toEqual([]);
  });
});

describe('order page', () => {
  it.each([
    ['8.2', "Zoë D'Angelo"],
    ['9.1', "Ms. Zoë D'Angelo"],
  ])('reads the customer of an order of %s, not the ones linked around it', (version, name) => {
    const page = read(`${version}/order-view.html`, 'sell/orders/7/view?_token=t0');
    expect(seen(page)).toMatchObject([
      { kind: 'order', placement: 'prepend', at: 'wrapper', id: '41', name, refusal: null },
    ]);
  });

  it('reads the legacy order, whose link is relative', () => {
    const page = read('1.6/order-view.html', 'index.php?controller=AdminOrders&vieworder=1&id_order=7');
    expect(seen(page)).toMatchObject([{ kind: 'order', at: 'page-title', id: '41', name: "Ms. Zoë D'Angelo" }]);
  });

  it('has no button where the customer was deleted', () => {
    const page = read('8.2/order-view.html', 'sell/orders/7/view');
    page.document.querySelector('#viewFullDetails')?.remove();
    expect(prestashopPage.findAnchors(page)).toEqual([]);
  });
});

describe('orders list', () => {
  it('has a button for each customer who is linked', () => {
    const page = read('8.2/orders-list.html', 'index.php/sell/orders/?_token=t0');
    expect(seen(page)).toMatchObject([
      {
        kind: 'list-row',
        placement: 'append',
        at: 'disableable_link-type column-customer',
        id: '41',
        name: "Z. D'ANGELO",
      },
    ]);
  });
});
