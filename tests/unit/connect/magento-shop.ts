import { addShop } from '../messaging/added-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';
import { ADMIN, FakeMagento, html, json, KEY, lead, STORE } from '../platforms/magento/session/fake-magento.ts';

export const SECRET = '0%3A3%3AEGEDlxo7BXBQ0NF4W3';

export const secretAt = (store: string, secret = SECRET): Response =>
  json({ redirectUrl: `${store}loginascustomer/login/index/?secret=${secret}`, messages: [] });

export const adminPage = (key: string, name = 'lead'): Response =>
  html(`<script>var FORM_KEY = '${key}';</script><span class="admin-user-account-text">${name}</span>`);

/** The real adapter in a browser with an added shop, whose admin answers as it is told to. */
export const openMagentoWorld = async () => {
  const world = new FakeWorld();
  const magento = new FakeMagento();
  const shop = await addShop(world, {
    platform: 'magento',
    adminBase: ADMIN,
    apiTemplate: `${ADMIN}{path}`,
    storefronts: [],
    allowedOrigins: [],
  });
  world.grants.clear();
  world.grants.add(`${STORE}*`);
  const adapters = { ...world.background.adapters, magento: magento.adapter };
  world.background = { ...world.background, fetch: magento.fetch, adapters };
  const admin = world.openTab(`${ADMIN}customer/index/index/key/abc/`);
  const hello = (token = KEY) => world.say('admin/hello', { api: `${ADMIN}{path}`, agent: { ...lead, token } }, admin);
  const connect = (customer = '1', choice: object = {}) =>
    world.say('admin/connect', { customer, choice: { kind: 'instant', ...choice } }, admin);
  const opened = (): readonly string[] =>
    world.tabs.map(({ url }) => url ?? '').filter((url) => url.includes('secret='));
  return { world, magento, shop, admin, hello, connect, opened };
};
