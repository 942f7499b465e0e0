import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins } from './shop-requests.ts';

const ANNA = 'Anna Active';

test.describe('Shopware 6.6: a worker that the browser stops', () => {
  test('loses no session, before whatever step it is stopped', async ({ admin, agent }) => {
    await admin.openOrders();
    await agent.stopWorker();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await agent.stopWorker();
    await storefront.page.reload();
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await agent.stopWorker();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toContainText([ANNA]);
    await agent.stopWorker();
    await storefront.page.bringToFront();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await agent.stopWorker();
    await popup.page.reload();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_exit')]);
    await expect(popup.live).toHaveCount(0);
  });

  test('loses a form that was not sent yet, and the tab says so', async ({ agent, admin, shopware }) => {
    await admin.openOrders();
    const lost = await agent.openExtensionPage(`post.html#${crypto.randomUUID()}`);
    await expect(lost.getByRole('heading', { name: text('en', 'error_link_lost') })).toBeVisible();
    await expect(lost.getByRole('alert')).toContainText(text('en', 'error_link_lost_next'));
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await storefront.landed();
    await storefront.page.goBack();
    await expect.poll(() => logins(shopware).length, 'going back sends nothing anew').toBe(1);
  });
});
