import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { ADMIN_USERS } from '../shop/admin-users.ts';
import { LENA_LOCKED } from '../shop/customers.ts';

const JANE = 'Jane Allowed';

/** Faults of what is ours in the page, in light and in dark. */
async function findViolations(page: Page, ours: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).include(ours).analyze();
    found.push(...violations.map(({ id, help }) => `${colorScheme}: ${id} ${help}`));
  }
  return found;
}

describeMagento('the banner beside the stock notice', () => {
  test('one bar is shown, and ours covers nothing of the page', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    for (const path of ['', 'support-hour.html', 'checkout/cart/', 'customer/account/']) {
      await storefront.page.goto(`${magento.origins[1]}/${path}`);
      const banner = storefront.banner.region(JANE);
      await expect(banner).toBeVisible();
      await expect(storefront.stockNotice).toBeHidden();
      const bottom = ((box) => (box?.y ?? 0) + (box?.height ?? 0))(await banner.boundingBox());
      const first = await storefront.page.locator('.page-wrapper').first().boundingBox();
      expect(first?.y ?? 0, path).toBeGreaterThanOrEqual(bottom - 1);
    }
    await storefront.page.evaluate(() => window.scrollTo(0, 600));
    await expect(storefront.banner.region(JANE)).toBeInViewport({ ratio: 1 });
    await expect(storefront.stockNotice).toBeHidden();
  });

  test('a theme without the notice has the banner all the same', async ({ admin, magento }) => {
    magento.shop.hasStockNotice = false;
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await storefront.page.goto(`${magento.origins[1]}/`);
    await expect(storefront.banner.region(JANE)).toBeVisible();
  });

  test('the stock button brings our banner too, since it shows what the shop says', async ({ admin, magento }) => {
    const storefront = new MagentoStorefront(await admin.page.context().newPage());
    const secret = encodeURIComponent(magento.shop.impersonation.issue(ADMIN_USERS.agent.id, LENA_LOCKED));
    await storefront.page.goto(`${magento.origins[1]}/loginascustomer/login/index/?secret=${secret}`);
    await storefront.landed();
    await expect(storefront.banner.region('Lena Locked')).toBeVisible();
    await storefront.banner.exit();
    const afterwards = new MagentoStorefront(await admin.page.context().newPage());
    await afterwards.page.goto(`${magento.origins[1]}/`);
    await expect.poll(async () => (await afterwards.ask()).customer.fullname).toBeUndefined();
  });

  test("a customer's own login has no banner", async ({ admin, magento }) => {
    const storefront = new MagentoStorefront(await admin.page.context().newPage());
    await storefront.logIn(magento.origins[1], 'jane.allowed@example.com');
    await expect(storefront.greeting).toHaveText(`Welcome, ${JANE}!`);
    await storefront.page.goto(`${magento.origins[1]}/support-hour.html`);
    await expect(storefront.greeting).toHaveText(`Welcome, ${JANE}!`);
    await expect(storefront.banner.any).toHaveCount(0);
  });

  test("the checkout's policy lets the banner stand and look as elsewhere", async ({ admin, agent, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const elsewhere = await storefront.banner.region(JANE).boundingBox();
    const own = await agent.openExtensionPage('options.html');
    // The block is a setting; without it the checkout is a page like others.
    await own.evaluate(`chrome.declarativeNetRequest.getSessionRules().then((rules) =>
      chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) }))`);
    await own.close();
    await storefront.page.goto(`${magento.origins[1]}/checkout/`);
    await expect(storefront.page).toHaveURL(`${magento.origins[1]}/checkout/`);
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await expect(storefront.stockNotice).toBeHidden();
    expect((await storefront.banner.region(JANE).boundingBox())?.height).toBe(elsewhere?.height);
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  });

  test('axe finds nothing in buttons, menu, notice and banner', async ({ admin, magento }) => {
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    expect(await findViolations(admin.page, 'connect-as-customer'), 'grid').toEqual([]);
    await admin.openCustomer(1);
    await admin.optionsButton(JANE).click();
    await expect(admin.buttons.getByRole('menu')).toBeVisible();
    expect(await findViolations(admin.page, 'connect-as-customer'), 'menu').toEqual([]);
    await admin.page.keyboard.press('Escape');
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    expect(await findViolations(storefront.page, 'connect-banner'), 'banner').toEqual([]);
    await admin.page.bringToFront();
    magento.shop.isAdminDown = true;
    await admin.connectButton(JANE).click();
    await expect(admin.notice).toBeVisible();
    expect(await findViolations(admin.page, 'connect-as-customer'), 'notice').toEqual([]);
  });
});
