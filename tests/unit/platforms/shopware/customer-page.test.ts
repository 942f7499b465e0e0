import { describe, expect, it } from 'vitest';
import { shopwarePage } from '../../../../lib/platforms/shopware/page.ts';
import { ANNA, GRETA, go, pick, readAdmin, seen } from './drawn-page.ts';

describe('customer page', () => {
  const anna = {
    kind: 'customer',
    placement: 'prepend',
    at: 'smart-bar__actions',
    id: ANNA,
    refusal: null,
    cart: null,
  };
  const open = (place = `customer/detail/${ANNA}/base?edit=false`) => readAdmin('6.6/customer-detail.html', place);

  it('has a button first in the bar, with the name that the bar shows', () => {
    expect(seen(open())).toEqual([{ ...anna, name: 'Frau Anna Adler' }]);
    const newer = readAdmin('6.7/customer-detail.html', `customer/detail/${ANNA}/base`);
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
