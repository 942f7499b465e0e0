import { beforeEach, describe, expect, it } from 'vitest';
import { findApiAnew } from '../../../lib/shops/find-api-anew.ts';
import { getShopAddress, isApiUnnamed } from '../../../lib/shops/seen-api.ts';
import type { StoredShop } from '../../../lib/shops/shop.ts';
import { addShop } from '../messaging/added-shop.ts';
import { ADMIN } from '../messaging/fake-shop.ts';
import { FakeWorld } from '../messaging/fake-world.ts';

let world: FakeWorld;
let shop: StoredShop;
let asked: string[];

const page = (meta: string): string => `<!doctype html><html><head><title>Dashboard</title>${meta}</head></html>`;
const named = (content: string): string => page(`<meta name="connect-as-customer" content="${content}">`);

const find = (html: string, { url = `${ADMIN}dashboard`, status = 200, apiHoldsToken = true } = {}) => {
  const { adapters } = world.background;
  return findApiAnew(
    {
      ...world.background,
      adapters: { ...adapters, generic: { ...adapters.generic, apiHoldsToken } },
      fetch: async (input) => {
        asked.push(String(input instanceof Request ? input.url : input));
        const answer = new Response(html, { status, headers: { 'content-type': 'text/html' } });
        Object.defineProperty(answer, 'url', { value: url });
        return answer;
      },
    },
    shop,
  );
};

const template = async (): Promise<string> => (await getShopAddress(shop)).apiTemplate;

beforeEach(async () => {
  world = new FakeWorld();
  shop = await addShop(world);
  asked = [];
});

describe('findApiAnew', () => {
  it('learns the address that the first admin page names, references and all', async () => {
    expect(await find(named('index.php?controller=Connect&amp;token=a&#38;path={path}'))).toBe(true);
    expect(await template()).toBe(`${ADMIN}index.php?controller=Connect&token=a&path={path}`);
    expect(asked).toEqual([ADMIN]);
  });

  it('reads the page once', async () => {
    await find(named('index.php?token=a&amp;path={path}'));
    expect(await find(named('index.php?token=b&amp;path={path}'))).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('knows a page that names none', async () => {
    expect(await find(page(''))).toBe(false);
    expect(await isApiUnnamed(shop.id)).toBe(true);
  });

  it.each([
    ['the sign-in', `${named('index.php?path={path}')}<input type="password">`, {}],
    ['an error', named('index.php?path={path}'), { status: 500 }],
    ['a page elsewhere', named('index.php?path={path}'), { url: 'https://shop.example/other/' }],
  ])('learns nothing from %s, and may ask again', async (_what, html, more) => {
    expect(await find(html, more)).toBe(false);
    expect(await template()).toBe(shop.apiTemplate);
    expect(await isApiUnnamed(shop.id)).toBe(false);
    expect(await find(named('index.php?path={path}'))).toBe(true);
  });

  it('believes no address outside the admin', async () => {
    await find(named('https://evil.example/?path={path}'));
    expect(await template()).toBe(shop.apiTemplate);
  });

  it('is for platforms whose address holds a token', async () => {
    expect(await find(named('index.php?path={path}'), { apiHoldsToken: false })).toBe(false);
    expect(asked).toEqual([]);
  });
});
