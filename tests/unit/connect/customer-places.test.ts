import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser.ts';
import { findPlaces, findUsualPlace, keepPlaces, rememberPlace } from '../../../lib/connect/customer-places.ts';
import { FormWorld, OPENED } from '../records/form-world.ts';

let world: FormWorld;

const EN = { id: 'en', name: 'English' };
const DE = { id: 'de', name: 'Deutsch' };
const FR = { id: 'fr', name: 'Français' };
const ALL = [EN, DE, FR];

const SHOP = 'a'.repeat(24);
const usual = (customer = 'c1', places = ALL) => findUsualPlace(SHOP, customer, places);
const storefronts = () => world.formShop.linkRequests.map(({ storefront }) => storefront);
const preflight = (customer = 'c1') => world.say('admin/preflight', { customer }, world.admin);

beforeEach(async () => {
  world = await FormWorld.open();
});

describe('the place that needs no question', () => {
  it('is the only one, whatever was chosen before', async () => {
    await keepPlaces(SHOP, 'c1', ALL, 'de');
    await rememberPlace(SHOP, 'c1', 'fr');
    expect(await usual('c1', [EN])).toBe('en');
    expect(await usual('c1', [])).toBeNull();
  });

  it('is none where nothing tells one of several', async () => {
    expect(await usual()).toBeNull();
    await keepPlaces(SHOP, 'c1', ALL, null);
    expect(await usual()).toBeNull();
  });

  it('is the one chosen for this customer, then their own, then the one chosen last for anybody', async () => {
    await keepPlaces(SHOP, 'c2', ALL, null);
    await rememberPlace(SHOP, 'c2', 'fr');
    await keepPlaces(SHOP, 'c1', ALL, null);
    expect(await usual('c1')).toBe('fr');
    await keepPlaces(SHOP, 'c1', ALL, 'de');
    expect(await usual('c1'), 'their own').toBe('de');
    await rememberPlace(SHOP, 'c1', 'en');
    expect(await usual('c1'), 'chosen for them').toBe('en');
    await keepPlaces(SHOP, 'c1', ALL, 'de');
    expect(await usual('c1'), 'and still after the shop was asked again').toBe('en');
    expect(await usual('c2')).toBe('fr');
  });

  it('is one that is offered', async () => {
    await keepPlaces(SHOP, 'c1', ALL, 'de');
    await rememberPlace(SHOP, 'c1', 'fr');
    expect(await usual('c1', [EN, DE])).toBe('de');
    await keepPlaces(SHOP, 'c1', [EN, DE], 'gone');
    expect(await usual('c1', [EN, DE])).toBeNull();
  });

  it('is that of one shop', async () => {
    await keepPlaces(SHOP, 'c1', ALL, null);
    await rememberPlace(SHOP, 'c1', 'fr');
    expect(await findUsualPlace('b'.repeat(24), 'c1', ALL)).toBeNull();
  });

  it('keeps the id of a storefront on the disk, and of no customer', async () => {
    await keepPlaces(SHOP, 'customer-17', ALL, 'de');
    await rememberPlace(SHOP, 'customer-17', 'fr');
    const { local, session } = await world.dump();
    expect(local).toContain('"fr"');
    expect(local).not.toContain('customer-17');
    expect(session).toContain('customer-17');
  });

  it('is kept from what an earlier version wrote', async () => {
    await browser.storage.session.set({ [`places:${SHOP}:c1`]: { places: ALL, chosen: 'de' } });
    expect(await findPlaces(SHOP, 'c1')).toEqual(ALL);
    expect(await usual()).toBe('de');
  });
});

describe('a shop that wants to be told the storefront', () => {
  beforeEach(() => {
    world.formShop.places = ALL;
    world.formShop.suggested = 'de';
    const createLink = world.formShop.formAdapter.createLink.bind(world.formShop.formAdapter);
    Object.assign(world.formShop.formAdapter, {
      createLink: (...given: Parameters<typeof createLink>) => {
        if (given[2].storefront === undefined) world.formShop.failNext('createLink', 'storefront_required');
        return createLink(...given);
      },
    });
  });

  it('is told the customer’s own without a question', async () => {
    expect(await world.connect()).toEqual(OPENED);
    expect(storefronts()).toEqual([undefined, 'de']);
  });

  it('is shown as such in the menu', async () => {
    expect(await preflight()).toMatchObject({ value: { menu: { storefronts: ALL, ofCustomer: { usual: 'de' } } } });
  });

  it('is told what the agent takes, which is remembered for this customer', async () => {
    await world.connect('c1', { storefront: 'fr' });
    world.now += 5000;
    await world.connect('c1');
    expect(storefronts()).toEqual(['fr', undefined, 'fr']);
    expect(await preflight('c2')).toMatchObject({ value: { menu: { ofCustomer: { usual: 'de' } } } });
  });

  it('is told nothing that it did not offer for this customer', async () => {
    expect(await world.connect('c1', { storefront: 'zz' })).toMatchObject({ error: { code: 'storefront_mismatch' } });
    expect(storefronts()).toEqual([]);
  });

  it('asks the agent where there is no usual one', async () => {
    world.formShop.suggested = null;
    expect(await world.connect()).toMatchObject({ error: { code: 'storefront_required' } });
    expect(world.tabs).toHaveLength(1);
  });
});
