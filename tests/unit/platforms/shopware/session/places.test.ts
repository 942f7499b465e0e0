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
  rows,
  SECOND,
  SECOND_EN,
  usualDomains,
  VIEWER,
} from './answers.ts';
import { CUSTOMER, DOMAIN, FakeShopware, json, shop } from './fake-shopware.ts';

const get = (shopware: FakeShopware, id = ANNA) => shopware.adapter.getCustomer(shop, '-', id, shopware.io);

const shopOf = (change: object = {}, data: readonly unknown[] = usualDomains()): FakeShopware =>
  new FakeShopware().on(CUSTOMER, json(rows(customer(change)))).on(DOMAIN, json(domains(data)));

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

it('the type of a channel decides, not its name', async () => {
  const disguised = domain(DEMO_EN, 'http://shop.example', DEMO, EN, { typeId: API_TYPE });
  expect(await get(shopOf({}, [disguised]))).toMatchObject({ value: { refusal: 'storefront_headless' } });
});
