import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';

const JANE = 'Jane Allowed';

/** Makes all live sessions believe that their limit was reached a minute ago. */
const LET_LIMITS_BE_REACHED = `chrome.storage.local.get().then((all) => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const live = Object.entries(all).filter(([, item]) => item?.guard != null && item.endsAt != null);
  return chrome.storage.local.set(Object.fromEntries(live.map(([key, item]) => [key, { ...item, endsAt: at }])))
    .then(() => live.length);
})`;

describeMagento('a worker that the browser stops', () => {
  test('loses nothing, before whatever step it is stopped', async ({ admin, agent }) => {
    await admin.openCustomer(1);
    await agent.stopWorker();
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await agent.stopWorker();
    await storefront.page.reload();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await agent.stopWorker();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toContainText([JANE]);
    await agent.stopWorker();
    await storefront.page.bringToFront();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await agent.stopWorker();
    await popup.page.reload();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_exit')]);
    await expect(popup.live).toHaveCount(0);
  });

  test('ends a session whose limit was reached while it slept', async ({ admin, agent, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const own = await agent.openExtensionPage('options.html');
    expect(await own.evaluate<number>(LET_LIMITS_BE_REACHED)).toBe(1);
    await agent.stopWorker();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toHaveCount(0);
    await expect
      .poll(() => magento.requests.some(({ path }) => path.startsWith('/customer/account/logout')))
      .toBe(true);
    await popup.refresh();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_expired')]);
    expect((await storefront.ask()).customer.fullname).toBeUndefined();
  });
});

describeMagento('a login that the shop does not mark', () => {
  test('is ended, so that nobody acts as the customer unseen', async ({ admin, magento }) => {
    magento.shop.loginsUnmarked = true;
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await expect
      .poll(() => magento.requests.some(({ path }) => path.startsWith('/customer/account/logout')))
      .toBe(true);
    await expect(storefront.page).toHaveURL(/\/customer\/account\/login\/|logoutSuccess/);
    expect((await storefront.ask()).customer.fullname).toBeUndefined();
    await expect(storefront.banner.any).toHaveCount(0);
  });
});
