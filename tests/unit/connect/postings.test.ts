import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { FORM_TOKEN } from '../messaging/fake-form-shop.ts';
import { EXTENSION } from '../messaging/fake-world.ts';
import { STOCK_ADMIN, STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld, OPENED, type Tab } from '../records/form-world.ts';

let world: FormWorld;

const LOST = { ok: false, error: { code: 'link_lost' } };
const postingOf = (tab: Tab): string => new URL(tab.url ?? '').hash.slice(1);
const waiting = (): readonly Tab[] => world.tabs.filter(({ url }) => url?.startsWith(`${EXTENSION}post.html`));

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('a form that logs in', () => {
  it('is told to the page in the new tab, which alone knows its number', async () => {
    expect(await world.connect()).toEqual(OPENED);
    const tab = world.lastTab;
    expect(tab.url).toMatch(/^chrome-extension:\/\/test-extension-id\/post\.html#[0-9a-f-]{36}$/);
    expect(await world.ask(tab)).toEqual({
      ok: true,
      value: {
        url: `${STOCK_STORE}account/login/imitate-customer`,
        fields: { token: FORM_TOKEN, customerId: 'c1', userId: 'u1' },
      },
    });
  });

  it('is told once: not after a reload, not after going back', async () => {
    await world.connect();
    const tab = world.lastTab;
    await world.ask(tab);
    expect(await world.ask(tab)).toEqual(LOST);
    expect(await world.ask(tab)).toEqual(LOST);
  });

  it('is told once where two ask at once', async () => {
    await world.connect();
    const answers = await Promise.all([world.ask(world.lastTab), world.ask(world.lastTab)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is told to no other page, and still waits for its own', async () => {
    await world.connect();
    const own = world.lastTab;
    const posting = postingOf(own);
    for (const page of ['popup', 'options'] as const) {
      expect(await world.say('page/posting', { posting }, page), page).toEqual(LOST);
    }
    const strangers = [
      STOCK_STORE,
      STOCK_ADMIN,
      'https://evil.test/post.html',
      `https://evil.test/${EXTENSION}post.html`,
    ];
    for (const url of strangers)
      expect(await world.say('page/posting', { posting }, world.openTab(url)), url).toBeUndefined();
    expect(await world.say('page/posting', { posting }, own, { frameId: 2 })).toBeUndefined();
    expect(await world.say('page/posting', { posting }, own, { id: 'another-extension' })).toBeUndefined();
    expect(await world.ask(own)).toMatchObject({ ok: true });
  });

  it('is told for no number that was guessed', async () => {
    await world.connect();
    expect(await world.say('page/posting', { posting: crypto.randomUUID() }, world.lastTab)).toEqual(LOST);
    expect(await world.say('page/posting', { posting: '' }, world.lastTab)).toBeUndefined();
    expect(await world.say('page/posting', { posting: '1' }, world.lastTab)).toBeUndefined();
  });

  it('dies with the worker', async () => {
    await world.connect();
    const tab = world.lastTab;
    await world.restartWorker();
    expect(await world.ask(tab)).toEqual(LOST);
  });

  it('is withdrawn by the next one for the same cookies, posted by nobody', async () => {
    await world.connect('c1');
    const first = world.lastTab;
    await world.connect('c2', {}, world.openTab(STOCK_ADMIN));
    const second = world.lastTab;
    expect(await world.ask(first)).toEqual(LOST);
    await world.load(await world.post(second));
    expect(await world.records()).toMatchObject([
      { customer: 'c1', startedAt: null },
      { customer: 'c2', cause: null },
    ]);
  });

  it('carries nothing that an earlier one brought while this one waited', async () => {
    await world.connect('c1');
    const first = world.lastTab;
    await world.ask(first);
    await world.connect('c2', {}, world.openTab(STOCK_ADMIN));
    const second = world.lastTab;
    world.serve('login-of-c1, which was under way');
    const landed = await world.post(second);
    expect(world.posted).toMatchObject([{ carried: [] }]);
    await world.load(landed);
    expect(await world.markers()).toHaveLength(1);
    expect((await world.records()).at(-1)).toMatchObject({ customer: 'c2', endedAt: null });
  });

  it('is told to nobody where the cookies cannot be cleared any more, or the shop has gone', async () => {
    await world.connect();
    world.apis.delete('cookies');
    expect(await world.ask(world.lastTab)).toEqual({ ok: false, error: { code: 'cookies_not_granted' } });
    world.apis.add('cookies');
    expect(await world.ask(world.lastTab)).toEqual(LOST);
    await world.connect();
    const tab = world.lastTab;
    await world.say('page/remove-shop', { shop: world.added.id }, 'options');
    expect(await world.ask(tab)).toEqual(LOST);
  });

  it('is withdrawn by none for other cookies', async () => {
    await world.connect('c1');
    const first = world.lastTab;
    await world.connect('c2', {}, world.openTab(STOCK_ADMIN, { cookieStoreId: 'firefox-container-2' }));
    expect(await world.ask(first)).toMatchObject({ ok: true });
  });

  it('is not kept where it may not be opened', async () => {
    let asked = 0;
    const contains = browser.permissions.contains.bind(browser.permissions);
    Object.assign(browser.permissions, {
      contains: async (wanted: Parameters<typeof contains>[0]) => {
        if (wanted.permissions?.includes('cookies') === true) asked += 1;
        // Taken back while the shop makes the link.
        return asked === 0 || world.formShop.linkRequests.length === 0
          ? contains(wanted)
          : wanted.permissions === undefined;
      },
    });
    expect(await world.connect()).toEqual({ ok: false, error: { code: 'cookies_not_granted' } });
    expect(asked).toBeGreaterThan(1);
    expect(world.background.postings.size).toBe(0);
    expect(waiting()).toEqual([]);
  });
});

it('a token is in no storage, no address and no log, ever', async () => {
  const written: string[] = [];
  browser.storage.onChanged.addListener((changes, area) => written.push(JSON.stringify({ area, changes })));
  const addresses: string[] = [];
  const create = browser.tabs.create.bind(browser.tabs);
  Object.assign(browser.tabs, {
    create: (given: Parameters<typeof create>[0]) => {
      addresses.push(JSON.stringify(given));
      return create(given);
    },
  });
  const tab = await world.enter('c1', { reason: 'Called about invoice' });
  await world.end(tab);
  await world.connect('c2');
  const { local, session } = await world.dump();
  expect(written.length).toBeGreaterThan(5);
  expect(addresses).toHaveLength(2);
  const places = { written, addresses, local, session, log: world.errors, tabs: world.tabs };
  expect(JSON.stringify(places)).not.toContain(FORM_TOKEN);
  expect(JSON.stringify({ written, local, session })).not.toContain('imitate-customer');
  const disk = written.filter((one) => one.startsWith('{"area":"local"')).join('\n') + local;
  for (const word of ['Jane', 'invoice', 'login-1', '"c1"']) expect(disk, word).not.toContain(word);
  expect(world.errors).toEqual([]);
});
