import type { Runtime } from 'webextension-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { handleMessage } from '../../../lib/messaging/handle.ts';
import { handlers } from '../../../lib/messaging/handlers.ts';
import { addShop } from './added-shop.ts';
import { ADMIN, OTHER_STORE, STORE } from './fake-shop.ts';
import { EXTENSION, FakeWorld } from './fake-world.ts';

let world: FakeWorld;

beforeEach(async () => {
  world = new FakeWorld();
  await addShop(world);
});

const connect = { customer: '42', choice: { kind: 'instant' } } as const;

describe('handleMessage', () => {
  it('answers each script from its own place', async () => {
    const admin = world.openTab(`${ADMIN}customers/42`);
    const store = world.openTab(`${STORE}cart`);
    expect(await world.say('admin/hello', { api: null, agent: null }, admin)).toMatchObject({ ok: true });
    expect(await world.say('storefront/hello', { marker: false }, store)).toEqual({ ok: true, value: null });
    expect(await world.say('banner/state', {}, store)).toMatchObject({ ok: true });
    expect(await world.say('page/live', {}, 'popup')).toEqual({ ok: true, value: [] });
  });

  it.each([
    'https://shop.example/admin-evil/customers/42',
    'https://shop.example/admi',
    'https://shop.example/',
    'https://shop.example/admin%2f..%2fcart',
    'https://shop.example/admin/..%2fcart',
    'https://shop.example/admin/%2e%2e%2fcart',
    'https://shop.example:8443/admin/customers/42',
    'http://shop.example/admin/customers/42',
    'https://shop.example.evil.test/admin/customers/42',
    'https://shop.example@evil.test/admin/customers/42',
    'https://user:secret@shop.example/admin/customers/42',
    'https://evil.test/https://shop.example/admin/',
    'https://store.example/de/admin/',
    'blob:https://shop.example/admin/42',
    'about:srcdoc',
    'data:text/html,x',
    '',
  ])('ignores a link request from %s', async (url) => {
    world.grants.add('https://evil.test/*').add('http://shop.example/*');
    const tab = world.openTab(url);
    expect(await world.say('admin/connect', connect, tab)).toBeUndefined();
    expect(world.shop.calls).toEqual([]);
  });

  it.each<[string, Partial<Runtime.MessageSender>]>([
    ['a frame', { frameId: 3 }],
    ['no frame', { frameId: undefined as unknown as number }],
    ['another extension', { id: 'other-extension-id' }],
    ['nobody', { id: undefined as unknown as string }],
    ['no tab', { tab: undefined as unknown as NonNullable<Runtime.MessageSender['tab']> }],
  ])('ignores a link request from %s', async (_who, forged) => {
    const tab = world.openTab(`${ADMIN}customers/42`);
    expect(await world.say('admin/connect', connect, tab, forged)).toBeUndefined();
    expect(world.shop.calls).toEqual([]);
  });

  it('ignores scripts that speak for another kind of page', async () => {
    const admin = world.openTab(`${ADMIN}customers/42`);
    const store = world.openTab(`${STORE}cart`);
    expect(await world.say('admin/connect', connect, store)).toBeUndefined();
    expect(await world.say('storefront/seen', { session: null, reachable: true }, admin)).toBeUndefined();
    expect(await world.say('banner/state', {}, admin)).toBeUndefined();
    expect(await world.say('page/live', {}, admin)).toBeUndefined();
    expect(await world.say('page/shops', {}, store)).toBeUndefined();
    expect(await world.say('admin/connect', connect, 'popup')).toBeUndefined();
    expect(await world.say('storefront/hello', { marker: true }, 'options')).toBeUndefined();
  });

  it.each([
    ['https://evil.test/?chrome-extension://test-extension-id/popup.html'],
    ['chrome-extension://test-extension-id.evil/popup.html'],
    ['chrome-extension://other-extension-id/popup.html'],
  ])('takes %s for no page of ours', async (url) => {
    expect(await world.say('page/live', {}, 'popup', { url })).toBeUndefined();
  });

  it('takes a page of ours inside a frame for no page of ours', async () => {
    const url = `${EXTENSION}popup.html`;
    expect(await world.say('page/live', {}, 'popup', { url, frameId: 2 })).toBeUndefined();
  });

  it('takes an admin for nobody once its permission is gone', async () => {
    const tab = world.openTab(`${ADMIN}customers/42`);
    world.grants.delete('https://shop.example/*');
    expect(await world.say('admin/connect', connect, tab)).toBeUndefined();
    expect(await world.say('admin/hello', { api: null, agent: null }, tab)).toBeUndefined();
  });

  it('takes a storefront for nobody that the agent did not allow this shop', async () => {
    await addShop(world, { allowedOrigins: [] });
    const tab = world.openTab(OTHER_STORE);
    expect(await world.say('storefront/hello', { marker: true }, tab)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an unknown name', { name: 'admin/steal', input: {} }],
    ['a name of the prototype', { name: 'constructor', input: {} }],
    ['more than a message', { name: 'page/live', input: {}, to: 'everyone' }],
    ['no message', 'page/live'],
    ['nothing', null],
  ])('leaves %s to others without an answer', (_what, message) => {
    const sender = { id: 'test-extension-id', url: `${EXTENSION}popup.html` };
    expect(handleMessage(message, sender, handlers, world.background)).toBeUndefined();
  });

  it.each([
    { customer: '42"><script>', choice: { kind: 'instant' } },
    { customer: '42', choice: { kind: 'instant' }, url: 'https://evil.test/' },
    { customer: '42', choice: { kind: 'instant', storefront: 'https://evil.test/' } },
    { customer: '42', choice: { kind: 'root' } },
    { customer: 42, choice: { kind: 'instant' } },
  ])('ignores what does not fit the schema: %j', async (input) => {
    const tab = world.openTab(`${ADMIN}customers/42`);
    expect(await world.say('admin/connect', input as never, tab)).toBeUndefined();
    expect(world.shop.calls).toEqual([]);
  });

  it('makes a failure of what breaks inside', async () => {
    const tab = world.openTab(`${ADMIN}customers/42`);
    world.shop.adapter.getCustomer = () => Promise.reject(new Error('Adelheid is not defined'));
    world.background = {
      ...world.background,
      adapters: {
        generic: world.shop.adapter,
        prestashop: world.shop.adapter,
        magento: world.shop.adapter,
        shopware: world.shop.adapter,
      },
    };
    const answer = await world.say('admin/preflight', { customer: '42' }, tab);
    expect(answer).toEqual({ ok: false, error: { code: 'internal' } });
    expect(world.errors).toHaveLength(1);
  });
});
