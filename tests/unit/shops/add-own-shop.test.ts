import { beforeEach, expect, it } from 'vitest';
import type { Input } from '../../../lib/messaging/messages.ts';
import type { Storefront } from '../../../lib/protocol/schema/discovery.ts';
import { ok } from '../../../lib/result.ts';
import { getShopId } from '../../../lib/shops/shop.ts';
import { findShop } from '../../../lib/shops/shop-store.ts';
import { STOCK_ADMIN, STOCK_STORE, storefrontOf, WHOLESALE } from '../messaging/fake-own-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;

const found: Input<'page/add-shop'> = {
  platform: 'shopware',
  platformVersion: '6.6.8',
  adminBase: STOCK_ADMIN,
  apiTemplate: `${STOCK_ADMIN}{path}`,
  confirmedHttp: false,
  agent: null,
};

/** The shop names these storefronts from now on. */
const name = (storefronts: readonly Storefront[]): void => {
  const discover = world.ownShop.adapter.discover.bind(world.ownShop.adapter);
  Object.assign(world.formShop.formAdapter, {
    discover: async (...given: Parameters<typeof discover>) => {
      const answer = await discover(...given);
      if (!answer.ok) return answer;
      return ok({ ...answer.value, discovery: { ...answer.value.discovery, storefronts: [...storefronts] } });
    },
  });
};
const add = () => world.say('page/add-shop', found, 'options');
const kept = async () => (await findShop(await getShopId(STOCK_ADMIN)))?.storefronts.map(({ url }) => url);

beforeEach(() => {
  world = new FakeWorld();
  world.grants.add('https://stock.example/*');
});

it('a shop that names its storefronts has these', async () => {
  name([storefrontOf(`${STOCK_STORE}de/`), storefrontOf(WHOLESALE)]);
  expect(await add()).toMatchObject({ ok: true });
  expect(await kept()).toEqual([`${STOCK_STORE}de/`, WHOLESALE]);
});

it('a shop that names none has the one beside its admin', async () => {
  name([]);
  await add();
  expect(await kept()).toEqual([STOCK_STORE]);
});

it('what a link has named since stays, once each, when the shop is added again', async () => {
  name([storefrontOf(WHOLESALE)]);
  await add();
  name([storefrontOf(`${STOCK_STORE}de/`), storefrontOf(WHOLESALE)]);
  await add();
  expect(await kept()).toEqual([`${STOCK_STORE}de/`, WHOLESALE]);
  name([storefrontOf(`${STOCK_STORE}de/`)]);
  await add();
  expect(await kept()).toEqual([`${STOCK_STORE}de/`, WHOLESALE]);
});

it('to be named is not to be allowed', async () => {
  name([storefrontOf(WHOLESALE)]);
  await add();
  expect(await findShop(await getShopId(STOCK_ADMIN))).toMatchObject({ allowedOrigins: [] });
});

it('the scripts of an admin are told how to greet it, without a request and without a token', async () => {
  name([]);
  await add();
  const before = world.formShop.calls.length;
  const answer = await world.say(
    'admin/hello',
    { api: null, agent: null },
    world.openTab(`${STOCK_ADMIN}#/sw/customer/index`),
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { platform: 'shopware', menu: { storefronts: [], ofCustomer: null, isolation: null } },
  });
  expect(world.formShop.calls.slice(before)).toEqual([]);
  expect(JSON.stringify(answer)).not.toContain('FormKey');
});
