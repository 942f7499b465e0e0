import { describe, expect, it } from 'vitest';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { ANNA, ORDER, go, pick, readAdmin, seen } from './drawn-page.ts';

describe('order page', () => {
  const open = (place = `order/detail/${ORDER}/general`) => readAdmin('6.6/order-detail.html', place);

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
