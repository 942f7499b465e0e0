import { describe, expect, it } from 'vitest';
import {
  AGENT,
  ANNA,
  API_TYPE,
  bound,
  customer,
  DE,
  DEMO,
  DEMO_DE,
  DEMO_EN,
  domain,
  domains,
  EN,
  HEADLESS,
  me,
  missing,
  rows,
  SECOND,
  SECOND_EN,
  usualDomains,
  VIEWER,
} from './answers.ts';
import { bearer, CUSTOMER, DOMAIN, FakeShopware, json, jwt, shop } from './fake-shopware.ts';

const get = (shopware: FakeShopware, id = ANNA) => shopware.adapter.getCustomer(shop, '-', id, shopware.io);

const shopOf = (change: object = {}, data: readonly unknown[] = usualDomains()): FakeShopware =>
  new FakeShopware().on(CUSTOMER, json(rows(customer(change)))).on(DOMAIN, json(domains(data)));

const NO_RIGHT = 'Imitate a customer login (api_proxy_imitate-customer)';
const off = { active: false };
const closed = { maintenance: true };

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

describe('the storefront that is the customer’s own', () => {
  it.each<[string, object, string | null]>([
    ['is that of their channel and language', { languageId: DE }, DEMO_DE],
    ['is the only one of their channel', { salesChannelId: SECOND, languageId: DE }, SECOND_EN],
    ['is in doubt in another language', { languageId: VIEWER }, null],
    ['is in doubt where the account was made in no storefront', { salesChannelId: HEADLESS }, null],
    ['is the only one of the channel they are bound to', { ...bound(SECOND, 'Second Shop') }, SECOND_EN],
    [
      'is chosen by language in the channel they are bound to',
      { ...bound(DEMO, 'Demo Shop'), languageId: DE },
      DEMO_DE,
    ],
  ])('%s', async (_what, change, suggested) => {
    expect(await get(shopOf(change))).toMatchObject({ ok: true, value: { connectable: true, suggested } });
  });

  it('is in doubt between two addresses of one language', async () => {
    const two = [...usualDomains(), domain(AGENT, 'http://www.shop.example', DEMO, EN)];
    expect(await get(shopOf({}, two))).toMatchObject({ value: { suggested: null } });
  });
});

describe('a customer who belongs to a channel', () => {
  it('is offered the addresses of that channel alone', async () => {
    const answer = await get(shopOf(bound(DEMO, 'Demo Shop')));
    expect(answer).toMatchObject({ value: { storefronts: [DEMO_EN, DEMO_DE], connectable: true } });
  });

  it('is offered a frontend of the shop’s own at its address', async () => {
    const landing = domain(AGENT, 'https://app.example/shop', HEADLESS);
    const answer = await get(shopOf(bound(HEADLESS, 'Headless'), [...usualDomains(), landing]));
    expect(answer).toMatchObject({
      value: { connectable: true, places: [{ id: AGENT, name: 'Headless · English' }], suggested: AGENT },
    });
  });

  it('leaves that frontend to those who are bound to it', async () => {
    const landing = domain(AGENT, 'https://app.example/shop', HEADLESS);
    const answer = await get(shopOf({}, [...usualDomains(), landing]));
    expect(answer).toMatchObject({ value: { storefronts: [DEMO_EN, DEMO_DE, SECOND_EN] } });
  });
});

describe('a customer cannot be connected', () => {
  const [en, de, headless, second] = usualDomains();
  const demoOff = [domain(DEMO_EN, 'http://shop.example', DEMO, EN, off), second];
  const demoClosed = [domain(DEMO_EN, 'http://shop.example', DEMO, EN, closed), second];

  it.each<[string, object, readonly unknown[], string, string | null]>([
    ['as a guest', { guest: true }, usualDomains(), 'customer_guest', null],
    ['as an inactive guest', { guest: true, active: false }, usualDomains(), 'customer_guest', null],
    ['while inactive', { active: false }, usualDomains(), 'customer_inactive', null],
    ['in a channel without an address', bound(HEADLESS, 'Headless'), usualDomains(), 'storefront_headless', 'Headless'],
    ['in a channel without any domain', bound(SECOND, 'Second Shop'), [en], 'storefront_headless', 'Second Shop'],
    ['in a channel that is off', bound(DEMO, 'Demo Shop'), demoOff, 'storefront_inactive', 'Demo Shop'],
    ['in maintenance', bound(DEMO, 'Demo Shop'), demoClosed, 'storefront_maintenance', 'Demo Shop'],
    ['where no storefront has an address', {}, [headless], 'storefront_headless', null],
    ['where the only storefront is off', {}, [demoOff[0]], 'storefront_inactive', 'Demo Shop'],
    [
      'where every storefront is off',
      {},
      [demoOff[0], domain(SECOND_EN, 'https://second.example', SECOND, EN, off)],
      'storefront_inactive',
      null,
    ],
    [
      'where those that are on are in maintenance',
      {},
      [demoClosed[0], domain(SECOND_EN, 'https://second.example', SECOND, EN, off)],
      'storefront_maintenance',
      'Demo Shop',
    ],
  ])('%s', async (_what, change, data, refusal, refusalDetail) => {
    expect(await get(shopOf(change, data))).toMatchObject({
      ok: true,
      value: { connectable: false, refusal, refusalDetail },
    });
  });

  it.each<[string, object]>([
    ['switched off', off],
    ['in maintenance', closed],
  ])('on a storefront that is %s, and can on the others', async (_what, state) => {
    const data = [domain(DEMO_EN, 'http://shop.example', DEMO, EN, state), de, second];
    expect(await get(shopOf({}, data))).toMatchObject({
      value: { connectable: true, storefronts: [DEMO_DE, SECOND_EN], suggested: DEMO_DE },
    });
  });

  it('by a role without the privilege, whoever they are', async () => {
    const shopware = shopOf({ guest: true }).on('_info/me', json(me({}, ['customer:read'])));
    expect(await get(shopware)).toMatchObject({
      value: { connectable: false, refusal: 'right_missing', refusalDetail: NO_RIGHT },
    });
  });

  it('in a shop that is too old, where no role has the privilege', async () => {
    const shopware = shopOf()
      .on('_info/version', json({ version: '6.6.4.1' }))
      .on('_info/me', json(me({}, ['customer:read'])));
    expect(await get(shopware)).toMatchObject({
      value: { connectable: false, refusal: 'platform_too_old', refusalDetail: '6.6.4.1' },
    });
  });

  it('by a role that may not read domains: the right is named', async () => {
    const shopware = shopOf().on(DOMAIN, json(missing('sales_channel_domain:read'), 403));
    expect(await get(shopware)).toMatchObject({
      ok: true,
      value: {
        connectable: false,
        refusal: 'right_missing',
        refusalDetail: 'Customers › View (sales_channel_domain:read)',
        places: [],
      },
    });
  });

  it.each<[string, string, Response, object]>([
    [
      'customers may not be read',
      CUSTOMER,
      json(missing('customer:read'), 403),
      { code: 'right_missing', detail: 'Customers › View (customer:read)' },
    ],
    ['the domains are not answered', DOMAIN, json({}, 503), { code: 'unavailable' }],
    ['the agent is not answered', '_info/me', json({}, 503), { code: 'unavailable' }],
  ])('where %s', async (_what, path, answer, error) => {
    expect(await get(shopOf().on(path, answer))).toEqual({ ok: false, error });
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
    ['v6.6.7.1', true],
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

  it('is nobody of another shop with the same id', async () => {
    const shopware = shopOf();
    await get(shopware);
    const other = { ...shop, id: 's2', adminBase: 'https://other.example/admin/' };
    expect(await shopware.adapter.getCustomer(other, '-', ANNA, shopware.io)).toEqual({
      ok: false,
      error: { code: 'agent_signed_out' },
    });
  });
});

it('the type of a channel decides, not its name', async () => {
  const disguised = domain(DEMO_EN, 'http://shop.example', DEMO, EN, { typeId: API_TYPE });
  expect(await get(shopOf({}, [disguised]))).toMatchObject({ value: { refusal: 'storefront_headless' } });
});
