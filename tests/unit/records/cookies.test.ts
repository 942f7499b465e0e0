import { beforeEach, describe, expect, it } from 'vitest';
import { FakeCookies } from '../courtesy/fake-cookies.ts';
import { storefrontOf, STOCK_STORE, WHOLESALE } from '../messaging/fake-own-shop.ts';
import { JANE, LENA, OwnWorld } from './own-world.ts';

let world: OwnWorld;
let cookies: FakeCookies;

/** What the shop does to the agent's browser while it makes a link. */
const shopSets = (value: string): void => {
  world.ownShop.whileLinking = () => cookies.put({ value, domain: 'stock.example', hostOnly: true });
};
const held = (): readonly string[] => cookies.held.map(({ value, domain }) => `${domain} ${value}`);
const exit = async (tab: Parameters<OwnWorld['truth']>[0]): Promise<void> => {
  const [marker] = await world.markers();
  await world.say('banner/exited', { id: marker?.session ?? '', returnUrl: null }, tab);
};

beforeEach(async () => {
  world = await OwnWorld.open({
    storefronts: [storefrontOf(STOCK_STORE), storefrontOf(WHOLESALE)],
    allowedOrigins: ['https://wholesale.example'],
  });
  world.grants.add('https://wholesale.example/*');
  world.apis.add('cookies');
  cookies = new FakeCookies();
  shopSets('de');
});

describe('a cookie that outlives the session', () => {
  it('is taken away at exit where there was none, and not before', async () => {
    const tab = await world.enter();
    expect(held()).toEqual(['stock.example de']);
    await exit(tab);
    expect(held()).toEqual([]);
  });

  it('is at exit what it was before the link', async () => {
    cookies.put({ value: 'fr', domain: 'stock.example', hostOnly: true, expirationDate: 2_000_000_000 });
    const before = cookies.held;
    const tab = await world.enter();
    expect(held()).toEqual(['stock.example de']);
    await exit(tab);
    expect(cookies.held).toEqual(before);
  });

  it.each<[string, (tab: Parameters<OwnWorld['truth']>[0]) => Promise<unknown>]>([
    ['a page says that it is over', (tab) => world.truth(tab, null, false)],
    ['its limit is reached', () => world.wait(3_600_000)],
    ['its last tab was left', (tab) => world.close(tab).then(() => world.wait(60_000))],
  ])('is put back when %s', async (_what, end) => {
    const tab = await world.enter();
    await end(tab);
    expect(held()).toEqual([]);
  });

  it('is put back once', async () => {
    const tab = await world.enter();
    await exit(tab);
    cookies.put({ value: 'fr', domain: 'stock.example', hostOnly: true });
    await world.truth(world.openTab(STOCK_STORE), null, false);
    expect(held(), 'what the agent chose since').toEqual(['stock.example fr']);
  });

  it('stays as the shop set it for the session that follows, and then is what it was before both', async () => {
    await world.enter('1', JANE);
    world.pass();
    await world.connect('2', { replace: true });
    expect(held(), 'or the link would lead to another store view').toEqual(['stock.example de']);
    const tab = await world.land(world.lastTab, LENA);
    expect(held()).toEqual(['stock.example de']);
    await exit(tab);
    expect(held()).toEqual([]);
  });

  it('stays when the same customer is connected again', async () => {
    await world.enter('1', JANE);
    world.pass();
    const tab = await world.enter('1', JANE);
    expect(held()).toEqual(['stock.example de']);
    await exit(tab);
    expect(held()).toEqual([]);
  });

  it('stays when the link before was never followed', async () => {
    await world.connect('1');
    world.pass();
    const tab = await world.enter('1', JANE);
    expect(held()).toEqual(['stock.example de']);
    await exit(tab);
    expect(held()).toEqual([]);
  });

  it('is put back after the shop’s own button has replaced the session', async () => {
    const tab = await world.enter('1', JANE);
    world.pass();
    await world.truth(tab, LENA);
    expect(held()).toEqual(['stock.example de']);
    await world.truth(tab, null, false);
    expect(held()).toEqual([]);
  });

  it('is put back on both hosts where the storefront has its own', async () => {
    world.ownShop.leadTo(WHOLESALE);
    world.ownShop.whileOpening = () => cookies.put({ value: 'nl', domain: 'wholesale.example', hostOnly: true });
    await world.connect();
    const tab = await world.land(world.lastTab, JANE, WHOLESALE);
    expect(held()).toEqual(['stock.example de', 'wholesale.example nl']);
    await exit(tab);
    expect(held()).toEqual([]);
  });

  it('stays without the permission, which is not asked for', async () => {
    world.apis.delete('cookies');
    const tab = await world.enter();
    expect(await world.records()).toMatchObject([{ cookiesBefore: [] }]);
    await exit(tab);
    expect(held()).toEqual(['stock.example de']);
    expect(cookies.stores).toEqual([]);
    expect(world.errors).toEqual([]);
  });

  it('stays where the permission went meanwhile, or the agent wants it so', async () => {
    const tab = await world.enter();
    world.apis.delete('cookies');
    await exit(tab);
    expect(held()).toEqual(['stock.example de']);
    world.apis.add('cookies');
    const answer = await world.say('page/rules', { shop: world.added.id }, 'options');
    if (!answer.ok) throw new Error(answer.error.code);
    const preferences = { ...answer.value.preferences, putBackCookies: false };
    await world.say('page/save-rules', { shop: world.added.id, preferences }, 'options');
    cookies.held = [];
    await exit(await world.enter());
    expect(held()).toEqual(['stock.example de']);
  });

  it('keeps nobody from connecting where the browser refuses to tell it', async () => {
    Object.assign(cookies, {
      stores: {
        push: () => {
          throw new Error('no host permission');
        },
      },
    });
    const tab = await world.enter();
    expect(world.errors).toEqual(['cookies: Error: no host permission']);
    await exit(tab);
    expect(await world.markers()).toEqual([]);
  });

  it('lies on no disk', async () => {
    cookies.put({ value: 'secret_view', domain: 'stock.example', hostOnly: true });
    await world.enter();
    const { local, session } = await world.dump();
    expect(session).toContain('secret_view');
    expect(local).not.toContain('secret_view');
  });
});
