import { describe, expect, it } from 'vitest';
import type { LinkRequest } from '../../../../../lib/protocol/schema/link.ts';
import {
  addressOf,
  ADMIN,
  FakeMagento,
  GRID,
  html,
  json,
  KEY,
  LOGIN,
  LOGIN_PAGE,
  redirected,
  STORE,
} from './fake-magento.ts';

const ask = (magento: FakeMagento, more: Partial<LinkRequest> = {}) =>
  magento.adapter.createLink(addressOf(), KEY, { customer: '1', kind: 'instant', ...more }, magento.io);

const refusing = (message: unknown) => json({ redirectUrl: null, messages: [message] });
const secretAt = (store: string) =>
  json({ redirectUrl: `${store}loginascustomer/login/index/?secret=0%3A3%3Aabc`, messages: [] });

describe('the request for a secret', () => {
  it('is one POST with the agent’s form key, to the admin alone, and follows nothing', async () => {
    const magento = new FakeMagento().on(LOGIN, secretAt(STORE));
    await ask(magento, { storefront: '2', reason: 'voucher', landing: 'home' });
    expect(magento.asked).toHaveLength(1);
    expect(magento.asked[0]).toMatchObject({
      url: `${ADMIN}${LOGIN}?isAjax=true`,
      init: {
        method: 'POST',
        credentials: 'include',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      },
      fields: { customer_id: '1', form_key: KEY, store_id: '2' },
    });
    expect(Object.keys(magento.asked[0]?.fields ?? {})).toHaveLength(3);
  });

  it('names no store where none was chosen', async () => {
    const magento = new FakeMagento().on(LOGIN, secretAt(STORE));
    await ask(magento);
    expect(magento.asked[0]?.fields).toEqual({ customer_id: '1', form_key: KEY });
  });

  it('is never made for a magic link', async () => {
    const magento = new FakeMagento();
    expect(await ask(magento, { kind: 'magic' })).toEqual({ ok: false, error: { code: 'not_allowed' } });
    expect(magento.asked).toEqual([]);
  });
});

describe('a secret', () => {
  it.each([
    [STORE, STORE],
    [`${STORE}de/`, STORE],
    [`${STORE}index.php/default/`, STORE],
    ['https://wholesale.example/', 'https://wholesale.example/'],
  ])('for %s is asked about there, and belongs to %s', async (base, url) => {
    const answer = await ask(new FakeMagento().on(LOGIN, secretAt(base)));
    expect(answer).toMatchObject({
      ok: true,
      value: {
        url: `${base}loginascustomer/login/index/?secret=0%3A3%3Aabc`,
        base,
        expiresAt: null,
        storefront: { url },
      },
    });
  });

  it('may stand in the path', async () => {
    const redirectUrl = `${STORE}loginascustomer/login/index/secret/0%3A3%3Aabc/`;
    const answer = await ask(new FakeMagento().on(LOGIN, json({ redirectUrl, messages: [] })));
    expect(answer).toMatchObject({ ok: true, value: { url: redirectUrl, base: STORE } });
  });

  it.each([
    `${STORE}customer/account/`,
    `${STORE}?next=loginascustomer/login/index/?secret=1`,
    `${STORE}#/loginascustomer/login/index/?secret=1`,
    `${STORE}loginascustomer/login/indexed/?secret=1`,
    'javascript:loginascustomer/login/index/?',
    'loginascustomer/login/index/?secret=1',
    '',
  ])('is none that leads to %j', async (redirectUrl) => {
    const answer = await ask(new FakeMagento().on(LOGIN, json({ redirectUrl, messages: [] })));
    expect(answer).toEqual({ ok: false, error: { code: 'answer_invalid' } });
  });
});

describe('what Magento answers instead', () => {
  const NO_ASSISTANCE = 'Login as Customer assistance is disabled for this Customer.';
  const PASTE = 'There has been an error processing your request';

  it.each<[string, Response, object]>([
    [
      'assistance off, or nobody of that id',
      refusing(NO_ASSISTANCE),
      { code: 'consent_missing', detail: NO_ASSISTANCE },
    ],
    [
      'the feature is off',
      refusing('Login as Customer is disabled.'),
      { code: 'feature_disabled', detail: 'Login as Customer is disabled.' },
    ],
    ['a form key of another session', json({ error: true, message: 'Invalid Form Key.' }), { code: 'token_invalid' }],
    ['signed out', json({ ajaxExpired: 1, ajaxRedirect: ADMIN }), { code: 'agent_signed_out' }],
    ['signed in elsewhere, told first', redirected(), { code: 'agent_signed_out' }],
    ['signed out, as a page', html(LOGIN_PAGE), { code: 'agent_signed_out' }],
    [
      'no right',
      html('<h1>Sorry, you need permissions</h1>', 403),
      { code: 'right_missing', detail: 'Login as Customer' },
    ],
    ['an unknown store', html(PASTE, 500), { code: 'internal' }],
    ['maintenance', html('<h1>Service Temporarily Unavailable</h1>', 503), { code: 'unavailable' }],
    ['a proxy without a shop', html('Bad Gateway', 502), { code: 'unavailable' }],
    ['no such route', html('404', 404), { code: 'not_found' }],
    ['the dashboard', html('<title>Dashboard</title>'), { code: 'answer_not_json' }],
    ['nothing', html(''), { code: 'answer_not_json' }],
    ['a list', json([]), { code: 'answer_not_json' }],
    [
      'broken JSON',
      new Response('{"redirectUrl"', { headers: { 'content-type': 'application/json' } }),
      { code: 'answer_not_json' },
    ],
    ['an empty object', json({}), { code: 'answer_invalid' }],
    ['a message that is none', refusing({ text: 'x' }), { code: 'answer_invalid' }],
    ['5 million letters', html('x'.repeat(5_000_001)), { code: 'answer_too_large' }],
  ])('%s is a state of its own', async (_what, answer, error) => {
    const magento = new FakeMagento().on(LOGIN, answer);
    expect(await ask(magento)).toEqual({ ok: false, error });
    expect(magento.asked).toHaveLength(1);
  });

  it('is told from a network that is down, and from a request that was called off', async () => {
    const down = new FakeMagento();
    expect(await ask(down)).toEqual({ ok: false, error: { code: 'unreachable' } });
    const off = new AbortController();
    off.abort();
    const io = { fetch: down.fetch, signal: off.signal };
    const request = { customer: '1', kind: 'instant' } as const;
    const answer = await down.adapter.createLink(addressOf(), KEY, request, io);
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('a refusal in another language', () => {
  const WORDS = 'Der Assistent ist für diesen Kunden deaktiviert.';
  const href = `${ADMIN}customer/index/edit/id/1/key/abc/`;
  const row = json({ items: [{ entity_id: '1', actions: { edit: { href } } }], totalRecords: 1 });
  const EDIT = 'customer/index/edit/id/1/key/abc/';
  const CHOICE =
    '"showStoreViewOptions":true,"storeViewOptions":{"base":{"label":"M","value":{"m":{"label":"Main","value":"1"}}}}';
  const page = (script: string) => html(`<script>${script}</script>`);

  it.each([
    ['denied', 'window.lacNotAllowedPopup();', undefined, 'consent_missing'],
    ['off', '', undefined, 'feature_disabled'],
    ['a store', `window.lacConfirmationPopup("x");${CHOICE}`, undefined, 'storefront_required'],
    ['something else', `window.lacConfirmationPopup("x");${CHOICE}`, '1', 'refused_by_shop'],
    ['something else, without a choice', 'window.lacConfirmationPopup("x");', undefined, 'refused_by_shop'],
  ])('is understood by the customer’s page: %s', async (_what, script, storefront, code) => {
    const magento = new FakeMagento().on(LOGIN, refusing(WORDS)).on(GRID, row).on(EDIT, page(script));
    expect(await ask(magento, { storefront })).toEqual({ ok: false, error: { code, detail: WORDS } });
    expect(magento.routes).toEqual([LOGIN, GRID, EDIT]);
  });

  it('stays in its words where the page cannot be read', async () => {
    const magento = new FakeMagento().on(LOGIN, refusing(WORDS)).on(GRID, html('', 403));
    expect(await ask(magento)).toEqual({ ok: false, error: { code: 'refused_by_shop', detail: WORDS } });
  });

  it('costs nothing in English', async () => {
    const magento = new FakeMagento().on(LOGIN, refusing('Please select a Store to login in.'));
    expect(await ask(magento)).toMatchObject({ error: { code: 'storefront_required' } });
    expect(magento.routes).toEqual([LOGIN]);
  });
});
