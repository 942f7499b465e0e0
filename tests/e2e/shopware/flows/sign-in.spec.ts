import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { tokensAskedFor } from './shop-requests.ts';

const ANNA = 'Anna Active';

test.describe("Shopware 6.6: the agent's own token", () => {
  test('an old one is not used or renewed: the page renews it, and the connection goes on by itself', async ({
    admin,
    shopware,
  }) => {
    await admin.openOrders();
    await expect(admin.connectButton(ANNA)).toBeVisible();
    await admin.tell('expire');
    shopware.shop.advance(700);
    await admin.connectButton(ANNA).click();
    await expect(admin.notice).toContainText(text('en', 'error_admin_token_expired'));
    expect(tokensAskedFor(shopware)).toEqual([]);
    const storefront = new ShopwareStorefront(
      await admin.openedBy(async () => {
        await admin.tell('refresh');
        await admin.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      }),
    );
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    expect(shopware.shop.adminTokens.refreshes, "the page's own refresh alone").toBe(1);
  });

  test('is found beside an older cookie, with its time in seconds, and missed when the agent has logged out', async ({
    admin,
    shopware,
  }) => {
    Object.assign(shopware.shop, { expiryUnit: 's', leavesStaleCookie: true });
    await admin.page.reload();
    await admin.tell('refresh');
    const count = async () =>
      (await admin.page.context().cookies(shopware.adminBase)).filter(({ name }) => name === 'bearerAuth').length;
    await expect.poll(count).toBe(2);
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await storefront.banner.exit();
    await admin.page.bringToFront();
    await admin.page.context().clearCookies({ name: 'bearerAuth' });
    await admin.connectButton(ANNA).click();
    await expect(admin.notice).toContainText(text('en', 'error_agent_signed_out'));
  });
});
