import type { Page } from '@playwright/test';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import type { ShopwareAdmin } from '../pages/shopware-admin.ts';

const ANNA = 'Anna Active';

/** What a script of a page gets when it sends something: the answer's status, or that nothing went out. */
const send = (page: Page, path: string): Promise<number | 'blocked'> =>
  page.evaluate(
    (address) =>
      fetch(address, { method: 'POST', redirect: 'manual' }).then(
        ({ status, type }) => (type === 'opaqueredirect' ? 302 : status),
        () => 'blocked' as const,
      ),
    path,
  );

/** The administration's own requests, some of which have the names of the storefront's. */
const expectAdminWorks = async ({ page }: ShopwareAdmin) => {
  expect(await send(page, '/api/search/customer'), 'reaches the API, which wants a bearer').toBe(401);
  expect(await send(page, '/api/_proxy/store-api/x/checkout/order')).toBe(401);
};

test.describe('Shopware 6.6: rules of this browser', () => {
  test('no tab comes to the checkout in any language while the session lives, and the admin works on', async ({
    admin,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toContainText(text('en', 'banner_checkout_blocked_here'));
    const other = new ShopwareStorefront(await admin.page.context().newPage());
    for (const [tab, base] of [
      [storefront, demo],
      [other, `${demo}de/`],
    ] as const) {
      await tab.page.goto(`${base}checkout/confirm`);
      await expect(tab.page).toHaveURL(/\/checkout\/cart/);
      await expect(tab.banner.any).toContainText(text('en', 'banner_checkout_led_here'));
      expect(await send(tab.page, `${base}checkout/order`)).toBe('blocked');
      expect(await send(tab.page, `${base}checkout/line-item/add`), 'full access').toBe(302);
    }
    await expectAdminWorks(admin);
    const reached = shopware.requests.filter(({ path }) => /checkout\/(confirm|order)$/.test(path));
    expect(reached.filter(({ path }) => !path.startsWith('/api/'))).toEqual([]);
    await other.page.close();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    const own = new ShopwareStorefront(await admin.page.context().newPage());
    await own.logIn(demo, 'anna.active@example.com');
    await own.page.goto(`${demo}checkout/confirm`);
    await expect(own.page.getByRole('button', { name: 'Submit order' })).toBeVisible();
    await expect(own.banner.any, "the customer's own login has no banner").toHaveCount(0);
  });

  test('read-only lets nothing be changed in the storefront, and the admin works on', async ({ admin, shopware }) => {
    const { demo } = shopware.bases;
    await admin.openOrders();
    await admin.optionsButton(ANNA).click();
    await admin.menu.getByRole('menuitemradio', { name: text('en', 'button_mode_read_only') }).click();
    const connect = admin.menu.locator('[data-act="connect"]');
    const storefront = new ShopwareStorefront(await admin.openedBy(() => connect.click()));
    await expect(storefront.banner.region(ANNA)).toContainText(text('en', 'banner_read_only_here'));
    for (const path of ['checkout/line-item/add', 'de/account/profile']) {
      expect(await send(storefront.page, `${demo}${path}`), path).toBe('blocked');
    }
    expect(await send(storefront.page, `${demo}checkout/language`), 'changes nothing of the customer').toBe(302);
    await expectAdminWorks(admin);
    await admin.page.bringToFront();
    const again = new ShopwareStorefront(await admin.connect('Bob Bound'));
    await expect(again.banner.region('Bob Bound'), 'a login is let through').toBeVisible();
  });
});
