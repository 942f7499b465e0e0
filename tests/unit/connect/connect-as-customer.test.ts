import { beforeEach, describe, expect, it } from 'vitest';
import type { Choice } from '../../../lib/messaging/messages.ts';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN, API, LINK_SECRET, makeDiscovery, STORE, storefrontAt, TOKEN } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;
let admin: ReturnType<FakeWorld['openTab']>;

const OPENED = { ok: true, value: { kind: 'opened' } };

const connect = (choice: Partial<Choice> = {}, customer = '42') =>
  world.say('admin/connect', { customer, choice: { kind: 'instant', ...choice } }, admin);

const lastTab = () => world.tabs.at(-1);

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
  world.openTab('https://elsewhere.test/');
  admin = world.openTab(`${ADMIN}customers/42`, { windowId: 5 });
});

describe('admin/connect', () => {
  it('asks for a link with the token of the agent and opens it next to the admin tab', async () => {
    const choice: Partial<Choice> = { storefront: '1', cart: 'latest', landing: 'home', reason: 'call', ticket: 'T-1' };
    expect(await connect(choice)).toEqual(OPENED);
    expect(world.shop.linkRequests).toEqual([{ customer: '42', kind: 'instant', ...choice, token: TOKEN }]);
    expect(lastTab()).toMatchObject({
      url: world.shop.linkUrl,
      index: admin.index + 1,
      openerTabId: admin.id,
      windowId: 5,
      active: true,
    });
  });

  it('opens the link though the admin tab was closed meanwhile', async () => {
    let open = (): void => undefined;
    world.shop.gate = new Promise((resolve) => {
      open = resolve;
    });
    const answer = connect();
    world.closeTab(admin);
    open();
    expect(await answer).toEqual(OPENED);
    expect(lastTab()?.url).toBe(world.shop.linkUrl);
    expect(world.shop.linkRequests).toHaveLength(1);
  });

  it('is busy while the first click of a double click is under way', async () => {
    const both = await Promise.all([connect(), connect()]);
    expect(both).toEqual([OPENED, { ok: false, error: { code: 'busy' } }]);
    expect(world.shop.linkRequests).toHaveLength(1);
    expect(await connect()).toEqual(OPENED);
  });

  it('serves two tabs at a time', async () => {
    const second = world.openTab(`${ADMIN}customers/43`);
    const other = world.say('admin/connect', { customer: '43', choice: { kind: 'instant' } }, second);
    expect(await Promise.all([connect(), other])).toEqual([OPENED, OPENED]);
  });

  it.each<ErrorCode>([
    'unreachable',
    'timeout',
    'internal',
    'unavailable',
    'rate_limited',
    'not_allowed',
    'customer_inactive',
    'answer_not_json',
    'answer_invalid',
  ])('asks for a link once when the shop says %s', async (code) => {
    world.shop.failNext('createLink', code);
    expect(await connect()).toEqual({ ok: false, error: { code } });
    expect(world.shop.linkRequests).toHaveLength(1);
    expect(world.tabs).toHaveLength(2);
    expect(await connect()).toEqual(OPENED);
  });

  it('fetches a new token once when the old one is refused', async () => {
    await connect();
    world.shop.discovery = { ...makeDiscovery(), connectToken: 'connect-token-after-sign-in' };
    world.shop.failNext('createLink', 'token_invalid');
    expect(await connect()).toEqual(OPENED);
    expect(world.shop.calls.filter(({ method }) => method === 'createLink').map(({ detail }) => detail)).toMatchObject([
      { token: TOKEN },
      { token: TOKEN },
      { token: 'connect-token-after-sign-in' },
    ]);
  });

  it('gives up when the new token is refused as well', async () => {
    world.shop.failNext('createLink', 'token_invalid', 'token_invalid');
    expect(await connect()).toEqual({ ok: false, error: { code: 'token_invalid' } });
    expect(world.shop.linkRequests).toHaveLength(2);
  });

  it('forgets the token of an agent who is signed out', async () => {
    await connect();
    expect((await world.dump()).session).toContain(TOKEN);
    world.shop.failNext('createLink', 'agent_signed_out');
    expect(await connect()).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect((await world.dump()).session).not.toContain(TOKEN);
  });

  it('says that the agent is signed out when discovery says so', async () => {
    world.shop.failNext('discover', 'agent_signed_out');
    expect(await connect()).toEqual({ ok: false, error: { code: 'agent_signed_out' } });
    expect(world.shop.linkRequests).toEqual([]);
  });
});

describe('a link to somewhere else', () => {
  it.each([
    'https://evil.test/connect/go#x',
    'https://shop.example.evil.test/#x',
    'https://shop.example@evil.test/#x',
    'https://user:pw@shop.example/connect/go#x',
    'https://shop.example:444/connect/go#x',
    'http://shop.example/connect/go#x',
    'https://store.example/fr/go#x',
    'https://store.example/de-evil/go#x',
    'https://store.example/de/..%2ffr/go#x',
  ])('is thrown away: %s', async (link) => {
    world.grants.add('https://evil.test/*').add('http://shop.example/*');
    world.shop.linkUrl = link;
    expect(await connect({ storefront: '1' })).toEqual({
      ok: false,
      error: { code: 'link_origin_unknown', detail: new URL(link).origin },
    });
    expect(world.tabs).toHaveLength(2);
    expect(world.windows).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'chrome-extension://test-extension-id/options.html'])(
    'is no link at all: %s',
    async (link) => {
      world.shop.linkUrl = link;
      expect(await connect({ storefront: '1' })).toMatchObject({ ok: false });
      expect(world.tabs).toHaveLength(2);
    },
  );

  it('is held against the storefronts as they are now', async () => {
    await connect();
    const fresh = storefrontAt('3', 'https://store.example/fr/');
    world.shop.discovery = { ...makeDiscovery(), storefronts: [...makeDiscovery().storefronts, fresh] };
    world.shop.linkUrl = 'https://store.example/fr/go#x';
    expect(await connect()).toEqual(OPENED);
  });

  it('is unknown when the storefront answers its questions elsewhere', async () => {
    const spy = { ...storefrontAt('1', STORE), apiTemplate: 'https://evil.test/{path}' };
    world.shop.discovery = { ...makeDiscovery(), storefronts: [spy] };
    expect(await connect()).toMatchObject({ ok: false, error: { code: 'link_origin_unknown' } });
    expect(world.shop.linkRequests).toEqual([]);
  });

  it('is refused over plain http that the agent has not confirmed', async () => {
    const open = storefrontAt('1', 'http://shop.example/');
    world.shop.discovery = { ...makeDiscovery(), storefronts: [open] };
    world.shop.linkUrl = 'http://shop.example/go#x';
    world.grants.add('http://shop.example/*');
    const refused = { ok: false, error: { code: 'http_not_confirmed', detail: 'http://shop.example' } };
    expect(await connect()).toEqual(refused);
    await addShop(world, { confirmedHttp: true, allowedOrigins: ['http://shop.example'] });
    expect(await connect()).toEqual(OPENED);
  });
});

describe('a magic link', () => {
  it('is copied, never opened and never kept', async () => {
    expect(await connect({ kind: 'magic' })).toEqual({
      ok: true,
      value: { kind: 'copy', url: world.shop.linkUrl, expiresAt: '2026-11-21T09:02:00.000Z' },
    });
    expect(world.tabs).toHaveLength(2);
    const { local, session } = await world.dump();
    expect(local + session).not.toContain(LINK_SECRET);
  });

  it('is not handed out when it leads elsewhere', async () => {
    world.shop.linkUrl = 'https://evil.test/#x';
    expect(await connect({ kind: 'magic' })).toMatchObject({ ok: false, error: { code: 'link_origin_unknown' } });
  });
});

describe('isolated', () => {
  it('opens a private window', async () => {
    expect(await connect({ isolated: true })).toEqual(OPENED);
    expect(world.windows).toEqual([{ url: world.shop.linkUrl, incognito: true, focused: true }]);
    expect(world.tabs).toHaveLength(2);
    expect(world.shop.linkRequests[0]).not.toHaveProperty('isolated');
  });

  it('is said to be unavailable before a link is asked for', async () => {
    world.incognitoAllowed = false;
    expect(await connect({ isolated: true })).toEqual({ ok: false, error: { code: 'isolation_unavailable' } });
    expect(world.shop.calls).toEqual([]);
  });
});

describe('page/connect', () => {
  it('connects from the popup, one at a time', async () => {
    const ask = (id = shop.id) =>
      world.say('page/connect', { shop: id, customer: '42', choice: { kind: 'instant' } }, 'popup');
    expect(await Promise.all([ask(), ask()])).toEqual([OPENED, { ok: false, error: { code: 'busy' } }]);
    expect(lastTab()).toMatchObject({ url: world.shop.linkUrl, active: true });
    expect(await ask('f'.repeat(24))).toEqual({ ok: false, error: { code: 'shop_unknown' } });
  });
});

describe('the address that is asked', () => {
  it('is the one that the admin page named last, kept out of storage.local', async () => {
    const seen = 'https://shop.example/admin/index.php?controller=Connect&token=0123456789abcdef0123&route={path}';
    await world.say('admin/hello', { api: seen, agent: null }, admin);
    await connect();
    expect(world.shop.calls.every(({ address }) => address.apiTemplate === seen)).toBe(true);
    expect((await world.dump()).local).not.toContain('0123456789abcdef0123');
  });

  it.each(['https://evil.test/{path}', 'https://shop.example/other/{path}', 'https://shop.example/admin/', 'nonsense'])(
    'is not %s, whatever a page says',
    async (api) => {
      expect(await world.say('admin/hello', { api, agent: null }, admin)).toMatchObject({ ok: true });
      await connect();
      expect(world.shop.calls.every(({ address }) => address.apiTemplate === API)).toBe(true);
    },
  );
});
