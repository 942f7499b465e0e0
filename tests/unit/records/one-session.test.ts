import { beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../lib/protocol/errors.ts';
import { addShop } from '../messaging/added-shop.ts';
import { storefrontOf, STOCK_STORE, WHOLESALE } from '../messaging/fake-own-shop.ts';
import { JANE, LENA, OPENED, OwnWorld } from './own-world.ts';

let world: OwnWorld;

beforeEach(async () => {
  world = await OwnWorld.open({
    storefronts: [storefrontOf(STOCK_STORE), storefrontOf(WHOLESALE)],
    allowedOrigins: ['https://wholesale.example'],
  });
  world.grants.add('https://wholesale.example/*');
});

const loss = (name?: string) => ({
  ok: false,
  error: { code: 'session_would_end', ...(name === undefined ? {} : { detail: name }) },
});

describe('a link for another customer', () => {
  it('is not asked for before the agent knows whose session it closes', async () => {
    await world.enter('1', JANE);
    expect(await world.connect('2')).toEqual(loss(JANE));
    expect(world.ownShop.linkRequests).toHaveLength(1);
    expect(await world.markers()).toHaveLength(1);
    expect(await world.records()).toMatchObject([{ customer: '1', endedAt: null }]);
  });

  it('replaces the session once they want it', async () => {
    const tab = await world.enter('1', JANE);
    world.pass();
    world.injected.length = 0;
    expect(await world.connect('2', { replace: true })).toEqual(OPENED);
    const [first, second] = await world.records();
    expect(first).toMatchObject({ customer: '1', cause: 'replaced', endedAt: '2026-11-21T09:00:05.000Z' });
    expect(second).toMatchObject({ customer: '2', startedAt: null });
    expect(await world.markers()).toEqual([]);
    expect(world.injected).toEqual([{ tab: tab.id, file: 'banner.js' }]);
    expect(world.ownShop.linkRequests.at(-1), 'what only we know is not sent').not.toHaveProperty('replace');
    expect(world.ownShop.details('leave'), 'the shop has closed it').toEqual([]);
  });

  it('closes sessions on every storefront and in every window', async () => {
    await world.enter('1', JANE);
    world.pass();
    world.ownShop.leadTo(WHOLESALE);
    await world.connect('1', { isolated: true });
    await world.land(world.openTab(WHOLESALE, { incognito: true }), JANE, WHOLESALE);
    expect(await world.markers()).toHaveLength(2);
    await world.connect('2', { replace: true });
    expect((await world.records()).filter(({ cause }) => cause === 'replaced')).toHaveLength(2);
    expect(await world.markers()).toEqual([]);
  });

  it.each<ErrorCode>(['consent_missing', 'agent_signed_out', 'right_missing', 'unreachable'])(
    'closes nothing where the shop issues none: %s',
    async (code) => {
      await world.enter('1', JANE);
      world.ownShop.failNext('createLink', code);
      expect(await world.connect('2', { replace: true })).toMatchObject({ error: { code } });
      expect(await world.markers()).toHaveLength(1);
      expect(await world.records()).toMatchObject([{ endedAt: null }]);
    },
  );

  it('closes the session even where it is thrown away', async () => {
    await world.enter('1', JANE);
    world.ownShop.link = { ...world.ownShop.link, url: 'https://evil.test/loginascustomer/login/index/?secret=x' };
    expect(await world.connect('2', { replace: true })).toMatchObject({ error: { code: 'link_origin_unknown' } });
    expect(await world.records()).toMatchObject([{ cause: 'replaced' }]);
    expect(await world.markers()).toEqual([]);
  });

  it('is warned of from the popup as well', async () => {
    await world.enter('1', JANE);
    const ask = (choice: object) =>
      world.say(
        'page/connect',
        { shop: world.added.id, customer: '2', choice: { kind: 'instant', ...choice } },
        'popup',
      );
    expect(await ask({})).toEqual(loss(JANE));
    expect(await ask({ replace: true })).toEqual(OPENED);
  });

  it('closes nothing at another shop', async () => {
    await world.enter('1', JANE);
    const adminBase = 'https://third.example/admin/';
    const apiTemplate = `${adminBase}{path}`;
    await addShop(world, { platform: 'magento', adminBase, apiTemplate, storefronts: [], allowedOrigins: [] });
    world.grants.add('https://third.example/*');
    world.admin = world.openTab(adminBase);
    world.ownShop.leadTo('https://third.example/');
    expect(await world.connect('2')).toEqual(OPENED);
    expect(await world.markers()).toHaveLength(1);
  });
});

describe('a link for the same customer', () => {
  it('needs no warning and goes on as a session of its own', async () => {
    const tab = await world.enter('1', JANE);
    world.pass();
    expect(await world.connect('1')).toEqual(OPENED);
    expect(await world.markers(), 'the one before lives until the new one has landed').toHaveLength(1);
    await world.land(world.lastTab, JANE);
    const [first, second] = await world.records();
    expect(first).toMatchObject({ cause: 'replaced' });
    expect(second).toMatchObject({ customer: '1', endedAt: null });
    expect(await world.markers()).toMatchObject([{ session: second?.id }]);
    await world.truth(tab, JANE);
    expect(await world.markers(), 'the tab of the one before is in the new one').toMatchObject([
      { session: second?.id },
    ]);
  });
});

describe('a session of whom nobody knows the customer', () => {
  it('is warned of without a name, after a restart as well', async () => {
    await world.enter('1', JANE);
    await world.restartBrowser([STOCK_STORE]);
    world.admin = world.openTab(world.admin.url ?? '');
    expect(await world.connect('1')).toEqual(loss());
    await world.truth(world.tabs[0]!, JANE);
    expect(await world.connect('1')).toEqual(loss(JANE));
  });

  it('is warned of where the shop’s own button was used', async () => {
    await world.truth(world.openTab(STOCK_STORE), JANE);
    expect(await world.connect('1')).toEqual(loss(JANE));
  });
});

describe('platforms where an agent may have many', () => {
  it('replace nothing and warn of nothing', async () => {
    const many = { ...world.ownShop.adapter, oneSessionPerAgent: false };
    world.background = { ...world.background, adapters: { ...world.background.adapters, magento: many } };
    await world.enter('1', JANE);
    world.ownShop.leadTo(WHOLESALE);
    expect(await world.connect('2')).toEqual(OPENED);
    await world.land(world.lastTab, LENA, WHOLESALE);
    expect(await world.markers()).toHaveLength(2);
  });
});
