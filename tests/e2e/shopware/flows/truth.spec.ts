import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { lookAt } from '../../magento/pages/look-at.ts';
import { logInAsStock } from '../control/ask-api.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';

const ANNA = 'Anna Active';

test.describe('Shopware 6.6: whose login it is', () => {
  test("the stock button's login in place of ours ends the session, and is left alone", async ({
    admin,
    agent,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    const own = new ShopwareStorefront(await agent.newPage());
    await own.page.goto(demo);
    await logInAsStock(own.page, shopware, { customer: 'bob' });
    await expect(own.greeting).toHaveText('Hello, Bob Bound');
    await lookAt(storefront.page);
    await expect(storefront.banner.any).toHaveCount(0);
    expect(await own.whoIsIn(demo)).toBe('Bob Bound');
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toHaveCount(0);
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_unknown')]);
  });

  test('a customer who logs out elsewhere ends it, and the next page tells', async ({
    admin,
    agent,
    customerBrowser,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    const customer = new ShopwareStorefront(await customerBrowser.newPage());
    await customer.logIn(demo, 'anna.active@example.com');
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await storefront.page.goto(`${demo}de/`);
    await expect(storefront.banner.region(ANNA), 'in every language').toBeVisible();
    await customer.page.goto(`${demo}account/logout`);
    await storefront.page.goto(demo);
    await expect(storefront.page.locator('.account-menu-login-button')).toBeVisible();
    await expect(storefront.banner.any).toHaveCount(0);
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toHaveCount(0);
  });
});

test.describe('Shopware 6.6: after a restart of the browser', () => {
  test.use({ restoresTabs: true });

  test('the session is known again, with its rules, and ended by Exit', async ({ admin, agent, shopware }) => {
    const { demo } = shopware.bases;
    await admin.openOrders();
    const before = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(before.banner.region(ANNA)).toBeVisible();
    await agent.restart();
    const storefront = new ShopwareStorefront(await agent.findPage(`${demo}account`));
    await expect(storefront.banner.any).toBeVisible();
    await storefront.page.goto(`${demo}checkout/confirm`);
    await expect(storefront.page).toHaveURL(/\/checkout\/cart/);
    await storefront.banner.exit();
    await expect
      .poll(async () => (await agent.context.cookies(demo)).map(({ name }) => name))
      .not.toContain('session-');
  });
});
