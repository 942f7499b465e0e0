import type { Menus } from 'webextension-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { onMenuClicked, showMenus } from '../../../lib/shops/context-menus.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { EXTENSION, FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;

const click = (info: Partial<Menus.OnClickData>, tab = world.openTab('https://mail.example/inbox')) =>
  onMenuClicked({ menuItemId: 'x', editable: false, modifiers: [], ...info }, tab);

const opened = (): URL => new URL(world.tabs.at(-1)?.url ?? '');
const hashOf = (url: URL): Record<string, string> => Object.fromEntries(new URLSearchParams(url.hash.slice(1)));

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world, { name: 'Bits & Pieces' });
});

describe('showMenus', () => {
  it('offers a search for each shop, and adding a shop', async () => {
    await showMenus(world.background);
    expect(Object.fromEntries(world.menus)).toEqual({
      'add-shop': 'Add this shop',
      [`find:${shop.id}`]: 'Find customer “%s” in Bits && Pieces',
    });
  });

  it('can be run twice at once', async () => {
    await Promise.all([showMenus(world.background), showMenus(world.background)]);
    expect(world.menus.size).toBe(2);
  });
});

describe('onMenuClicked', () => {
  it('puts the selected text into the search of the chosen shop', async () => {
    await click({ menuItemId: `find:${shop.id}`, selectionText: '  anna&shop=evil \n#x@example.org ' });
    expect(opened().href).toMatch(new RegExp(`^${EXTENSION}popup.html#`));
    expect(hashOf(opened())).toEqual({ q: 'anna&shop=evil #x@example.org', shop: shop.id });
  });

  it('caps what was selected', async () => {
    await click({ menuItemId: `find:${shop.id}`, selectionText: 'x'.repeat(50_000) });
    expect(hashOf(opened())['q']).toHaveLength(100);
  });

  it('hands the address of the tab to the page that adds a shop', async () => {
    await click({ menuItemId: 'add-shop' }, world.openTab('https://shop.example/admin/?a=1&b=2'));
    expect(opened().pathname).toBe('/options.html');
    expect(hashOf(opened())).toEqual({ add: 'https://shop.example/admin/?a=1&b=2' });
  });

  it('does nothing for what it does not know', async () => {
    const before = world.openTab('https://mail.example/');
    await click({ menuItemId: 'something' }, before);
    expect(world.tabs.at(-1)).toBe(before);
  });
});
