import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { STOCK_ADMIN } from '../messaging/fake-own-shop.ts';
import { FormWorld, LOGIN_COOKIES, OPENED } from '../records/form-world.ts';

let world: FormWorld;

beforeEach(async () => {
  world = await FormWorld.open();
});

const asked = (): number => world.formShop.calls.length;

describe('connecting where a login is this browser’s cookies', () => {
  it('is refused without the permission for them, before the shop is asked for anything', async () => {
    world.apis.delete('cookies');
    expect(await world.connect()).toEqual({ ok: false, error: { code: 'cookies_not_granted' } });
    expect(asked()).toBe(0);
    expect(world.tabs).toHaveLength(1);
    expect(await world.records()).toEqual([]);
    world.apis.add('cookies');
    expect(await world.connect()).toEqual(OPENED);
  });

  it('is refused in a window of its own, whose worker would not know the form', async () => {
    expect(await world.connect('c1', { isolated: true })).toEqual({
      ok: false,
      error: { code: 'isolation_unavailable' },
    });
    expect(asked()).toBe(0);
    expect(world.windows).toEqual([]);
  });

  it('is not offered in a window of its own', async () => {
    const answer = await world.say('admin/preflight', { customer: 'c1' }, world.admin);
    expect(answer).toMatchObject({ ok: true, value: { menu: { isolation: null } } });
    const { magento } = world.background.adapters;
    world.background = { ...world.background, adapters: { ...world.background.adapters, shopware: magento } };
    expect(await world.say('admin/preflight', { customer: 'c1' }, world.admin)).toMatchObject({
      value: { menu: { isolation: 'private-window' } },
    });
  });

  it('is one link at a time for each tab', async () => {
    const answers = await Promise.all([world.connect('c1'), world.connect('c2')]);
    expect(answers).toEqual([OPENED, { ok: false, error: { code: 'busy' } }]);
    expect(world.formShop.linkRequests).toHaveLength(1);
  });

  it('asks nobody before it replaces a session, as agents may have many', async () => {
    await world.enter('c1');
    expect(await world.connect('c2')).toEqual(OPENED);
  });

  it('works from the popup of an ordinary window, with its cookies', async () => {
    world.serve('guest');
    expect(
      await world.say('page/connect', { shop: world.added.id, customer: 'c1', choice: { kind: 'instant' } }, 'popup'),
    ).toEqual(OPENED);
    expect(world.held()).toEqual([]);
    await world.load(await world.post(world.lastTab));
    expect(await world.markers()).toMatchObject([{ jar: 'default' }]);
  });

  it('works from the popup of a private window that has a worker of its own', async () => {
    world.manifest = { incognito: 'split', permissions: [] };
    world.inIncognito = true;
    const admin = world.openTab(STOCK_ADMIN, { incognito: true });
    expect(admin.incognito).toBe(true);
    const choice = { kind: 'instant' } as const;
    expect(await world.say('page/connect', { shop: world.added.id, customer: 'c1', choice }, 'popup')).toEqual(OPENED);
    expect(await world.records()).toMatchObject([{ jar: 'private' }]);
  });

  it('works in a headless storefront, of which nobody can be asked', async () => {
    world.serve('guest');
    world.formShop.link = { ...world.formShop.link, base: null };
    expect(await world.connect()).toEqual(OPENED);
    expect(await world.ask(world.lastTab)).toMatchObject({ ok: true });
    expect(world.held(), 'no storefront of ours').toEqual(LOGIN_COOKIES);
    expect(await world.records()).toMatchObject([{ cause: 'unknown', endedAt: '2026-11-21T09:00:00.000Z' }]);
    expect(await world.markers()).toEqual([]);
  });

  it('opens nothing where the form leads elsewhere', async () => {
    world.serve('guest');
    world.formShop.link = { ...world.formShop.link, url: 'https://evil.test/account/login/imitate-customer' };
    expect(await world.connect()).toMatchObject({ ok: false, error: { code: 'link_origin_unknown' } });
    expect(world.tabs).toHaveLength(1);
    expect(world.background.postings.size).toBe(0);
    expect(world.held()).toEqual(LOGIN_COOKIES);
  });

  it('leaves no wish behind where the tab cannot be opened', async () => {
    Object.assign(browser.tabs, { create: () => Promise.reject(new Error('no window')) });
    expect(await world.connect()).toEqual({ ok: false, error: { code: 'link_lost' } });
    expect(await world.markers()).toEqual([]);
  });
});
