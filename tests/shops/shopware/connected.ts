import type { Page } from '@playwright/test';
import type { Language } from '../../e2e/support/texts.ts';
import { expect, test } from './fixtures.ts';
import type { ShopwareAdmin } from './shopware-admin.ts';
import { ShopwareStorefront } from './shopware-storefront.ts';

/** A tab that was opened for a customer: in their account, under our banner. */
export async function expectConnected(opened: Page, name: string, language?: Language): Promise<ShopwareStorefront> {
  const storefront = new ShopwareStorefront(opened, language);
  await storefront.landed();
  await expect(storefront.banner.region(name)).toBeVisible();
  await expect(storefront.greeting, 'the shop says so too').toContainText(name);
  return storefront;
}

/** One click, and the account. */
export const connect = async (admin: ShopwareAdmin, name: string, language?: Language): Promise<ShopwareStorefront> =>
  expectConnected(await admin.connect(name), name, language);

/** Nobody is logged in at a storefront any more, in any tab of this browser. */
export async function expectLoggedOut(admin: ShopwareAdmin, base: string): Promise<void> {
  const other = new ShopwareStorefront(await admin.page.context().newPage());
  expect(await other.whoIsIn(base), 'the storefront asks for a login').toBeNull();
  await expect(other.banner.any).toHaveCount(0);
  await other.page.close();
}

/** Exit: the tab closes, the login is out of this browser, the agent is back and signed in. */
export async function expectExit(admin: ShopwareAdmin, storefront: ShopwareStorefront): Promise<void> {
  const base = new URL('/', storefront.page.url()).href;
  const held = (await storefront.cookies(base)).map(({ value }) => value);
  expect(held, 'there is a login to leave').not.toEqual([]);
  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await expect.poll(() => admin.page.evaluate(() => document.visibilityState), 'back in the admin').toBe('visible');
  const after = await admin.page.context().cookies(base);
  expect(after.filter(({ value }) => held.includes(value)).map(({ name }) => name)).toEqual([]);
  expect(
    after.map(({ name }) => name).filter((name) => ['session-', 'sw-states', 'sw-cache-hash'].includes(name)),
  ).toEqual([]);
  await expectLoggedOut(admin, base);
  await admin.page.bringToFront();
  await admin.page.reload();
  await expect(admin.signedIn, 'the admin is still signed in').toBeVisible();
}

/** No tab of the shop but the admin's. */
export function expectNothingOpened(admin: ShopwareAdmin): void {
  const others = admin.page
    .context()
    .pages()
    .filter((page) => page !== admin.page);
  expect(others.map((page) => page.url()).filter((url) => url.startsWith('http'))).toEqual([]);
}

/** A picture of what its user sees, beside the results. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};
