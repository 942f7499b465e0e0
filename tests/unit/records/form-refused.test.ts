import { beforeEach, describe, expect, it } from 'vitest';
import { LANDING_REFUSALS } from '../../../lib/platforms/platform.ts';
import { STOCK_STORE } from '../messaging/fake-own-shop.ts';
import { FormWorld, OPENED } from './form-world.ts';

let world: FormWorld;

const NOBODY = { loggedIn: false, refusal: null };
const BANNER = 'banner.js';
const bannersIn = (tab: { readonly id: number }): number =>
  world.injected.filter((one) => one.tab === tab.id && one.file === BANNER).length;

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('a login that did not come about', () => {
  const refuse = async (shown: Parameters<FormWorld['load']>[1]) => {
    await world.connect();
    const [opened] = world.tabs.slice(-1);
    await world.ask(opened!);
    const tab = world.go(opened!, 'account/login/imitate-customer');
    await world.load(tab, shown);
    return tab;
  };

  it.each(LANDING_REFUSALS)('is told in its tab: %s', async (code) => {
    const tab = await refuse({ loggedIn: false, refusal: code });
    expect(bannersIn(tab)).toBe(1);
    expect(await world.state(tab)).toMatchObject({
      value: { session: null, remembered: null, refused: { code } },
    });
    expect(await world.records()).toMatchObject([{ startedAt: null, cause: 'unknown' }]);
    expect(await world.markers()).toEqual([]);
    expect(world.formShop.reported, 'no session, no report').toEqual([]);
  });

  it('is told where the page shows that nobody is logged in, without a reason', async () => {
    const tab = await refuse(NOBODY);
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
  });

  it('is told where a page says that somebody is, and no cookie does', async () => {
    const tab = await refuse({ loggedIn: true, refusal: null });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
    expect(await world.markers()).toEqual([]);
  });

  it('is told even where the page shows a login as well', async () => {
    await world.connect();
    const tab = await world.post(world.lastTab);
    await world.load(tab, { loggedIn: true, refusal: 'link_invalid' });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'link_invalid' } } });
  });

  it('is told in no other tab, and in none of another window', async () => {
    const tab = await refuse(NOBODY);
    expect(await world.state(world.openTab(STOCK_STORE))).toMatchObject({ value: { refused: null } });
    expect(await world.state(tab)).toMatchObject({ value: { refused: { code: 'login_refused' } } });
  });

  it('is told on its page alone', async () => {
    const tab = await refuse(NOBODY);
    const home = world.go(tab, '');
    expect(await world.load(home, NOBODY)).toBe(false);
    expect(await world.state(home)).toMatchObject({ value: { refused: null } });
  });

  it('gives way to the next one that does', async () => {
    const tab = await refuse(NOBODY);
    world.now += 5000;
    await world.enter('c2');
    expect(await world.state(tab), 'the cookies are the same in all tabs').toMatchObject({
      value: { refused: null, remembered: { customer: 'Jane Allowed' } },
    });
    expect(await world.connect('c1')).toEqual(OPENED);
  });
});
