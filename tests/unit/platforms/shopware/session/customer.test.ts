import { describe, expect, it } from 'vitest';
import {
  AGENT,
  ANNA,
  customer,
  DEMO_DE,
  DEMO_EN,
  domains,
  me,
  rows,
  SECOND_EN,
  usualDomains,
  VIEWER,
} from './answers.ts';
import { API, bearer, CUSTOMER, DOMAIN, FakeShopware, json, jwt, shop } from './fake-shopware.ts';

const get = (shopware: FakeShopware, id = ANNA) => shopware.adapter.getCustomer(shop, '-', id, shopware.io);

const shopOf = (change: object = {}, data: readonly unknown[] = usualDomains()): FakeShopware =>
  new FakeShopware().on(CUSTOMER, json(rows(customer(change)))).on(DOMAIN, json(domains(data)));

describe('a customer', () => {
  it('who belongs to no channel can be connected on every storefront, and first on their own', async () => {
    const shopware = shopOf();
    expect(await get(shopware)).toEqual({
      ok: true,
      value: {
        id: ANNA,
        name: 'Anna Active',
        email: 'anna.active@example.com',
        status: 'active',
        guest: false,
        groups: [],
        storefronts: [DEMO_EN, DEMO_DE, SECOND_EN],
        connectable: true,
        refusal: null,
        refusalDetail: null,
        places: [
          { id: DEMO_EN, name: 'Demo Shop · English' },
          { id: DEMO_DE, name: 'Demo Shop · Deutsch' },
          { id: SECOND_EN, name: 'Second Shop · English' },
        ],
        suggested: DEMO_EN,
        warning: null,
      },
    });
    expect(shopware.to(CUSTOMER)[0]?.body).toMatchObject({ ids: [ANNA] });
  });

  it('costs two requests once the agent is known, and four before', async () => {
    const shopware = shopOf();
    await get(shopware);
    expect(shopware.asked).toHaveLength(4);
    await get(shopware);
    expect(shopware.paths.slice(4).sort()).toEqual([CUSTOMER, DOMAIN]);
  });

  it.each([ANNA.toUpperCase(), `${ANNA.slice(0, 16)}${ANNA.slice(16).toUpperCase()}`])(
    'is known by %s too',
    async (id) => {
      const shopware = shopOf();
      expect(await get(shopware, id)).toMatchObject({ ok: true, value: { id: ANNA } });
      expect(shopware.to(CUSTOMER)[0]?.body).toMatchObject({ ids: [ANNA] });
    },
  );

  it.each(['', '1', ANNA.slice(1), `${ANNA}0`, `${ANNA.slice(1)}g`, `${ANNA}\n`])(
    'is not asked for by %j',
    async (id) => {
      const shopware = shopOf();
      expect(await get(shopware, id)).toEqual({ ok: false, error: { code: 'customer_not_found' } });
      expect(shopware.asked).toEqual([]);
    },
  );

  it.each([
    ['there is none', rows()],
    ['another is answered', rows(customer({ id: AGENT }))],
  ])('is not found where %s', async (_what, answer) => {
    const shopware = new FakeShopware().on(CUSTOMER, json(answer));
    expect(await get(shopware)).toEqual({ ok: false, error: { code: 'customer_not_found' } });
  });

  it('is called by their e-mail where they have no name', async () => {
    expect(await get(shopOf({ firstName: '', lastName: null }))).toMatchObject({
      value: { name: 'anna.active@example.com' },
    });
  });
});

describe('the version', () => {
  it.each([
    ['6.4.20.2', false],
    ['6.5.8.18', false],
    ['6.6.4.9', false],
    ['5.7.19', false],
    ['6.6.5.0', true],
    ['6.6.10.1', true],
    ['6.7.0.0-RC1', true],
    ['6.10.0.0', true],
    ['7.0.0', true],
    ['6.6.9999999.9999999-dev', true],
    ['trunk', true],
  ])('%s is enough: %s', async (version, connectable) => {
    const shopware = shopOf().on('_info/version', json({ version }));
    expect(await get(shopware)).toMatchObject({ value: { connectable } });
  });
});

describe('the agent whose rights count', () => {
  const viewer = me({ id: VIEWER }, ['customer:read']);

  it('is the one whose token it is now', async () => {
    const shopware = shopOf().on('_info/me', json(me()), json(viewer));
    expect(await get(shopware)).toMatchObject({ value: { connectable: true } });
    shopware.cookies = [bearer(jwt(VIEWER))];
    expect(await get(shopware)).toMatchObject({ value: { refusal: 'right_missing' } });
    shopware.cookies = [bearer(jwt(AGENT, 'again'))];
    expect(await get(shopware)).toMatchObject({ value: { connectable: true } });
    expect(shopware.to('_info/me')).toHaveLength(2);
  });

  it('is asked for each time where the token names nobody', async () => {
    const shopware = shopOf();
    shopware.cookies = [bearer('aaa.bbb.ccc')];
    await get(shopware);
    await get(shopware);
    expect(shopware.to('_info/me')).toHaveLength(2);
  });

  it('gets a new right with the next discovery', async () => {
    const shopware = shopOf().on('_info/me', json(me({}, [])), json(me()));
    expect(await get(shopware)).toMatchObject({ value: { refusal: 'right_missing' } });
    await shopware.adapter.discover(shop, shopware.io);
    expect(await get(shopware)).toMatchObject({ value: { connectable: true } });
  });

  it('is asked for anew in another shop, where one id may have other rights', async () => {
    const shopware = shopOf().on('_info/me', json(me()), json(me({}, [])));
    await get(shopware);
    const other = { ...shop, id: 's2', adminBase: 'https://other.example/admin/' };
    expect(await shopware.adapter.getCustomer(other, '-', ANNA, shopware.io)).toMatchObject({
      value: { refusal: 'right_missing' },
    });
    expect(shopware.to('_info/me').map(({ url }) => url)).toEqual([
      `${API}_info/me`,
      'https://other.example/api/_info/me',
    ]);
  });
});
