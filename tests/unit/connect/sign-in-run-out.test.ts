import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { FormWorld, OPENED, type Tab } from '../records/form-world.ts';

let world: FormWorld;

const EXPIRED = { ok: false, error: { code: 'admin_token_expired' } };
const MINUTE_MS = 60_000;
const hello = (tab: Tab = world.admin) => world.say('admin/hello', { api: null, agent: null }, tab);
const opened = (): readonly Tab[] => world.tabs.filter(({ url }) => url?.includes('post.html') === true);

/** The agent's sign-in has run out; the page renews it as soon as it is looked at. */
const runOut = (): void => {
  world.formShop.breakDown('discover', 'admin_token_expired');
  world.formShop.breakDown('createLink', 'admin_token_expired');
};

beforeEach(async () => {
  world = await FormWorld.open();
  await world.say('admin/preflight', { customer: 'c1' }, world.admin);
});

describe('a click while the sign-in has run out', () => {
  it('waits, and goes on by itself once', async () => {
    runOut();
    expect(await world.connect('c1', { reason: 'voucher' })).toEqual(EXPIRED);
    expect(opened()).toEqual([]);
    world.formShop.mend();
    world.now += 2000;
    await hello();
    expect(opened()).toHaveLength(1);
    expect(opened()[0]).toMatchObject({ openerTabId: world.admin.id });
    expect(await world.records()).toMatchObject([{ customer: 'c1', reason: 'voucher' }]);
    await hello();
    await hello();
    expect(opened()).toHaveLength(1);
    expect(world.formShop.linkRequests.at(-1)).toMatchObject({ customer: 'c1', kind: 'instant' });
  });

  it('goes on once where two pages have renewed it', async () => {
    runOut();
    await world.connect();
    world.formShop.mend();
    const other = world.openTab(world.admin.url ?? '');
    await Promise.all([hello(), hello(other)]);
    expect(opened()).toHaveLength(1);
  });

  it('waits on where it has not been renewed yet', async () => {
    runOut();
    await world.connect();
    await hello();
    await hello();
    expect(opened()).toEqual([]);
    world.formShop.mend();
    await hello();
    expect(opened()).toHaveLength(1);
  });

  it('has been forgotten ten minutes later, however often it was tried', async () => {
    runOut();
    await world.connect();
    for (let minutes = 0; minutes < 9; minutes += 3) {
      world.now += 3 * MINUTE_MS;
      await hello();
    }
    world.now += MINUTE_MS;
    world.formShop.mend();
    await hello();
    expect(opened()).toEqual([]);
  });

  it('is done in nobody else’s name', async () => {
    runOut();
    await world.connect();
    world.formShop.mend();
    world.formShop.agentName = 'Somebody Else';
    world.now += 1000;
    await hello();
    expect(opened()).toEqual([]);
    world.formShop.agentName = 'Konstantin Ackermann';
    await hello();
    expect(opened(), 'and not later either').toEqual([]);
  });

  it.each([
    [59_999, 1],
    [60_000, 0],
  ])('of whom nobody knows waits for a minute alone: %i ms', async (milliseconds, count) => {
    await browser.storage.session.clear();
    runOut();
    await world.connect();
    world.formShop.mend();
    world.now += milliseconds;
    await hello();
    expect(opened()).toHaveLength(count);
  });

  it('survives the worker', async () => {
    runOut();
    await world.connect();
    world.formShop.mend();
    await world.restartWorker();
    await hello();
    expect(opened()).toHaveLength(1);
  });

  it('opens nothing at another shop’s hello', async () => {
    runOut();
    await world.connect();
    world.formShop.mend();
    await hello(world.openTab('https://elsewhere.example/admin/'));
    expect(opened()).toEqual([]);
  });

  it('goes on beside nothing where its tab was closed', async () => {
    runOut();
    await world.connect();
    world.formShop.mend();
    const other = world.openTab(world.admin.url ?? '');
    world.closeTab(world.admin);
    await hello(other);
    expect(opened()).toHaveLength(1);
    expect(opened()[0]?.openerTabId).toBeUndefined();
  });

  it('keeps no link and no token', async () => {
    runOut();
    await world.connect();
    const { local, session } = await world.dump();
    expect(session).toContain('pending:');
    expect(local).not.toContain('pending:');
    expect(session).not.toContain('a-token-for-a-form');
  });
});

it.each(['customer_inactive', 'right_missing', 'unreachable', 'agent_signed_out'] as const)(
  'no other refusal waits for anything: %s',
  async (code) => {
    world.formShop.failNext('createLink', code);
    expect(await world.connect()).toMatchObject({ error: { code } });
    await hello();
    expect(opened()).toEqual([]);
  },
);

it('a connect that waits for a permission is none of a page’s business', async () => {
  world.formShop.link = {
    ...world.formShop.link,
    url: 'https://wholesale.example/account/login/imitate-customer',
    base: 'https://wholesale.example/',
  };
  const storefront = {
    id: 'w',
    name: 'Wholesale',
    url: 'https://wholesale.example/',
    apiTemplate: 'https://wholesale.example/{path}',
  };
  world.formShop.link = { ...world.formShop.link, storefront };
  expect(await world.connect()).toEqual({ ok: true, value: { kind: 'asking' } });
  const requests = world.formShop.linkRequests.length;
  await hello();
  expect(world.formShop.linkRequests).toHaveLength(requests);
  expect(opened()).toEqual([]);
  expect(await world.connect()).not.toEqual(OPENED);
});
