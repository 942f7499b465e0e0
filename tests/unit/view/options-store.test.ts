import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/result.ts';
import { createAllowStore } from '../../../lib/view/allow-store.ts';
import { createOptionsStores } from '../../../lib/view/options-store.ts';
import { createShopsStore } from '../../../lib/view/shops-store.ts';
import { createFakeSend } from './fake-send.ts';
import { sampleShop } from './samples.ts';

const pending = { shopName: 'Nordlicht', origins: ['https://store.example'] };

describe('allow store', () => {
  const open = (answers: Parameters<typeof createFakeSend>[0], willing = true) => {
    const requested: (readonly string[])[] = [];
    const { send, asked } = createFakeSend(answers);
    const store = createAllowStore('s1', {
      send,
      requestOrigins: async (origins) => {
        requested.push(origins);
        return willing;
      },
    });
    return { store, asked, requested, step: () => store.getState().allow };
  };

  it('asks for exactly the origins shown, in the click, and then goes on with the connect', async () => {
    const { store, asked, requested, step } = open({
      'page/pending': () => ok(pending),
      'page/granted': () => ok(null),
    });
    await store.getState().load();
    store.getState().accept();
    expect(requested).toEqual([['https://store.example']]);
    await expect.poll(() => step().step).toBe('opened');
    expect(asked.at(-1)).toEqual({ name: 'page/granted', input: { shop: 's1' } });
  });

  it('does nothing when the browser refuses, and can ask again', async () => {
    const { store, asked, requested, step } = open({ 'page/pending': () => ok(pending) }, false);
    await store.getState().load();
    store.getState().accept();
    await expect.poll(step).toEqual({ step: 'ready', ...pending, refused: true });
    store.getState().accept();
    expect(requested).toHaveLength(2);
    expect(asked.map(({ name }) => name)).toEqual(['page/pending']);
  });

  it('asks nobody when the agent declines', async () => {
    const { store, requested, step } = open({ 'page/pending': () => ok(pending) });
    await store.getState().load();
    store.getState().decline();
    store.getState().accept();
    expect(requested).toEqual([]);
    expect(step()).toEqual({ step: 'declined', shopName: 'Nordlicht' });
  });

  it('says that nothing waits any more, or why the connect failed', async () => {
    const gone = open({ 'page/pending': () => ok(null) });
    await gone.store.getState().load();
    expect(gone.step()).toEqual({ step: 'nothing' });
    const broken = open({
      'page/pending': () => ok(pending),
      'page/granted': () => fail({ code: 'customer_inactive' }),
    });
    await broken.store.getState().load();
    broken.store.getState().accept();
    await expect.poll(broken.step).toEqual({ step: 'failed', failure: { code: 'customer_inactive' } });
  });
});

describe('shops store', () => {
  it('forgets a removed shop with its test, and reads the list anew', async () => {
    let shops = [sampleShop(), sampleShop({ id: 's2' })];
    const { send } = createFakeSend({
      'page/shops': () => ok(shops),
      'page/test-shop': () => ok({ agent: 'Lea', role: 'Support', milliseconds: 12, missing: [] }),
      'page/remove-shop': ({ shop }) => {
        shops = shops.filter(({ id }) => id !== shop);
        return ok(null);
      },
    });
    const store = createShopsStore(send);
    await store.getState().load();
    await store.getState().test('s1');
    expect(store.getState().tests['s1']).toMatchObject({ state: 'passed' });
    expect(await store.getState().remove('s1')).toBe(true);
    expect(store.getState().shops.value?.map(({ id }) => id)).toEqual(['s2']);
    expect(store.getState().tests).toEqual({});
  });

  it('keeps a shop that could not be removed, and says why', async () => {
    const { send } = createFakeSend({ 'page/remove-shop': () => fail({ code: 'internal' }) });
    const store = createShopsStore(send);
    expect(await store.getState().remove('s1')).toBe(false);
    expect(store.getState().removals['s1']).toEqual({ state: 'failed', failure: { code: 'internal' } });
  });
});

describe('options stores', () => {
  const open = (willing: boolean) => {
    const { send, asked } = createFakeSend({ 'page/shops': () => ok([sampleShop()]), 'page/granted': () => ok(null) });
    const options = createOptionsStores({
      send,
      requestOrigins: async () => willing,
      requestCookies: async () => willing,
      check: async () => fail({ code: 'platform_not_found' }),
      address: 'https://shop.example/admin',
      allow: null,
    });
    return { options, asked };
  };

  it('starts with the address it was opened for', () => {
    const { options } = open(true);
    expect(options.addShop.getState()).toMatchObject({ address: 'https://shop.example/admin' });
    expect(options.allow).toBeNull();
  });

  it('tells the background of a missing permission only once it was given', async () => {
    const shop = sampleShop({ missing: ['https://store.example'] });
    const refused = open(false);
    await refused.options.allowMissing(shop);
    expect(refused.asked).toEqual([]);
    const given = open(true);
    await given.options.allowMissing(shop);
    expect(given.asked.map(({ name }) => name)).toEqual(['page/granted', 'page/shops']);
  });
});
