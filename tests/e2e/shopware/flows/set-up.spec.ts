import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins } from './shop-requests.ts';

const ANNA = 'Anna Active';

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

test.describe('Shopware 6.6: a shop that is set up', () => {
  test('connects nobody without the permission for cookies, and says where to allow it', async ({
    admin,
    agent,
    shopware,
  }) => {
    const options = await agent.openExtensionPage('options.html');
    await options.evaluate("chrome.permissions.remove({ permissions: ['cookies'] })");
    await admin.page.bringToFront();
    await admin.openOrders();
    await admin.connectButton(ANNA).click();
    await expect(admin.notice).toContainText(text('en', 'error_cookies_not_granted'));
    expect(logins(shopware)).toEqual([]);
    await options.bringToFront();
    await options.reload();
    await expect(options.getByText(text('en', 'options_rules_cookies_needed'), { exact: true })).toBeVisible();
    await options.getByRole('button', { name: text('en', 'options_rules_allow_cookies'), exact: true }).click();
    await expect(options.getByText(text('en', 'options_rules_cookies_needed'), { exact: true })).toHaveCount(0);
    await admin.page.bringToFront();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
  });

  test('axe finds nothing in buttons, menu, notice and banner', async ({ admin, shopware }) => {
    await admin.openCustomers();
    await expect(admin.buttons).toHaveCount(4);
    expect(await findViolations(admin.page, 'connect-as-customer'), 'list').toEqual([]);
    await admin.openCustomer(shopware.shop.customers.anna.id);
    await admin.optionsButton('Mr. Anna Active').click();
    await expect(admin.menu).toBeVisible();
    expect(await findViolations(admin.page, 'connect-as-customer'), 'menu').toEqual([]);
    await admin.page.keyboard.press('Escape');
    const storefront = new ShopwareStorefront(await admin.connect('Mr. Anna Active'));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    expect(await findViolations(storefront.page, 'connect-banner'), 'banner').toEqual([]);
  });
});

test.describe('Shopware 6.6: a German agent who may not connect', () => {
  test.use({ language: 'de', user: 'viewer' });

  test('adds the shop, and reads at the button which right is missing', async ({ admin }) => {
    await expect(admin.page.locator('html')).toHaveAttribute('lang', 'de');
    await admin.openOrders();
    const button = admin.connectButton(ANNA);
    await button.hover();
    await expect(button).toHaveAccessibleDescription(
      text('de', 'error_right_missing_detail', 'Imitate a customer login (api_proxy_imitate-customer)'),
    );
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.click({ force: true });
    await expect(admin.notice).toContainText(text('de', 'error_right_missing_next'));
  });
});
