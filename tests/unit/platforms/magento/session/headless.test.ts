import { describe, expect, it } from 'vitest';
import type { LinkRequest } from '../../../../../lib/protocol/schema/link.ts';
import { addressOf, FakeMagento, HANDLE, html, json, KEY, lead, LOGIN, STORE } from './fake-magento.ts';

const ask = (magento: FakeMagento, headless = true, more: Partial<LinkRequest> = {}) =>
  magento.adapter.createLink(
    addressOf({ agent: { ...lead, headless } }),
    KEY,
    { customer: '1', kind: 'instant', ...more },
    magento.io,
  );

const secret = json({ redirectUrl: `${STORE}loginascustomer/login/index/?secret=abc`, messages: [] });
const handle = (more: object = {}) =>
  json({ headless: true, url: 'https://app.example/connect#h=1', store: { code: 'app_en', name: 'App' }, ...more });

describe('a shop with headless storefronts', () => {
  it('gives a handle, to a storefront that nobody can ask', async () => {
    const magento = new FakeMagento().on(HANDLE, handle());
    expect(await ask(magento, true, { storefront: '3' })).toEqual({
      ok: true,
      value: {
        url: 'https://app.example/connect#h=1',
        expiresAt: null,
        base: null,
        form: null,
        customerName: null,
        storefront: {
          id: 'app_en',
          name: 'App',
          url: 'https://app.example/',
          apiTemplate: 'https://app.example/{path}',
        },
      },
    });
    expect(magento.asked[0]?.fields).toEqual({ customer_id: '1', form_key: KEY, store_id: '3' });
  });

  it.each([
    ['says that it is none', json({ headless: false })],
    ['has lost its module since', html('404', 404)],
  ])('gives a secret where it %s', async (_what, answer) => {
    const magento = new FakeMagento().on(HANDLE, answer).on(LOGIN, secret);
    expect(await ask(magento)).toMatchObject({ ok: true, value: { base: STORE } });
    expect(magento.routes).toEqual([HANDLE, LOGIN]);
  });

  it.each([
    ['assistance_disabled', 'consent_missing'],
    ['disabled', 'feature_disabled'],
    ['store_required', 'storefront_required'],
    ['store_foreign', 'storefront_mismatch'],
    ['customer_unknown', 'customer_not_found'],
    ['rate_limited', 'rate_limited'],
    ['constructor', 'refused_by_shop'],
    ['something_new', 'refused_by_shop'],
  ])('may refuse: %s', async (error, code) => {
    const magento = new FakeMagento().on(HANDLE, json({ error, message: 'In words.' }));
    expect(await ask(magento)).toEqual({ ok: false, error: { code, detail: 'In words.' } });
    expect(magento.routes, 'no secret behind its back').toEqual([HANDLE]);
  });

  it.each([
    ['no right', html('', 403), 'right_missing'],
    ['another form key', json({ error: true, message: 'Invalid Form Key.' }), 'token_invalid'],
    ['no address', handle({ url: 'javascript:alert(1)' }), 'answer_invalid'],
    ['no store', handle({ store: null }), 'answer_invalid'],
    ['neither yes nor no', json({}), 'answer_invalid'],
  ])('asks for no secret after %s', async (_what, answer, code) => {
    const magento = new FakeMagento().on(HANDLE, answer).on(LOGIN, secret);
    expect(await ask(magento)).toMatchObject({ ok: false, error: { code } });
    expect(magento.routes).toEqual([HANDLE]);
  });

  it('is asked only where its admin says so', async () => {
    const magento = new FakeMagento().on(LOGIN, secret);
    expect(await ask(magento, false)).toMatchObject({ ok: true });
    expect(magento.routes).toEqual([LOGIN]);
  });
});
