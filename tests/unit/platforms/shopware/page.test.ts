import { describe, expect, it } from 'vitest';
import type { PageProbe } from '../../../../lib/platforms/platform.ts';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { readPage } from '../read-page.ts';

const ADMIN = 'https://shop.example/admin';
const ANNA = 'a1'.repeat(16);
const GRETA = 'b2'.repeat(16);
const COMMA = 'c3'.repeat(16);
const ORDER = 'e0'.repeat(16);

const read = (file: string, place: string) => readPage(`shopware/${file}`, `${ADMIN}#/sw/${place}`);

const seen = (page: PageProbe) =>
  shopwarePage.findAnchors(page).map((anchor) => ({
    kind: anchor.kind,
    placement: anchor.placement,
    at: anchor.element.className,
    ...anchor.read(),
  }));

const pick = (page: PageProbe, selector: string): Element => {
  const element = page.document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
};

/** What a click on one of the administration's own links does to the address. */
const go = ({ document }: PageProbe, place: string): void => {
  const { defaultView } = document;
  if (defaultView !== null) defaultView.location.hash = `#/sw/${place}`;
};

describe('lists', () => {
  const row = { kind: 'list-row', placement: 'prepend', at: 'sw-data-grid__cell-content', refusal: null, cart: null };
  const list = () => read('6.6/customers-list.html', 'customer/index?limit=25&page=1');

  it('have a button first in the cell with the customer’s name, guests’ with the reason why not', () => {
    expect(seen(list())).toEqual([
      { ...row, id: ANNA, name: 'Anna Adler' },
      { ...row, id: GRETA, name: 'Greta Gruber', refusal: 'customer_guest' },
      { ...row, id: COMMA, name: 'Kim, Jr, Joe' },
    ]);
  });

  it('have one for each order whose customer still exists', () => {
    const page = read('6.6/orders-list.html', 'order/index');
    expect(seen(page)).toEqual([{ ...row, id: ANNA, name: 'Anna Adler' }]);
  });

  it('have none in a row that is being edited, not even where a link stayed in it', () => {
    const page = list();
    const [first] = shopwarePage.findAnchors(page);
    const edited = pick(page, '.sw-data-grid__row--0');
    edited.classList.add('is--inline-edit');
    expect(first?.read()).toBeNull();
    expect(seen(page).map(({ id }) => id)).toEqual([GRETA, COMMA]);
    edited.classList.remove('is--inline-edit');
    edited.querySelector('a')?.remove();
    expect(first?.read()).toBeNull();
    expect(seen(page)).toHaveLength(2);
  });

  it('have none where a row is gone, or has lost its list', () => {
    const page = list();
    const [first, second] = shopwarePage.findAnchors(page);
    pick(page, '.sw-data-grid__row--0').remove();
    pick(page, '.sw-customer-list').classList.remove('sw-customer-list');
    expect(first?.read()).toBeNull();
    expect(second?.read()).toBeNull();
  });

  it.each([
    ['two customers', `#/sw/customer/detail/${COMMA}`],
    ['something that is no id', '#/sw/customer/detail/12'],
    ['an id that goes on', `#/sw/customer/detail/${ANNA}00`],
  ])('connect nobody in a row that links %s', (_what, href) => {
    const page = list();
    const [first] = shopwarePage.findAnchors(page);
    pick(page, '.sw-data-grid__row--0 .sw-data-grid__cell--actions').innerHTML = `<a href="${href}">x</a>`;
    expect(first?.read()).toBeNull();
    expect(seen(page)).toHaveLength(2);
  });

  it('have no button in what opens above them, nor in other pages’ tables', () => {
    const page = list();
    const grid = pick(page, '.sw-customer-list-grid');
    page.document.body.append(grid);
    expect(seen(page)).toEqual([]);
  });

  it('read the customer at the moment they are asked, from the same elements for as long as these live', () => {
    const page = list();
    const [first] = shopwarePage.findAnchors(page);
    pick(page, '.sw-data-grid__row--0 a').setAttribute('href', `#/sw/customer/detail/${GRETA}`);
    expect(first?.read()?.id).toBe(GRETA);
    expect(shopwarePage.findAnchors(page)[0]?.element).toBe(first?.element);
  });
});

describe('customer page', () => {
  const anna = {
    kind: 'customer',
    placement: 'prepend',
    at: 'smart-bar__actions',
    id: ANNA,
    refusal: null,
    cart: null,
  };
  const open = (place = `customer/detail/${ANNA}/base?edit=false`) => read('6.6/customer-detail.html', place);

  it('has a button first in the bar, with the name that the bar shows', () => {
    expect(seen(open())).toEqual([{ ...anna, name: 'Frau Anna Adler' }]);
    const newer = read('6.7/customer-detail.html', `customer/detail/${ANNA}/base`);
    expect(seen(newer)).toEqual([{ ...anna, name: 'Mrs. Anna Adler' }]);
  });

  it('leaves out the label that older versions print within the title', () => {
    const page = open();
    pick(page, 'h2').innerHTML = 'Frau Anna Adler <span class="sw-label">Erstellt von Admin</span>';
    expect(seen(page)).toMatchObject([{ name: 'Frau Anna Adler' }]);
  });

  it.each(['base?edit=true', 'addresses?edit=false', 'order', '', 'tab-of-a-plugin'])('has one on %s', (tab) => {
    expect(seen(open(`customer/detail/${ANNA}/${tab}`))).toMatchObject([{ id: ANNA }]);
  });

  it.each(['customer/create', 'customer/index', `customer/detail/${ANNA.slice(1)}/base`, `order/detail/${ANNA}`])(
    'has none at %s',
    (place) => expect(seen(open(place))).toEqual([]),
  );

  it('knows guests where it says so', () => {
    const page = open();
    pick(page, '.sw-customer-card').innerHTML += '<i class="sw-customer-card__metadata-customer-guest-label"></i>';
    expect(seen(page)).toMatchObject([{ id: ANNA, refusal: 'customer_guest' }]);
  });

  it('stays while another customer comes, with their id at once, and with their name once it is theirs', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()).toMatchObject({ id: ANNA, name: 'Frau Anna Adler' });

    go(page, `customer/detail/${GRETA}/base`);
    expect(anchor?.read(), 'the title is still the one before').toMatchObject({ id: GRETA, name: null, refusal: null });

    const view = pick(page, '.sw-card-view__content');
    const title = pick(page, 'h2');
    title.textContent = 'Kunden';
    view.insertAdjacentHTML('afterbegin', '<div class="sw-skeleton"></div>');
    expect(anchor?.read(), 'while it loads, the title is the module’s').toMatchObject({ id: GRETA, name: null });

    pick(page, '.sw-skeleton').remove();
    title.textContent = 'Frau Greta Gruber';
    expect(anchor?.read()).toMatchObject({ id: GRETA, name: 'Frau Greta Gruber' });
    expect(shopwarePage.findAnchors(page)[0]?.element).toBe(anchor?.element);
  });

  it('takes over the name of a namesake as soon as it has been loaded', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()?.name).toBe('Frau Anna Adler');
    go(page, `customer/detail/${GRETA}`);
    expect(anchor?.read()?.name).toBeNull();
    const view = pick(page, '.sw-card-view__content');
    view.insertAdjacentHTML('afterbegin', '<div class="sw-skeleton"></div>');
    expect(anchor?.read()?.name).toBeNull();
    pick(page, '.sw-skeleton').remove();
    expect(anchor?.read()).toMatchObject({ id: GRETA, name: 'Frau Anna Adler' });
  });

  it('says of no guest that the customer who is coming is one', () => {
    const page = open();
    pick(page, '.sw-customer-card').innerHTML += '<i class="sw-customer-card__metadata-customer-guest-label"></i>';
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()?.refusal).toBe('customer_guest');
    go(page, `customer/detail/${GRETA}`);
    expect(anchor?.read()).toMatchObject({ id: GRETA, refusal: null });
  });

  it('follows the name that is being edited', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()?.name).toBe('Frau Anna Adler');
    pick(page, 'h2').textContent = 'Frau Anna Adler-Amsel';
    expect(anchor?.read()?.name).toBe('Frau Anna Adler-Amsel');
  });

  it('shows nobody once the agent has left it', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    go(page, 'customer/index');
    expect(anchor?.read()).toBeNull();
    go(page, `customer/detail/${ANNA}`);
    pick(page, '.sw-customer-detail').remove();
    expect(anchor?.read()).toBeNull();
    expect(seen(page)).toEqual([]);
  });

  it('has none where it has no bar, and no name where it has no title', () => {
    const page = open();
    pick(page, 'h2').remove();
    expect(seen(page)).toEqual([{ ...anna, name: null }]);
    pick(page, '.smart-bar__actions').remove();
    expect(seen(page)).toEqual([]);
  });
});

describe('order page', () => {
  const open = (place = `order/detail/${ORDER}/general`) => read('6.6/order-detail.html', place);

  it('has a button first in the bar', () => {
    const anna = { id: ANNA, name: 'Anna Adler', refusal: null, cart: null };
    expect(seen(open())).toEqual([{ kind: 'order', placement: 'prepend', at: 'smart-bar__actions', ...anna }]);
  });

  it.each([
    ['tabs that do not say whose it is', '.sw-order-general-info'],
    ['versions that print no link', '.sw-order-general-info__summary-main-header a'],
  ])('has none on %s', (_what, selector) => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    pick(page, selector).remove();
    expect(anchor?.read()).toBeNull();
    expect(seen(page)).toEqual([]);
  });

  it('has none for an order that is being made, or once the agent has left it', () => {
    expect(seen(open('order/create/initial'))).toEqual([]);
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    go(page, 'order/index');
    expect(anchor?.read()).toBeNull();
  });

  it('shows nobody while another order comes, and takes its customer for granted only then', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()?.id).toBe(ANNA);
    go(page, `order/detail/${'e1'.repeat(16)}/general`);
    expect(anchor?.read(), 'the order before').toBeNull();
    pick(page, '.sw-card-view__content').insertAdjacentHTML('afterbegin', '<div class="sw-skeleton"></div>');
    expect(anchor?.read(), 'loading').toBeNull();
    pick(page, '.sw-skeleton').remove();
    const summary = pick(page, '.sw-order-general-info__summary-main-header');
    summary.innerHTML = `10002 - <a href="#/sw/customer/detail/${ANNA}">Anna Adler</a> (anna@example.com)`;
    expect(anchor?.read()).toMatchObject({ id: ANNA, name: 'Anna Adler' });
  });

  it('tells two orders of one customer apart by their numbers', () => {
    const page = open();
    const [anchor] = shopwarePage.findAnchors(page);
    expect(anchor?.read()?.id).toBe(ANNA);
    go(page, `order/detail/${'e1'.repeat(16)}/general`);
    const [number] = pick(page, '.sw-order-general-info__summary-main-header').childNodes;
    if (number !== undefined) number.nodeValue = '10002 - ';
    expect(anchor?.read()).toMatchObject({ id: ANNA });
  });
});
