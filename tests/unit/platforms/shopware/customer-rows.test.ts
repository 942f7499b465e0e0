import { describe, expect, it } from 'vitest';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { ANNA, COMMA, GRETA, pick, readAdmin, seen } from './drawn-page.ts';

describe('lists', () => {
  const row = { kind: 'list-row', placement: 'prepend', at: 'sw-data-grid__cell-content', refusal: null, cart: null };
  const list = () => readAdmin('6.6/customers-list.html', 'customer/index?limit=25&page=1');

  it('have a button first in the cell with the customer’s name, guests’ with the reason why not', () => {
    expect(seen(list())).toEqual([
      { ...row, id: ANNA, name: 'Anna Adler' },
      { ...row, id: GRETA, name: 'Greta Gruber', refusal: 'customer_guest' },
      { ...row, id: COMMA, name: 'Kim, Jr, Joe' },
    ]);
  });

  it('have one for each order whose customer still exists', () => {
    const page = readAdmin('6.6/orders-list.html', 'order/index');
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
