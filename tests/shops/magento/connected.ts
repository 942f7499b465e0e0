import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { MagentoAdmin } from './magento-admin.ts';
import { MagentoStorefront } from './magento-storefront.ts';

/** A tab that was opened for a customer: in their account, under our banner, as the shop says too. */
export async function expectConnected(opened: Page, name: string): Promise<MagentoStorefront> {
  const storefront = new MagentoStorefront(opened);
  await storefront.landed();
  await expect(storefront.banner.region(name)).toBeVisible();
  const { customer, loggedAsCustomer } = await storefront.ask();
  expect(loggedAsCustomer.adminUserId, 'the shop marks it').toBeGreaterThan(0);
  expect(customer.fullname).not.toBeUndefined();
  return storefront;
}

/** One click, and the account. */
export const connect = async (admin: MagentoAdmin, name: string): Promise<MagentoStorefront> =>
  expectConnected(await admin.connect(name), name);

/** Nobody is logged in at a storefront any more, in any tab of this browser. */
export async function expectLoggedOut(admin: MagentoAdmin, storefront: string): Promise<void> {
  const page = new MagentoStorefront(await admin.page.context().newPage());
  await page.page.goto(storefront);
  expect((await page.ask()).customer.fullname, 'the storefront is logged out').toBeUndefined();
  await expect(page.banner.any).toHaveCount(0);
  await page.page.close();
}

/** Exit: the tab closes, the shop has logged out, the agent is back and signed in. */
export async function expectExit(admin: MagentoAdmin, storefront: MagentoStorefront): Promise<void> {
  const { origin } = new URL(storefront.page.url());
  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await expect.poll(() => admin.page.evaluate(() => document.visibilityState), 'back in the admin').toBe('visible');
  await expectLoggedOut(admin, `${origin}/`);
  await admin.page.bringToFront();
  await admin.page.reload();
  await expect(admin.signedIn, 'the admin is still signed in').toBeAttached();
}

/** No tab of the shop but the admin's. */
export function expectNothingOpened(admin: MagentoAdmin): void {
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
