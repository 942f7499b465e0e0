import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logouts } from './shop-requests.ts';

const ANNA = 'Anna Active';

test.describe('Shopware 6.6: the customer is not harmed', () => {
  test("the agent's own cart is not merged, and Exit leaves the customer signed in and the agent in the admin", async ({
    admin,
    customerBrowser,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    const customer = new ShopwareStorefront(await customerBrowser.newPage());
    await customer.logIn(demo, 'anna.active@example.com');
    await customer.addToCart(demo, 4);
    const own = new ShopwareStorefront(await admin.page.context().newPage());
    await own.addToCart(demo, 7);
    expect(await own.countCart(demo)).toBe(7);
    await own.page.close();
    await admin.page.bringToFront();
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    expect(await customer.countCart(demo), 'after connecting').toBe(4);
    expect(await customer.whoIsIn(demo)).toBe(ANNA);
    expect((await storefront.cookies(demo)).map(({ name }) => name)).toHaveLength(3);

    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await expect.poll(() => admin.page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await storefront.cookies(demo)).toEqual([]);
    expect(await customer.whoIsIn(demo), 'after leaving').toBe(ANNA);
    expect(await customer.countCart(demo)).toBe(4);
    expect(logouts(shopware)).toEqual([]);
    await admin.page.reload();
    await expect(admin.rows.first(), 'still signed in').toBeVisible();
  });

  test('a second customer takes the place of the first, who is not logged out either', async ({
    admin,
    agent,
    customerBrowser,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    const customer = new ShopwareStorefront(await customerBrowser.newPage());
    await customer.logIn(demo, 'anna.active@example.com');
    await admin.openOrders();
    const first = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(first.banner.region(ANNA)).toBeVisible();
    await admin.page.bringToFront();
    const second = new ShopwareStorefront(await admin.connect('Bob Bound'));
    await expect(second.banner.region('Bob Bound')).toBeVisible();
    expect(await customer.whoIsIn(demo)).toBe(ANNA);
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toHaveCount(1);
    await expect(popup.live).toContainText(['Bob Bound']);
    await expect(popup.sessions.filter({ hasText: ANNA })).toContainText(text('en', 'popup_cause_replaced'));
    await first.page.bringToFront();
    await first.page.reload();
    await expect(first.banner.region('Bob Bound'), 'one login for the host').toBeVisible();
    await first.page.locator('.account-aside-footer a').first().click();
    await expect.poll(() => first.cookies(demo), "the shop's own link leads to Exit").toEqual([]);
    await popup.refresh();
    await expect(popup.sessions.filter({ hasText: 'Bob Bound' })).toContainText(text('en', 'popup_cause_exit'));
    expect(logouts(shopware)).toEqual([]);
  });
});
