import { beforeEach, describe, expect, it } from 'vitest';
import { addressOf, ADMIN, FakeMagento, GRID, html, json, KEY, ledTo, LOGIN_PAGE } from './fake-magento.ts';

const EDIT = 'customer/index/edit/id/1/key/abc/';
const hrefOf = (id: string) => `${ADMIN}customer/index/edit/id/${id}/key/abc/`;
const row = (id = '1', href = hrefOf(id)) =>
  json({ items: [{ entity_id: id, name: 'x', actions: { edit: { href } } }], totalRecords: 1 });

/** A customer's page as the server sends it: form data, the button's script, the popup's configuration. */
const pageOf = (script: string, more = '') =>
  html(`<html><body><script>var FORM_KEY = '${KEY}';</script><script type="text/x-magento-init">
{"*":{"data":{"customer":{"entity_id":"1","website_id":"1","email":"zoe@example.com","firstname":"Zo\\u00eb","middlename":null,"lastname":"O'Brien \\"S\\u00f6hne\\""${more}}}}}</script>
<script type="text/x-magento-init">{"component":"lac-not-allowed-popup"}</script><script>${script}</script></body></html>`);

const ALLOWED = 'window.lacConfirmationPopup("http\\u003A")';
const DENIED = 'window.lacNotAllowedPopup();';

let magento: FakeMagento;
const get = (id = '1', token = KEY) => magento.adapter.getCustomer(addressOf(), token, id, magento.io);

beforeEach(() => {
  magento = new FakeMagento().on(GRID, row()).on(EDIT, pageOf(ALLOWED));
});

describe('a customer before the click', () => {
  it('is read from the page that the grid names', async () => {
    expect(await get()).toEqual({
      ok: true,
      value: {
        id: '1',
        name: 'Zoë O\'Brien "Söhne"',
        email: 'zoe@example.com',
        status: 'active',
        guest: false,
        groups: [],
        storefronts: [],
        connectable: true,
        refusal: null,
        refusalDetail: null,
        places: null,
        suggested: null,
        warning: null,
      },
    });
    expect(magento.asked[0]?.fields).toMatchObject({
      namespace: 'customer_listing',
      form_key: KEY,
      'filters[entity_id][from]': '1',
      'filters[entity_id][to]': '1',
    });
    expect(magento.asked[0]?.init.headers).toMatchObject({ Accept: 'application/json' });
  });

  it('costs one page for each after the first, and the grid again with another form key', async () => {
    magento.on('customer/index/edit/id/2/key/abc/', pageOf(DENIED));
    await get('1');
    await get('2');
    expect(magento.routes).toEqual([GRID, EDIT, 'customer/index/edit/id/2/key/abc/']);
    await get('1', 'keyOfAnotherSess');
    expect(magento.routes.slice(3)).toEqual([GRID, EDIT]);
  });

  it('who has not allowed it is refused', async () => {
    magento.on(EDIT, pageOf(DENIED));
    expect(await get()).toMatchObject({ value: { connectable: false, refusal: 'consent_missing' } });
  });

  it.each([
    ['2036-01-01 00:00:00', { code: 'customer_locked' }],
    ['2020-01-01 00:00:00', null],
  ])('whose lock lasts until %s is a warning, no refusal', async (until, warning) => {
    magento.on(EDIT, pageOf(ALLOWED, `,"failures_num":"9","lock_expires":"${until}"`));
    expect(await get()).toMatchObject({ value: { connectable: true, refusal: null, warning } });
  });

  it.each<[string, Response, object]>([
    ['no such row', json({ items: [], totalRecords: 0 }), { code: 'customer_not_found' }],
    ['a row of another', row('11'), { code: 'customer_not_found' }],
    ['a row without a link', json({ items: [{ entity_id: '1' }], totalRecords: 1 }), { code: 'answer_invalid' }],
    ['a link to another page', row('1', `${ADMIN}customer/index/edit/`), { code: 'answer_invalid' }],
    [
      'a link to another host',
      row('1', 'https://evil.test/customer/index/edit/id/1/key/abc/'),
      { code: 'foreign_api', detail: 'https://evil.test' },
    ],
    ['a list that is none', json({ items: 'none' }), { code: 'answer_invalid' }],
    [
      'no right',
      json({ error: 'Forbidden', errorcode: 403 }, 403),
      { code: 'right_missing', detail: 'Customers › All Customers' },
    ],
    ['another form key', json({ error: true, message: 'Invalid' }), { code: 'token_invalid' }],
    ['signed out', json({ ajaxExpired: 1 }), { code: 'agent_signed_out' }],
  ])('may be unknown to the grid: %s', async (_what, answer, error) => {
    magento.on(GRID, answer);
    expect(await get()).toEqual({ ok: false, error });
  });

  it.each<[string, Response, object]>([
    [
      'led back to the grid',
      ledTo(`${ADMIN}customer/index/index/key/d/`, html('<h1>Customers</h1>')),
      { code: 'customer_not_found' },
    ],
    ['led to the login page', ledTo(`${ADMIN}admin/auth/login/`, html(LOGIN_PAGE)), { code: 'agent_signed_out' }],
    ['led to the storefront', ledTo('https://shop.example/', html('<h1>Home</h1>')), { code: 'agent_signed_out' }],
    ['no right', html('', 403), { code: 'right_missing', detail: 'Customers › All Customers' }],
    ['broken', html('', 500), { code: 'internal' }],
  ])('may have no page: %s', async (_what, answer, error) => {
    magento.on(EDIT, answer);
    expect(await get()).toEqual({ ok: false, error });
  });
});

describe('places of a customer', () => {
  const store = (label: string, value: string, more: object = {}) => ({ label, value, disabled: false, ...more });
  const manual = (options: unknown, show: unknown = true) =>
    `${ALLOWED};x={"showStoreViewOptions":${JSON.stringify(show)},"storeViewOptions":${JSON.stringify(options)},"rest":[]}`;
  const places = async (script: string) => {
    magento.on(EDIT, pageOf(script));
    const answer = await get();
    return answer.ok ? answer.value.places : answer;
  };

  it('are those that the shop’s own popup offers for them, and no other website’s', async () => {
    const options = {
      base: {
        label: 'Main Website',
        value: {
          main: store('    Main [Website] "Store" }{', '1', { selected: true }),
          second: store('\u00a0\u00a0Second', '4'),
        },
      },
      wholesale: { label: 'Wholesale', value: { w: store('    Wholesale', '3', { disabled: true }) } },
    };
    expect(await places(manual(options))).toEqual([
      { id: '1', name: 'Main [Website] "Store" }{' },
      { id: '4', name: 'Second' },
    ]);
  });

  it('are nobody’s to choose where the shop chooses', async () => {
    expect(await places(manual([], false))).toBeNull();
    expect(await places(ALLOWED)).toBeNull();
  });

  it.each([
    ['an empty list', []],
    ['text', { a: { label: 'x', value: 'DROP TABLE' } }],
    ['no label', { a: { value: '1', disabled: false } }],
    ['nothing', null],
  ])('are none where the shop offers %s', async (_what, options) => {
    expect(await places(manual(options))).toEqual([]);
  });
});
