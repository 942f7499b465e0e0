import { describe, expect, it } from 'vitest';
import {
  AGENT,
  DEMO,
  DEMO_DE,
  DEMO_EN,
  domain,
  domains,
  EDITOR_PRIVILEGES,
  HEADLESS,
  LEAD_PRIVILEGES,
  me,
  missing,
  NO_ROUTE,
  SECOND,
  SECOND_EN,
  UNAUTHORIZED,
} from './answers.ts';
import { ADMIN, DOMAIN, FakeShopware, html, json, shop } from './fake-shopware.ts';

const discover = (shopware: FakeShopware) => shopware.adapter.discover(shop, shopware.io);

const namesOf = async (shopware: FakeShopware): Promise<readonly string[]> => {
  const answer = await discover(shopware);
  return answer.ok ? answer.value.discovery.storefronts.map(({ name }) => name) : [answer.error.code];
};

describe('a shop', () => {
  it('is described by three requests, and holds nothing of the token', async () => {
    const shopware = new FakeShopware();
    expect(await discover(shopware)).toMatchObject({
      ok: true,
      value: {
        agent: null,
        discovery: {
          shop: { id: 's1', name: 'shop.example', platform: 'shopware', version: '6.6.8.0' },
          adminBase: ADMIN,
          agent: { id: AGENT, name: 'Ada Agent', role: '' },
          may: { connect: true, magic: false, readTeam: true, endTeam: false, settings: false },
          features: { search: true, carts: false, readOnly: true, checkoutBlocked: true },
          connectToken: '-',
        },
      },
    });
    expect([...shopware.paths].sort()).toEqual(['_info/me', '_info/version', DOMAIN]);
    expect(JSON.stringify(await discover(shopware))).not.toContain('eyJ');
  });

  it('lists the addresses of its storefronts, and none that cannot be opened', async () => {
    expect(await discover(new FakeShopware())).toMatchObject({
      value: {
        discovery: {
          storefronts: [
            {
              id: DEMO_EN,
              name: 'Demo Shop · English',
              url: 'http://shop.example/',
              apiTemplate: 'http://shop.example/{path}',
            },
            {
              id: DEMO_DE,
              name: 'Demo Shop · Deutsch',
              url: 'http://shop.example/de/',
              apiTemplate: 'http://shop.example/{path}',
            },
            { id: SECOND_EN, name: 'Second Shop · English', url: 'https://second.example/' },
          ],
        },
      },
    });
  });

  it.each(['default.headless0', 'javascript:alert(1)', 'ftp://shop.example', 'http://', 'http://a:b@shop.example', ''])(
    'has no storefront at %j',
    async (url) => {
      const shopware = new FakeShopware().on(DOMAIN, json(domains([domain(DEMO_EN, url, DEMO)])));
      expect(await namesOf(shopware)).toEqual([]);
    },
  );

  it.each([
    ['http://shop.example//', 'http://shop.example/'],
    ['HTTP://Shop.Example/de/?x=1#y', 'http://shop.example/de/'],
    ['https://shop.example:8443/a/b', 'https://shop.example:8443/a/b/'],
  ])('has its storefront %s at %s', async (url, expected) => {
    const shopware = new FakeShopware().on(DOMAIN, json(domains([domain(DEMO_EN, url, DEMO)])));
    expect(await discover(shopware)).toMatchObject({ value: { discovery: { storefronts: [{ url: expected }] } } });
  });

  it('leaves out the frontends of its own', async () => {
    const landing = domain(DEMO_EN, 'https://app.example', HEADLESS);
    expect(await namesOf(new FakeShopware().on(DOMAIN, json(domains([landing]))))).toEqual([]);
  });

  it('calls a channel by its name in another language where there is none in the agent’s', async () => {
    const translated = domain(DEMO_EN, 'http://shop.example', DEMO, undefined, { name: null });
    expect(await namesOf(new FakeShopware().on(DOMAIN, json(domains([translated]))))).toEqual(['Demo Shop · English']);
  });

  it('lists those that are switched off as well', async () => {
    const off = domain(DEMO_EN, 'http://shop.example', DEMO, undefined, { active: false, maintenance: true });
    expect(await namesOf(new FakeShopware().on(DOMAIN, json(domains([off]))))).toEqual(['Demo Shop · English']);
  });

  it('tells storefronts of one name apart by their addresses', async () => {
    const alike = [
      domain(DEMO_EN, 'http://shop.example/', DEMO),
      domain(DEMO_DE, 'http://www.shop.example/en', DEMO),
      domain(SECOND_EN, 'https://second.example', SECOND),
    ];
    expect(await namesOf(new FakeShopware().on(DOMAIN, json(domains(alike))))).toEqual([
      'Demo Shop · English · shop.example',
      'Demo Shop · English · www.shop.example/en',
      'Second Shop · English',
    ]);
  });

  it('names a storefront by its address where nothing has a name', async () => {
    const nameless = { ...domain(DEMO_EN, 'http://shop.example/x', DEMO), language: null };
    const unnamed = { ...nameless, salesChannel: { ...nameless.salesChannel, name: null, translated: [] } };
    expect(await namesOf(new FakeShopware().on(DOMAIN, json(domains([unnamed]))))).toEqual(['shop.example/x']);
  });

  it('names no language where the role may not read it', async () => {
    const without = { ...domain(DEMO_EN, 'http://shop.example', DEMO), language: undefined };
    const shopware = new FakeShopware().on(DOMAIN, json(missing('language:read'), 403), json(domains([without])));
    expect(await namesOf(shopware)).toEqual(['Demo Shop']);
    expect(shopware.to(DOMAIN).map(({ body }) => body)).toMatchObject([
      { associations: { salesChannel: {}, language: {} } },
      { associations: { salesChannel: {} } },
    ]);
    expect(shopware.to(DOMAIN)[1]?.body).not.toHaveProperty('associations.language');
  });

  it('has no storefronts for a role of before 6.6.5, and is there all the same', async () => {
    const shopware = new FakeShopware().on(DOMAIN, json(missing('sales_channel_domain:read'), 403));
    expect(await discover(shopware)).toMatchObject({ ok: true, value: { discovery: { storefronts: [] } } });
    expect(shopware.to(DOMAIN)).toHaveLength(1);
  });

  it('is there, too, where it is too old', async () => {
    const shopware = new FakeShopware().on('_info/version', json({ version: '6.4.20.2' }));
    expect(await discover(shopware)).toMatchObject({ value: { discovery: { shop: { version: '6.4.20.2' } } } });
  });

  it.each<[string, string, Response, string]>([
    ['the agent is signed out', '_info/me', json(UNAUTHORIZED, 401), 'agent_signed_out'],
    ['the agent is told in another form', '_info/me', json({ data: { id: 'x' } }), 'answer_invalid'],
    ['the version is not told', '_info/version', json(NO_ROUTE, 404), 'not_found'],
    ['the domains are broken', DOMAIN, json({ errors: [] }, 500), 'internal'],
    ['a domain has no channel', DOMAIN, json(domains([{ id: DEMO_EN, url: 'http://x' }])), 'answer_invalid'],
    ['another program answers', '_info/me', html('<h1>Hello</h1>'), 'answer_not_json'],
  ])('is not described where %s', async (_what, path, answer, code) => {
    expect(await discover(new FakeShopware().on(path, answer))).toEqual({ ok: false, error: { code } });
  });
});

describe('the agent', () => {
  it.each([
    [{ firstName: '', lastName: 'admin', username: 'root' }, 'admin'],
    [{ firstName: null, lastName: null, username: 'root' }, 'root'],
    [{ firstName: ' ', lastName: ' ', username: 'root' }, 'root'],
    [{ firstName: 'A'.repeat(255), lastName: '' }, 'A'.repeat(200)],
  ])('%j is called %s', async (change, name) => {
    const shopware = new FakeShopware().on('_info/me', json(me(change)));
    expect(await discover(shopware)).toMatchObject({ value: { discovery: { agent: { name } } } });
  });

  it.each([
    ['an administrator', me({ admin: true, aclRoles: [] }), true],
    ['somebody who reads the event log', me({}, LEAD_PRIVILEGES), true],
    ['a list with gaps, which PHP writes as an object', me({}, { 0: 'customer:read', 2: 'log_entry:read' }), true],
    ['anybody else', me({}, EDITOR_PRIVILEGES), false],
    ['somebody without a role', me({ aclRoles: null }), false],
    ['a role without privileges', me({}, null), false],
  ])('may change the log’s settings as %s: %#', async (_what, answer, settings) => {
    const shopware = new FakeShopware().on('_info/me', json(answer));
    expect(await discover(shopware)).toMatchObject({ ok: true, value: { discovery: { may: { settings } } } });
  });
});

describe('what needs no request', () => {
  const { adapter, io } = new FakeShopware();

  it('is the storefront beside the admin', () => {
    expect(adapter.getHomeStorefront(ADMIN)).toEqual({
      id: 'home',
      name: 'shop.example',
      url: 'https://shop.example/sub/',
      apiTemplate: 'https://shop.example/{path}',
    });
    expect(adapter.getHomeStorefront('http://shop.example:81/admin/').url).toBe('http://shop.example:81/');
  });

  it('is how a login is known: by its cookie', () => {
    expect(adapter.login).toEqual({
      kind: 'cookies',
      holder: 'session-',
      names: ['session-', 'sw-states', 'sw-cache-hash'],
    });
    expect(adapter.isLinkPage('http://shop.example/account', 'http://shop.example/')).toBe(false);
    expect(adapter.getAccountUrl('http://shop.example/de/')).toBe('http://shop.example/de/account');
  });

  it('is why nobody answers, and that there are no carts', async () => {
    expect(await adapter.explainNoApi(ADMIN, io)).toEqual({ code: 'agent_signed_out' });
    expect(await adapter.getCarts(shop, AGENT, io)).toEqual({ ok: true, value: [] });
  });
});
