import { describe, expect, it } from 'vitest';
import type { LinkRequest } from '../../../../../lib/protocol/schema/link.ts';
import {
  absent,
  AGENT,
  ANNA,
  bound,
  customer,
  DEMO,
  DEMO_DE,
  DEMO_EN,
  domain,
  domains,
  HEADLESS,
  IMITATE_TOKEN,
  me,
  missing,
  NO_ROUTE,
  rows,
  SECOND,
  SECOND_EN,
  UNAUTHORIZED,
  usualDomains,
} from './answers.ts';
import { API, CUSTOMER, DOMAIN, FakeShopware, html, json, shop, TOKEN } from './fake-shopware.ts';

const connect = (shopware: FakeShopware, more: Partial<LinkRequest> = {}) =>
  shopware.adapter.createLink(
    shop,
    '-',
    { customer: ANNA, kind: 'instant', storefront: DEMO_EN, ...more },
    shopware.io,
  );

const shopOf = (change: object = {}, data: readonly unknown[] = usualDomains()): FakeShopware =>
  new FakeShopware()
    .on(CUSTOMER, json(rows(customer(change))))
    .on(DOMAIN, json(domains(data)))
    .on(TOKEN, json(IMITATE_TOKEN));

describe('a link', () => {
  it('is a form for the chosen storefront, with the token and the ids that it was made for', async () => {
    const shopware = shopOf();
    expect(await connect(shopware, { storefront: DEMO_DE, landing: 'home', reason: 'voucher' })).toEqual({
      ok: true,
      value: {
        url: 'http://shop.example/de/account/login/imitate-customer',
        form: { token: IMITATE_TOKEN.token, customerId: ANNA, userId: AGENT },
        expiresAt: null,
        storefront: {
          id: DEMO_DE,
          name: 'Demo Shop · Deutsch',
          url: 'http://shop.example/de/',
          apiTemplate: 'http://shop.example/{path}',
        },
        base: 'http://shop.example/de/',
        customerName: 'Anna Active',
      },
    });
    expect(shopware.to(TOKEN)).toMatchObject([
      { url: `${API}${TOKEN}`, init: { method: 'POST' }, body: { customerId: ANNA, salesChannelId: DEMO } },
    ]);
  });

  it('has no double slash where the domain ends in one', async () => {
    expect(await connect(shopOf(), { storefront: SECOND_EN })).toMatchObject({
      value: { url: 'https://second.example/account/login/imitate-customer', base: 'https://second.example/' },
    });
  });

  describe('after a look at the customer', () => {
    const looked = async (ago: number): Promise<FakeShopware> => {
      const shopware = shopOf();
      await shopware.adapter.getCustomer(shop, '-', ANNA, shopware.io);
      shopware.now += ago;
      shopware.asked.length = 0;
      return shopware;
    };

    it('of this moment costs one request, for the token', async () => {
      const shopware = await looked(3_000);
      expect(await connect(shopware)).toMatchObject({ ok: true });
      expect(shopware.paths).toEqual([TOKEN]);
    });

    it('of a while ago costs a fresh look, and the token comes beside it', async () => {
      const shopware = await looked(3_001);
      expect(await connect(shopware)).toMatchObject({ ok: true, value: { form: { token: IMITATE_TOKEN.token } } });
      expect(shopware.paths).toEqual([CUSTOMER, DOMAIN, TOKEN]);
    });

    it('of long ago, or of somebody else, is none', async () => {
      const shopware = await looked(5 * 60_000 + 1);
      shopware.on(CUSTOMER, json(rows(customer({ active: false }))));
      expect(await connect(shopware)).toMatchObject({ ok: false });
      expect(shopware.paths).toEqual([CUSTOMER, DOMAIN]);
    });

    it('the look of a link counts for the next one', async () => {
      const shopware = shopOf();
      await connect(shopware);
      shopware.now += 60_000;
      shopware.asked.length = 0;
      shopware.on(CUSTOMER, json(rows(customer({ active: false }))));
      await connect(shopware);
      expect(shopware.paths).toEqual([CUSTOMER, DOMAIN, TOKEN]);
    });

    it('throws the token away that the fresh look forbids', async () => {
      const shopware = await looked(10_000);
      shopware.on(CUSTOMER, json(rows(customer({ active: false }))));
      expect(await connect(shopware)).toEqual({ ok: false, error: { code: 'customer_inactive' } });
    });

    it('throws the token away that was guessed for another channel', async () => {
      const shopware = await looked(10_000);
      shopware.on(DOMAIN, json(domains([domain(DEMO_EN, 'https://shop.example', SECOND)])));
      expect(await connect(shopware)).toMatchObject({ ok: true });
      expect(shopware.to(TOKEN).map(({ body }) => body)).toEqual([
        { customerId: ANNA, salesChannelId: DEMO },
        { customerId: ANNA, salesChannelId: SECOND },
      ]);
    });
  });

  it('to a frontend of the shop’s own is one that nobody can be asked at', async () => {
    const landing = domain(SECOND_EN, 'https://app.example/shop/', HEADLESS);
    const shopware = shopOf(bound(HEADLESS, 'Headless'), [...usualDomains(), landing]);
    expect(await connect(shopware, { storefront: SECOND_EN })).toMatchObject({
      value: {
        url: 'https://app.example/shop/account/login/imitate-customer',
        base: null,
        storefront: { url: 'https://app.example/shop/' },
      },
    });
    expect(shopware.to(TOKEN)[0]?.body).toEqual({ customerId: ANNA, salesChannelId: HEADLESS });
  });

  it.each(['a'.repeat(16), 'eyJ0eXAi.eyJzdWIi-_.c2ln', 'a'.repeat(4096)])(
    'takes a token of another make: %#',
    async (token) => {
      expect(await connect(shopOf().on(TOKEN, json({ token })))).toMatchObject({ value: { form: { token } } });
    },
  );

  it.each(['', 'short', 'a'.repeat(4097), '<script>alert(1)</script>', `${'a'.repeat(20)}\n`, 7, null])(
    'takes no token like %j',
    async (token) => {
      expect(await connect(shopOf().on(TOKEN, json({ token })))).toEqual({
        ok: false,
        error: { code: 'answer_invalid' },
      });
    },
  );
});

describe('no token is asked for', () => {
  it.each<[string, Partial<LinkRequest>, string]>([
    ['without a storefront', { storefront: undefined }, 'storefront_required'],
    ['for a magic link', { kind: 'magic' }, 'not_allowed'],
    ['for an id that is none', { customer: '10001' }, 'customer_not_found'],
  ])('%s, nor anything else', async (_what, more, code) => {
    const shopware = shopOf();
    expect(await connect(shopware, more)).toEqual({ ok: false, error: { code } });
    expect(shopware.asked).toEqual([]);
  });

  it.each<[string, object, string, object]>([
    ['a guest', { guest: true }, DEMO_EN, { code: 'customer_guest' }],
    ['an inactive customer', { active: false }, DEMO_EN, { code: 'customer_inactive' }],
    ['a storefront of another channel', bound(DEMO, 'Demo Shop'), SECOND_EN, { code: 'storefront_mismatch' }],
    ['an unknown storefront', {}, AGENT, { code: 'storefront_mismatch' }],
    [
      'a channel without an address',
      bound(HEADLESS, 'Headless'),
      DEMO_EN,
      { code: 'storefront_headless', detail: 'Headless' },
    ],
  ])('for %s', async (_what, change, storefront, error) => {
    const shopware = shopOf(change);
    expect(await connect(shopware, { storefront })).toEqual({ ok: false, error });
    expect(shopware.to(TOKEN)).toEqual([]);
  });

  it('by a role that is known to lack the privilege', async () => {
    const shopware = shopOf().on('_info/me', json(me({}, ['customer:read'])));
    expect(await connect(shopware)).toEqual({
      ok: false,
      error: { code: 'right_missing', detail: 'Imitate a customer login (api_proxy_imitate-customer)' },
    });
    expect(shopware.to(TOKEN)).toEqual([]);
  });

  it('while the storefront is switched off since it was offered', async () => {
    const shopware = shopOf({}, [domain(DEMO_EN, 'http://shop.example', DEMO, undefined, { active: false })]);
    expect(await connect(shopware)).toEqual({
      ok: false,
      error: { code: 'storefront_inactive', detail: 'Demo Shop' },
    });
  });
});

describe('what the token route answers instead', () => {
  it.each<[string, Response, object]>([
    [
      'a privilege was taken away',
      json(missing('api_proxy_imitate-customer'), 403),
      { code: 'right_missing', detail: 'Imitate a customer login (api_proxy_imitate-customer)' },
    ],
    ['the customer is gone', json(absent('customer', '/customerId'), 400), { code: 'customer_not_found' }],
    ['the channel is gone', json(absent('sales_channel', '/salesChannelId'), 400), { code: 'storefront_mismatch' }],
    ['there is no such route', json(NO_ROUTE, 404), { code: 'platform_too_old' }],
    ['there is no shop', html('404', 404), { code: 'answer_not_json' }],
    ['signed out', json(UNAUTHORIZED, 401), { code: 'agent_signed_out' }],
    ['no token', json({}), { code: 'answer_invalid' }],
  ])('%s', async (_what, answer, error) => {
    const shopware = shopOf().on(TOKEN, answer);
    expect(await connect(shopware)).toEqual({ ok: false, error });
    expect(shopware.to(TOKEN)).toHaveLength(1);
  });
});
