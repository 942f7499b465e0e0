import { beforeEach, describe, expect, it } from 'vitest';
import { findShop } from '../../../lib/shops/shop-store.ts';
import { EXTENSION } from '../messaging/fake-world.ts';
import { LOGIN, STORE } from '../platforms/magento/session/fake-magento.ts';
import { openMagentoWorld, secretAt } from './magento-shop.ts';

let setting: Awaited<ReturnType<typeof openMagentoWorld>>;

const OPENED = { ok: true, value: { kind: 'opened' } };
const ASKING = { ok: true, value: { kind: 'asking' } };
const WHOLESALE = 'https://wholesale.example/';

const storefronts = async () => (await findShop(setting.shop.id))?.storefronts.map(({ url }) => url);
const granted = async () => {
  const { world, shop } = setting;
  await world.say('page/pending', { shop: shop.id }, 'options');
  world.grants.add(`${WHOLESALE}*`);
  return world.say('page/granted', { shop: shop.id }, 'options');
};
const scriptPages = () => setting.world.scripts.find(({ id }) => id === 'storefront')?.matches ?? [];

beforeEach(async () => {
  setting = await openMagentoWorld();
  await setting.hello();
});

describe('a storefront of the admin’s own host', () => {
  it('is learnt from the first link, with its script before the tab', async () => {
    setting.magento.on(LOGIN, secretAt(`${STORE}de/`));
    expect(await storefronts()).toEqual([]);
    expect(await setting.connect()).toEqual(OPENED);
    expect(await storefronts()).toEqual([STORE]);
    expect(scriptPages()).toContain(`${STORE}*`);
    await setting.connect();
    expect(await storefronts(), 'once').toEqual([STORE]);
  });
});

describe('a storefront on another host', () => {
  beforeEach(() => {
    setting.magento.on(LOGIN, secretAt(WHOLESALE, 'first'), secretAt(WHOLESALE, 'second'));
  });

  it('is asked for, and the secret for it thrown away', async () => {
    const { world, shop, admin, connect, opened } = setting;
    expect(await connect()).toEqual(ASKING);
    expect(opened()).toEqual([]);
    expect(world.tabs.at(-1)).toMatchObject({
      url: `${EXTENSION}options.html#allow=${shop.id}`,
      openerTabId: admin.id,
    });
    expect(await storefronts()).toEqual([WHOLESALE]);
    expect(scriptPages()).not.toContain(`${WHOLESALE}*`);
    const { local, session } = await world.dump();
    expect(local + session).not.toMatch(/first|secret=/);
    expect(await world.say('page/pending', { shop: shop.id }, 'options')).toMatchObject({
      value: { origins: ['https://wholesale.example'] },
    });
  });

  it('gets a fresh secret once it is allowed; the old one is never opened', async () => {
    const { connect, opened } = setting;
    await connect('26', { reason: 'call', landing: 'home' });
    expect(await granted()).toEqual({ ok: true, value: null });
    expect(opened()).toEqual([`${WHOLESALE}loginascustomer/login/index/?secret=second`]);
    expect(setting.magento.routes).toEqual([LOGIN, LOGIN]);
    expect(setting.magento.asked[1]?.fields['customer_id']).toBe('26');
    expect(scriptPages()).toContain(`${WHOLESALE}*`);
  });

  it('stays closed while the browser has not granted it', async () => {
    const { world, shop, connect, opened } = setting;
    await connect();
    await world.say('page/pending', { shop: shop.id }, 'options');
    expect(await world.say('page/granted', { shop: shop.id }, 'options')).toMatchObject({
      error: { code: 'origin_not_granted', detail: 'https://wholesale.example' },
    });
    expect(opened()).toEqual([]);
    expect(setting.magento.routes).toEqual([LOGIN]);
  });

  it('needs no second question', async () => {
    await setting.connect();
    await granted();
    expect(await setting.connect()).toEqual(OPENED);
    expect(setting.opened()).toHaveLength(2);
  });

  it('is asked for anew where only another shop may use it', async () => {
    setting.world.grants.add(`${WHOLESALE}*`);
    expect(await setting.connect()).toEqual(ASKING);
    expect(setting.opened()).toEqual([]);
  });
});

describe('a link over plain http', () => {
  it('that leaves this machine is not opened unless the agent has confirmed that', async () => {
    setting.magento.on(LOGIN, secretAt('http://shop.example/'));
    setting.world.grants.add('http://shop.example/*');
    expect(await setting.connect()).toEqual({
      ok: false,
      error: { code: 'http_not_confirmed', detail: 'http://shop.example' },
    });
    expect(setting.opened()).toEqual([]);
  });
});

describe('places that answer to several addresses', () => {
  it('are one storefront for each host and folder, up to 200', async () => {
    const many = Array.from({ length: 205 }, (_, index) => secretAt(`https://s${index}.example/`));
    setting.magento.on(LOGIN, ...many);
    for (let turn = 0; turn < many.length; turn += 1) await setting.connect();
    expect(await storefronts()).toHaveLength(200);
  }, 20_000);
});
