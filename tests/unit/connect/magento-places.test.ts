import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, GRID, html, json, LOGIN, STORE } from '../platforms/magento/session/fake-magento.ts';
import { openMagentoWorld, secretAt } from './magento-shop.ts';

let setting: Awaited<ReturnType<typeof openMagentoWorld>>;

const OPENED = { ok: true, value: { kind: 'opened' } };
const pageOf = (id: string): string => `customer/index/edit/id/${id}/key/abc/`;
const wanting = json({ redirectUrl: null, messages: ['Please select a Store to login in.'] });
const stores = (): readonly (string | undefined)[] =>
  setting.magento.asked.filter(({ url }) => url.includes(LOGIN)).map(({ fields }) => fields['store_id']);

/** The page of a customer for whom the shop offers these stores, and store 3 of another website. */
const offer = (customer: string, ...ids: readonly string[]): void => {
  const value = Object.fromEntries(
    [...ids, '3'].map((id) => [`g${id}`, { label: `    Store ${id}`, value: id, disabled: id === '3' }]),
  );
  const options = JSON.stringify({ base: { label: 'Main', value } });
  const script = `lacConfirmationPopup("x");{"showStoreViewOptions":true,"storeViewOptions":${options}}`;
  setting.magento.on(pageOf(customer), html(`<script>${script}</script>`));
};

beforeEach(async () => {
  setting = await openMagentoWorld();
  const row = { entity_id: '1', actions: { edit: { href: `${ADMIN}${pageOf('1')}` } } };
  // Obeys whatever store it is told, as the real one does.
  setting.magento
    .on(GRID, json({ items: [row], totalRecords: 1 }))
    .on(LOGIN, ({ fields }) => (fields['store_id'] === undefined ? wanting : secretAt(STORE)).clone());
  await setting.hello();
});

describe('a shop that wants a store chosen', () => {
  it('is answered without a question where there is only one', async () => {
    offer('1', '1');
    expect(await setting.connect()).toEqual(OPENED);
    expect(stores()).toEqual([undefined, '1']);
  });

  it('has the agent asked where there are several', async () => {
    offer('1', '1', '4');
    expect(await setting.connect()).toMatchObject({ ok: false, error: { code: 'storefront_required' } });
    expect(stores()).toEqual([undefined]);
    expect(setting.opened()).toEqual([]);
    expect(await setting.world.say('admin/preflight', { customer: '1' }, setting.admin)).toMatchObject({
      value: {
        refusal: null,
        menu: {
          storefronts: [
            { id: '1', name: 'Store 1' },
            { id: '4', name: 'Store 4' },
          ],
          ofCustomer: { usual: null },
        },
      },
    });
  });

  it('is answered by what was chosen before, for this customer and for others who have it', async () => {
    offer('1', '1', '4');
    offer('2', '1', '4');
    offer('5', '1', '7');
    expect(await setting.connect('1', { storefront: '4' })).toEqual(OPENED);
    expect(await setting.connect('1')).toEqual(OPENED);
    expect(await setting.connect('2', { replace: true })).toEqual(OPENED);
    expect(stores()).toEqual(['4', undefined, '4', undefined, '4']);
    expect(await setting.connect('5', { replace: true })).toMatchObject({ error: { code: 'storefront_required' } });
    expect(await setting.world.say('admin/preflight', { customer: '2' }, setting.admin)).toMatchObject({
      value: { menu: { ofCustomer: { usual: '4' } } },
    });
  });

  it('keeps the choice of each customer apart from the last one', async () => {
    offer('1', '1', '4');
    offer('2', '1', '4');
    await setting.connect('1', { storefront: '4' });
    await setting.connect('2', { storefront: '1', replace: true });
    await setting.connect('1', { replace: true });
    expect(stores().at(-1)).toBe('4');
  });

  it('remembers the choice after a restart, and no customer', async () => {
    offer('1', '1', '4');
    await setting.connect('1', { storefront: '4' });
    const { local, session } = await setting.world.dump();
    expect(local).toContain(`"place:${setting.shop.id}":{"id":"4"}`);
    expect(local).not.toContain('places:');
    expect(session).toContain(`places:${setting.shop.id}:1`);
  });

  it('remembers nothing that the shop refused', async () => {
    offer('1', '1', '4');
    setting.magento.on(LOGIN, html('', 500));
    expect(await setting.connect('1', { storefront: '4' })).toMatchObject({ error: { code: 'internal' } });
    expect((await setting.world.dump()).local).not.toContain('"place:');
  });

  it.each(['3', '99', '2'])('is never told store %s, which it does not offer for this customer', async (storefront) => {
    offer('1', '1', '4');
    expect(await setting.connect('1', { storefront })).toEqual({ ok: false, error: { code: 'storefront_mismatch' } });
    expect(stores()).toEqual([]);
    expect(setting.opened()).toEqual([]);
  });

  it('is asked for what it offers once in a run', async () => {
    offer('1', '1', '4');
    await setting.connect('1', { storefront: '4' });
    await setting.connect('1', { storefront: '1' });
    expect(setting.magento.routes.filter((route) => route === pageOf('1'))).toHaveLength(1);
  });

  it('says why where its page cannot be read', async () => {
    setting.magento.on(pageOf('1'), html('', 403));
    const answer = { ok: false, error: { code: 'right_missing', detail: 'Customers › All Customers' } };
    expect(await setting.connect()).toEqual(answer);
    expect(await setting.connect('1', { storefront: '1' })).toEqual(answer);
    expect(stores()).toEqual([undefined]);
  });

  it('forgets its last choice when it is removed', async () => {
    offer('1', '1', '4');
    await setting.connect('1', { storefront: '4' });
    await setting.world.say('page/remove-shop', { shop: setting.shop.id }, 'options');
    const { local, session } = await setting.world.dump();
    expect(local + session).not.toContain(setting.shop.id);
  });
});

describe('a shop that chooses by itself', () => {
  it('is told no store, whatever a page says', async () => {
    setting.magento.on(pageOf('1'), html('lacConfirmationPopup("x")')).on(LOGIN, secretAt(STORE));
    expect(await setting.connect('1', { storefront: '1' })).toEqual({
      ok: false,
      error: { code: 'storefront_mismatch' },
    });
    expect(await setting.connect('1')).toEqual(OPENED);
    expect(stores()).toEqual([undefined]);
  });
});
