import { describe, expect, it } from 'vitest';
import {
  ANNA,
  bound,
  customer,
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
} from './answers.ts';
import { CUSTOMER, DOMAIN, FakeShopware, json, shop } from './fake-shopware.ts';

const get = (shopware: FakeShopware, id = ANNA) => shopware.adapter.getCustomer(shop, '-', id, shopware.io);

const shopOf = (change: object = {}, data: readonly unknown[] = usualDomains()): FakeShopware =>
  new FakeShopware().on(CUSTOMER, json(rows(customer(change)))).on(DOMAIN, json(domains(data)));

const NO_RIGHT = 'Imitate a customer login (api_proxy_imitate-customer)';
const off = { active: false };
const closed = { maintenance: true };

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
