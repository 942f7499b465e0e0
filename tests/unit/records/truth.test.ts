import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { STOCK_STORE, storefrontOf, WHOLESALE } from '../messaging/fake-own-shop.ts';
import { AGENT_NAME } from '../messaging/fake-shop.ts';
import { JANE, LENA, OwnWorld } from './own-world.ts';

let world: OwnWorld;

beforeEach(async () => {
  world = await OwnWorld.open({
    storefronts: [storefrontOf(STOCK_STORE), storefrontOf(WHOLESALE)],
    allowedOrigins: ['https://wholesale.example'],
  });
  world.grants.add('https://wholesale.example/*');
});

const badge = () => browser.action.getBadgeText({});

describe('a login that nobody here asked for', () => {
  it('is a session all the same: the shop’s own button was used', async () => {
    await world.connect('9');
    world.closeTab(world.lastTab);
    world.pass(600);
    const tab = world.openTab(STOCK_STORE);
    await world.truth(tab, JANE);
    const found = (await world.records()).at(-1);
    expect(found).toMatchObject({
      customer: '0',
      agent: AGENT_NAME,
      shownName: JANE,
      storefrontName: 'stock.example',
      startedAt: '2026-11-21T09:10:00.000Z',
      endsAt: '2026-11-21T10:10:00.000Z',
      reason: null,
      cookiesBefore: [],
    });
    expect(await world.markers()).toMatchObject([{ session: found?.id, storefrontUrl: STOCK_STORE }]);
    expect(world.injected.at(-1)).toEqual({ tab: tab.id, file: 'banner.js' });
  });

  it('names no agent where none was seen in this browser', async () => {
    await world.truth(world.openTab(STOCK_STORE), JANE);
    expect(await world.records()).toMatchObject([{ agent: '', shownName: JANE }]);
    expect(world.ownShop.calls).toEqual([]);
  });

  it('is one session, however often and in however many tabs it is told', async () => {
    const tabs = [world.openTab(STOCK_STORE), world.openTab(`${STOCK_STORE}checkout/cart/`)];
    await Promise.all([...tabs, ...tabs].map((tab) => world.truth(tab, JANE)));
    expect(await world.markers()).toHaveLength(1);
    expect(await world.records()).toHaveLength(1);
  });

  it('is another one on another storefront, and in other cookies', async () => {
    await world.truth(world.openTab(STOCK_STORE), JANE);
    await world.truth(world.openTab(WHOLESALE), JANE);
    await world.truth(world.openTab(STOCK_STORE, { incognito: true }), LENA);
    expect(await badge()).toBe('3');
  });

  it('is nobody’s where the shop says that nobody acts', async () => {
    await world.truth(world.openTab(STOCK_STORE), JANE, false);
    await world.truth(world.openTab(STOCK_STORE), null, false);
    expect(await world.markers()).toEqual([]);
    expect(world.ownShop.calls).toEqual([]);
    expect(world.reloaded).toEqual([]);
  });
});

describe('a live session', () => {
  it('goes on while its pages say so, with its limit and its name', async () => {
    const tab = await world.enter();
    const before = await world.records();
    world.pass(1800);
    await world.truth(tab, JANE);
    await world.truth(tab, null);
    expect(await world.records()).toEqual(before);
    expect(await badge()).toBe('1');
  });

  it('learns a name that its first page did not tell', async () => {
    const tab = await world.enter('1', null);
    expect(await world.records()).toMatchObject([{ shownName: null }]);
    await world.truth(tab, JANE);
    expect(await world.records()).toMatchObject([{ shownName: JANE, customer: '1' }]);
  });

  it('is replaced where the page shows somebody else', async () => {
    const tab = await world.enter();
    world.pass();
    await world.truth(tab, LENA);
    const [first, second] = await world.records();
    expect(first).toMatchObject({ shownName: JANE, cause: 'replaced', endedAt: '2026-11-21T09:00:05.000Z' });
    expect(second).toMatchObject({ shownName: LENA, customer: '0', endedAt: null });
    expect(await world.markers()).toMatchObject([{ session: second?.id }]);
  });

  it('is over where the page says that nobody acts, and every banner hears it', async () => {
    const tab = await world.enter();
    const other = world.openTab(`${STOCK_STORE}checkout/cart/`);
    world.injected.length = 0;
    world.pass();
    await world.truth(tab, null, false);
    expect(await world.records()).toMatchObject([{ cause: 'unknown', endedAt: '2026-11-21T09:00:05.000Z' }]);
    expect(await world.markers()).toEqual([]);
    expect(world.injected.map(({ tab: one }) => one).sort()).toEqual([tab.id, other.id].sort());
    expect(await badge()).toBe('');
    expect(world.ownShop.details('leave'), 'nothing is left that could be ended').toEqual([]);
  });

  it('keeps the first cause that was told', async () => {
    const tab = await world.enter();
    const [{ id } = { id: '' }] = await world.markers().then((all) => all.map(({ session }) => ({ id: session })));
    await world.say('banner/exited', { id, returnUrl: null }, tab);
    await world.truth(world.openTab(STOCK_STORE), null, false);
    expect(await world.records()).toMatchObject([{ cause: 'exit' }]);
  });

  it('is doubted where the shop cannot be asked', async () => {
    const tab = await world.enter();
    world.injected.length = 0;
    await world.silence(tab);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      value: { session: null, remembered: { verified: false, customer: JANE } },
    });
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
    await world.truth(tab, JANE);
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      value: { session: { customer: { name: JANE } } },
    });
  });

  it('shows the shop’s own notice where the agent wants that one', async () => {
    const { preferences } = await rules();
    await world.say(
      'page/save-rules',
      { shop: world.added.id, preferences: { ...preferences, notice: 'shop' } },
      'options',
    );
    const tab = await world.enter();
    expect(await world.say('banner/state', {}, tab)).toMatchObject({
      value: { session: { banner: { enabled: false } } },
    });
  });
});

const rules = async () => {
  const answer = await world.say('page/rules', { shop: world.added.id }, 'options');
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

describe('after a restart of the browser', () => {
  it('a session goes on from its marker alone, with its start and its limit', async () => {
    await world.enter('1', JANE, { mode: 'read-only' });
    const [marker] = await world.markers();
    await world.restartBrowser([`${STOCK_STORE}customer/account/`]);
    expect(await world.records()).toEqual([]);
    const [tab] = world.tabs;
    expect(await world.say('storefront/hello', { marker: false }, tab!)).toMatchObject({
      value: { base: STOCK_STORE },
    });
    world.pass(600);
    await world.truth(tab!, JANE);
    expect(await world.markers()).toEqual([marker]);
    expect(await world.records()).toMatchObject([
      { id: marker?.session, shownName: JANE, mode: 'read-only', startedAt: marker?.startedAt, endsAt: marker?.endsAt },
    ]);
    expect(await badge()).toBe('1');
  });

  it('a session is over that its page knows nothing of', async () => {
    await world.enter();
    await world.restartBrowser([STOCK_STORE]);
    await world.truth(world.tabs[0]!, null, false);
    expect(await world.markers()).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('a session goes on after the worker alone was restarted', async () => {
    const tab = await world.enter();
    const before = await world.records();
    await world.restartWorker();
    await world.truth(tab, JANE);
    expect(await world.records()).toEqual(before);
  });
});

describe('a login that came from a link and is not marked as an agent’s', () => {
  it('is ended at once, and the page shows that nobody is there', async () => {
    await world.connect();
    const tab = world.lastTab;
    world.navigate(tab, STOCK_STORE);
    await world.truth({ ...tab, url: STOCK_STORE }, 'Imported Customer', false);
    expect(world.ownShop.details('leaveUnmarked')).toEqual([STOCK_STORE]);
    expect(world.reloaded).toEqual([tab.id]);
    expect(await world.records()).toMatchObject([{ cause: 'unknown', startedAt: null }]);
    expect(await world.markers()).toEqual([]);
    await world.truth({ ...tab, url: STOCK_STORE }, null, false);
    expect(world.reloaded, 'once').toHaveLength(1);
  });

  it('is tried again at the next page when the shop did not answer', async () => {
    await world.connect();
    const tab = { ...world.lastTab, url: STOCK_STORE };
    world.navigate(tab, STOCK_STORE);
    world.ownShop.failNext('leaveUnmarked', 'unreachable');
    await world.truth(tab, 'Imported Customer', false);
    expect(world.reloaded).toEqual([]);
    await world.truth(tab, 'Imported Customer', false);
    expect(world.ownShop.details('leaveUnmarked')).toHaveLength(2);
    expect(world.reloaded).toEqual([tab.id]);
  });

  it.each([
    ['in another tab', {}],
    ['in a private window', { incognito: true }],
  ])('is not taken for the login of a person by themselves, %s', async (_where, more) => {
    await world.connect();
    await world.truth(world.openTab(STOCK_STORE, more), 'The Agent Themselves', false);
    expect(world.ownShop.details('leaveUnmarked')).toEqual([]);
    expect(world.reloaded).toEqual([]);
  });

  it('is left alone where the tab shows that nobody is logged in', async () => {
    await world.connect();
    await world.truth({ ...world.lastTab, url: STOCK_STORE }, null, false);
    expect(world.ownShop.details('leaveUnmarked')).toEqual([]);
  });

  it('is left alone long after the link', async () => {
    await world.connect();
    world.pass(120);
    await world.truth({ ...world.lastTab, url: STOCK_STORE }, JANE, false);
    expect(world.ownShop.details('leaveUnmarked')).toEqual([]);
  });

  it('is not looked for in cookies that the worker does not send', async () => {
    world.admin = world.openTab(world.admin.url ?? '', { cookieStoreId: 'firefox-container-3' });
    await world.connect();
    const tab = { ...world.lastTab, url: STOCK_STORE, cookieStoreId: 'firefox-container-3' };
    await world.truth(tab, 'Imported Customer', false);
    expect(world.ownShop.details('leaveUnmarked'), 'another login would be ended').toEqual([]);
  });
});
