import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { findMarker, saveMarker } from '../../../lib/sessions/marker.ts';
import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld } from '../records/form-world.ts';

let world: FormWorld;

const key = async (): Promise<string> => {
  const [marker] = await world.markers();
  return `session:${marker?.shop ?? ''}:${marker?.session ?? ''}`;
};

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('what is left of a session on the disk', () => {
  it('is a digest of the login, and nobody’s name', async () => {
    await world.enter('customer-17', { reason: 'voucher' });
    const name = await key();
    const stored = JSON.stringify((await browser.storage.local.get(name))[name]);
    expect(stored).toMatch(/"login":"[0-9a-f]{64}"/);
    for (const word of ['Jane', 'customer-17', 'voucher', 'login-1']) expect(stored, word).not.toContain(word);
  });

  it('is kept from before there were digests', async () => {
    await world.enter();
    const [marker] = await world.markers();
    const { login, ...older } = marker!;
    expect(login).not.toBeNull();
    await browser.storage.local.set({ [await key()]: older });
    expect(await findMarker(marker!.shop, marker!.session)).toEqual({ ...marker, login: null });
  });

  it('is kept where its digest is damaged, so that it can be ended', async () => {
    const tab = await world.enter();
    const [marker] = await world.markers();
    await browser.storage.local.set({ [await key()]: { ...marker, login: 7 } });
    expect(await world.markers()).toEqual([{ ...marker, login: null }]);
    expect(await world.end(tab)).toEqual({ ok: true, value: null });
    expect(await world.markers()).toEqual([]);
  });
});

describe('the banner of a storefront', () => {
  it('is left by the worker where the login is cookies, and by the page where the shop marks it', async () => {
    const tab = await world.enter();
    expect(await world.state(tab)).toMatchObject({ value: { exit: { kind: 'browser' }, courtesy: true } });
    const { magento } = world.background.adapters;
    world.background = { ...world.background, adapters: { ...world.background.adapters, shopware: magento } };
    expect(await world.state(tab)).toMatchObject({
      value: { exit: { kind: 'page', platform: 'shopware', base: STOCK_STORE } },
    });
  });

  it('tells a session before a refusal that is older', async () => {
    const tab = await world.enter();
    const [marker] = await world.markers();
    world.serve('somebody');
    await world.load(tab);
    await saveMarker(marker!);
    expect(await world.state(tab)).toMatchObject({ value: { refused: null, remembered: { id: marker!.session } } });
  });
});

describe('a storefront page', () => {
  const hello = (tab = world.openTab(STOCK_STORE), marker = false) => world.say('storefront/hello', { marker }, tab);

  it('is not looked at where nothing is expected or remembered', async () => {
    expect(await hello()).toEqual({ ok: true, value: null });
  });

  it('is looked at while a login is awaited, and while one lives; never asked with a request', async () => {
    const look = { ok: true, value: { kind: 'look', platform: 'shopware' } };
    await world.connect();
    const opened = world.lastTab;
    expect(await hello()).toEqual(look);
    const tab = await world.post(opened);
    await world.load(tab);
    expect(await hello(tab)).toEqual(look);
    expect(await hello(world.openTab(`${STOCK_STORE}detail/7`))).toEqual(look);
    await world.end(tab);
    expect(await hello(tab)).toEqual({ ok: true, value: null });
  });

  it('is not looked at in another window', async () => {
    await world.enter();
    expect(await hello(world.openTab(STOCK_STORE, { cookieStoreId: 'firefox-container-2' }))).toEqual({
      ok: true,
      value: null,
    });
  });

  it('has its banner at once, as far as it is remembered', async () => {
    await world.enter();
    world.injected.length = 0;
    const tab = world.openTab(STOCK_STORE);
    await hello(tab);
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
  });
});
