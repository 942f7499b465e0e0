import { beforeEach, describe, expect, it } from 'vitest';
import { getShopId } from '../../../lib/shops/shop.ts';
import { onTabRemoved } from '../../../lib/sessions/on-tabs-changed.ts';
import { saveMarker } from '../../../lib/sessions/marker.ts';
import { STOCK_ADMIN } from '../messaging/fake-own-shop.ts';
import { FormWorld, LOGIN_COOKIES, type Tab } from './form-world.ts';

let world: FormWorld;
let tab: Tab;

const ENDED = { ok: true, value: null };
const idOf = async (): Promise<string> => (await world.markers())[0]?.session ?? 'none';

beforeEach(async () => {
  world = await FormWorld.open();
  tab = await world.enter();
});

describe('Exit', () => {
  it('takes the login’s cookies together, and asks the shop for nothing', async () => {
    world.cookies.put({ name: 'timezone', domain: 'stock.example', hostOnly: true });
    const asked = world.formShop.calls.length;
    expect(await world.end(tab)).toEqual(ENDED);
    expect(world.held()).toEqual(['timezone']);
    expect(world.formShop.calls.slice(asked).map(({ method }) => method)).toEqual([]);
    expect(await world.markers()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });

  it('takes the agent back to the admin tab that they came from', async () => {
    const id = await idOf();
    await world.end(tab);
    await world.say('banner/exited', { id, returnUrl: null }, tab);
    expect(world.tabs.map(({ url }) => url)).toEqual([world.admin.url]);
  });

  it('said twice is done once', async () => {
    const id = await idOf();
    await world.say('banner/end', { id }, tab);
    world.serve('the customer’s own, at the same desk');
    expect(await world.say('banner/end', { id }, tab)).toEqual(ENDED);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('leaves a login alone that has taken the place of ours', async () => {
    world.serve('somebody-else');
    expect(await world.end(tab)).toEqual(ENDED);
    expect(world.held()).toEqual(LOGIN_COOKIES);
    expect(await world.markers()).toEqual([]);
  });

  it('of another session, origin or window ends nothing', async () => {
    world.grants.add('https://store.example/*');
    const id = await idOf();
    await world.say('banner/end', { id: 'session-of-somebody' }, tab);
    await world.say('banner/end', { id }, { ...tab, incognito: true });
    await world.say('banner/end', { id }, { ...tab, cookieStoreId: 'firefox-container-2' });
    await world.say('banner/end', { id }, world.openTab('https://store.example/'));
    await world.say('banner/end', { id }, world.openTab(`${STOCK_ADMIN}customers`));
    await world.say('banner/end', { id }, tab, { frameId: 3 });
    await world.say('banner/end', { id }, tab, { id: 'another-extension' });
    expect(await world.markers()).toHaveLength(1);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it.each([
    ['cookies_not_granted', () => world.apis.delete('cookies')],
    ['origin_not_granted', () => world.grants.delete('https://stock.example/*')],
  ])('waits where it cannot be done: %s', async (code, take) => {
    const [marker] = await world.markers();
    take();
    const end = { shop: world.added.id, session: marker?.session ?? '' };
    expect(await world.say('page/end', end, 'popup')).toEqual({ ok: true, value: { queued: true } });
    expect(await world.markers(), code).toHaveLength(1);
    expect(world.held()).toEqual(LOGIN_COOKIES);
    world.apis.add('cookies');
    world.grants.add('https://stock.example/*');
    await world.wait(60_000);
    expect(await world.markers()).toEqual([]);
    expect(world.held()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });

  it('tells the banner that it may still be live', async () => {
    world.apis.delete('cookies');
    expect(await world.end(tab)).toEqual({ ok: false, error: { code: 'cookies_not_granted' } });
  });

  it('takes whatever login is there where nobody knows ours any more', async () => {
    const [marker] = await world.markers();
    await saveMarker({ ...marker!, login: null });
    await world.end(tab);
    expect(world.held()).toEqual([]);
    expect(await world.markers()).toEqual([]);
  });

  it('goes back to the very page in the admin, where its tab shows another by now', async () => {
    const id = await idOf();
    world.navigate(world.admin, 'https://elsewhere.example/');
    await world.end(tab);
    await world.say('banner/exited', { id, returnUrl: null }, tab);
    expect(world.current(tab).url).toBe(`${STOCK_ADMIN}#/sw/customer/index`);
  });

  it('works from the popup, whichever worker it is', async () => {
    const end = { shop: await getShopId(STOCK_ADMIN), session: await idOf() };
    await world.restartWorker();
    expect(await world.say('page/end', end, 'popup')).toEqual({ ok: true, value: { queued: false } });
    expect(world.held()).toEqual([]);
  });
});

describe('a session that nobody ends', () => {
  it('is ended at its limit', async () => {
    await world.wait(3_600_000);
    expect(world.held()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'expired' }]);
  });

  it('is ended by the first page after its limit, where the alarm was lost', async () => {
    world.now += 3_600_000;
    await world.load(tab);
    expect(world.held()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'expired' }]);
  });

  it('is left with its last tab, a minute later', async () => {
    world.closeTab(tab);
    await onTabRemoved(world.background, tab.id, { windowId: 1, isWindowClosing: false });
    expect(world.held()).toEqual(LOGIN_COOKIES);
    await world.wait(60_000);
    expect(world.held()).toEqual([]);
    expect(await world.records()).toMatchObject([{ cause: 'left' }]);
  });
});

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('an end that was said is finished by a later worker: %i', async (effects) => {
  const [marker] = await world.markers();
  const id = marker?.session ?? '';
  world.killAfter(effects);
  await world.say('banner/end', { id }, tab).catch(() => undefined);
  await world.restartWorker();
  await world.wait(120_000);
  if ((await world.markers()).length > 0) await world.say('banner/end', { id }, tab);
  expect(await world.markers()).toEqual([]);
  expect(world.held(), 'all of them, or the shop’s cache is misled').toEqual([]);
  expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
});
