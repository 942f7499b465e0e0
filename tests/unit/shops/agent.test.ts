import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { findShop } from '../../../lib/shops/shop-store.ts';
import { addShop } from '../messaging/added-shop.ts';
import {
  ADMIN,
  AGENT_NAME,
  API,
  CUSTOMER_NAME,
  makeDiscovery,
  makeStorefrontSession,
  STORE,
  TOKEN,
} from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;
let admin: ReturnType<FakeWorld['openTab']>;

const MENU = {
  agent: AGENT_NAME,
  may: { connect: true, magic: true },
  storefronts: [
    { id: '1', name: 'Store 1' },
    { id: '2', name: 'Store 2' },
  ],
  ofCustomer: null,
  landings: [],
  defaults: { landing: 'account', mode: 'full', cart: 'none' },
  features: { search: true, carts: true, readOnly: true, checkoutBlocked: true, listButton: true },
  reason: { rule: 'optional', minLength: 0 },
  isolation: 'private-window',
  perCustomer: false,
};

const preflight = () => world.say('admin/preflight', { customer: '42' }, admin);
const hello = () => world.say('admin/hello', { api: null, agent: null }, admin);

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
  admin = world.openTab(`${ADMIN}customers/42`);
});

describe('admin/hello', () => {
  it('asks the shop nothing', async () => {
    expect(await hello()).toEqual({ ok: true, value: { shop: shop.id, platform: 'generic', menu: null } });
    expect(world.shop.calls).toEqual([]);
  });

  it('knows the menu of a little while ago, without the token', async () => {
    await preflight();
    const answer = await hello();
    expect(answer).toEqual({ ok: true, value: { shop: shop.id, platform: 'generic', menu: MENU } });
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
    expect(world.shop.calls).toHaveLength(2);
    world.now += 5 * 60_000;
    expect(await hello()).toMatchObject({ value: { menu: null } });
  });
});

describe('admin/preflight', () => {
  it('says that the customer can be connected', async () => {
    expect(await preflight()).toEqual({ ok: true, value: { refusal: null, warning: null, menu: MENU } });
  });

  it.each([
    [{ connectable: false, refusal: 'customer_inactive' as const }, 'customer_inactive'],
    [{ connectable: false, refusal: null }, 'not_allowed'],
  ])('says why not: %j', async (connectable, code) => {
    world.shop.connectable = connectable;
    expect(await preflight()).toMatchObject({ ok: true, value: { refusal: { code } } });
  });

  it('says that the agent may not connect anybody', async () => {
    const { may, ...rest } = makeDiscovery();
    world.shop.discovery = { ...rest, may: { ...may, connect: false } };
    expect(await preflight()).toMatchObject({ ok: true, value: { refusal: { code: 'not_allowed' } } });
  });

  it('offers no isolation where the browser has none', async () => {
    world.incognitoAllowed = false;
    expect(await preflight()).toMatchObject({ value: { menu: { isolation: null } } });
  });
});

describe('a shop that answers with a page in place of data', () => {
  it.each([
    [null, 'companion_missing'],
    [API, 'answer_not_json'],
  ])('has no companion module where its admin names none: %s', async (api, code) => {
    await world.say('admin/hello', { api, agent: null }, admin);
    world.shop.failNext('getCustomer', 'answer_not_json');
    expect(await preflight()).toMatchObject({ ok: false, error: { code } });
  });

  it('is asked at the address it named before', async () => {
    await world.say('admin/hello', { api: `${ADMIN}of-this-agent/{path}`, agent: null }, admin);
    await hello();
    expect(await preflight()).toMatchObject({ ok: true });
    expect(world.shop.calls.at(-1)?.address.apiTemplate).toBe(`${ADMIN}of-this-agent/{path}`);
  });
});

describe('admin/carts and page/find', () => {
  it('hand on what the shop says', async () => {
    expect(await world.say('admin/carts', { customer: '42' }, admin)).toEqual({ ok: true, value: [] });
    const answer = await world.say('page/find', { shop: shop.id, q: 'adel', cursor: null }, 'popup');
    expect(answer).toEqual({ ok: true, value: { customers: [], next: null, menu: MENU } });
    expect(world.shop.calls.at(-1)?.detail).toEqual({ q: 'adel', cursor: null });
  });

  it('hand on what the shop refuses', async () => {
    world.shop.failNext('getCarts', 'customer_not_found');
    world.shop.failNext('findCustomers', 'not_allowed');
    expect(await world.say('admin/carts', { customer: '42' }, admin)).toMatchObject({
      error: { code: 'customer_not_found' },
    });
    const answer = await world.say('page/find', { shop: shop.id, q: 'adel', cursor: null }, 'popup');
    expect(answer).toMatchObject({ error: { code: 'not_allowed' } });
  });
});

describe('what a shop told its agent', () => {
  it('is asked for once by those who ask at the same time, and again after five minutes', async () => {
    await Promise.all([preflight(), preflight(), preflight()]);
    expect(world.shop.count('discover')).toBe(1);
    world.now += 5 * 60_000 - 1;
    await preflight();
    expect(world.shop.count('discover')).toBe(1);
    world.now += 1;
    await preflight();
    expect(world.shop.count('discover')).toBe(2);
  });

  it('is asked for again when the clock was put back', async () => {
    await preflight();
    world.now -= 3_600_000;
    await preflight();
    expect(world.shop.count('discover')).toBe(2);
  });

  it('survives the worker, and not the browser', async () => {
    await preflight();
    await world.restartWorker();
    await preflight();
    expect(world.shop.count('discover')).toBe(1);
    await world.restartBrowser();
    expect((await world.dump()).session).not.toContain(TOKEN);
  });

  it('is forgotten with the names when the agent is signed out', async () => {
    await preflight();
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, world.openTab(STORE));
    world.shop.failNext('getCustomer', 'agent_signed_out');
    await preflight();
    const { session } = await world.dump();
    for (const secret of [TOKEN, AGENT_NAME, CUSTOMER_NAME]) expect(session).not.toContain(secret);
    expect(await world.say('page/live', {}, 'popup')).toMatchObject({
      value: [{ id: 'session-1', customer: null, verified: false }],
    });
  });

  it('is forgotten with the names when another agent is signed in', async () => {
    await preflight();
    await world.say('storefront/seen', { session: makeStorefrontSession(), reachable: true }, world.openTab(STORE));
    await hello();
    const api = `${ADMIN}of-the-next-agent/{path}`;
    await world.say('admin/hello', { api, agent: null }, admin);
    world.shop.discovery = { ...makeDiscovery(), agent: { id: 'agent-8', name: 'Somebody Else', role: 'Support' } };
    world.now += 5 * 60_000;
    expect(await preflight()).toMatchObject({ value: { menu: { agent: 'Somebody Else' } } });
    const { session } = await world.dump();
    for (const name of [AGENT_NAME, CUSTOMER_NAME]) expect(session).not.toContain(name);
    expect(world.shop.calls.at(-1)?.address.apiTemplate).toBe(api);
  });

  it('stays apart from what another shop told', async () => {
    const other = await addShop(world, {
      id: 'd'.repeat(24),
      adminBase: 'https://shop.example/other/',
      apiTemplate: 'https://shop.example/other/{path}',
      storefronts: [],
    });
    await preflight();
    await world.say('admin/preflight', { customer: '1' }, world.openTab('https://shop.example/other/customers/1'));
    world.shop.failNext('getCustomer', 'agent_signed_out');
    await preflight();
    const { session } = await world.dump();
    expect(session).toContain(`discovery:${other.id}`);
    expect(session).not.toContain(`discovery:${shop.id}`);
  });

  it('brings name and storefronts of the record up to date, and not what the agent allowed', async () => {
    const { storefronts } = makeDiscovery();
    world.shop.discovery = {
      ...makeDiscovery(),
      shop: { ...makeDiscovery().shop, name: 'New Name' },
      storefronts: [
        ...storefronts,
        { id: '9', name: 'Evil', url: 'https://evil.test/', apiTemplate: 'https://evil.test/{path}' },
      ],
    };
    await preflight();
    const kept = await findShop(shop.id);
    expect(kept?.name).toBe('New Name');
    expect(kept?.storefronts).toHaveLength(3);
    expect(kept?.allowedOrigins).toEqual(shop.allowedOrigins);
    world.grants.add('https://evil.test/*');
    const evil = world.openTab('https://evil.test/');
    expect(await world.say('storefront/hello', { marker: true }, evil)).toBeUndefined();
  });

  it('brings back no shop that was removed meanwhile', async () => {
    let answer = (): void => undefined;
    world.shop.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const asked = preflight();
    await new Promise((resolve) => setImmediate(resolve));
    world.shop.gate = Promise.resolve();
    await world.say('page/remove-shop', { shop: shop.id }, 'options');
    answer();
    await asked;
    expect(await findShop(shop.id)).toBeNull();
  });
});
