import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';

const JANE = 'Jane Allowed';
const PAY = '/rest/default/V1/carts/mine/payment-information';

/** What a script of the storefront gets when it sends something: the answer's status, or that nothing came. */
const send = ([path, method]: readonly [string, string]): Promise<number | 'blocked'> =>
  fetch(path, { method, headers: { 'x-replay-page': 'test' } }).then(
    ({ status }) => status,
    () => 'blocked' as const,
  );

describeMagento('rules of this browser', () => {
  test('no tab of it comes to the checkout while the session lives, and all do afterwards', async ({
    admin,
    magento,
  }) => {
    const origin = magento.origins[1];
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toContainText(text('en', 'banner_checkout_blocked_here'));
    const other = new MagentoStorefront(await admin.page.context().newPage());
    for (const tab of [storefront, other]) {
      await tab.page.goto(`${origin}/checkout/`);
      await expect(tab.page).toHaveURL(/\/checkout\/cart\//);
      await expect(tab.banner.any.getByRole('alert')).toContainText(text('en', 'banner_checkout_led_here'));
      expect(await tab.page.evaluate(send, [PAY, 'POST'] as const)).toBe('blocked');
      expect(await tab.page.evaluate(send, ['/checkout/cart/add/', 'POST'] as const), 'full access').toBe(200);
    }
    expect(magento.requests.filter(({ path }) => path === '/checkout/' || path === PAY)).toEqual([]);

    await other.page.close();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    const own = new MagentoStorefront(await admin.page.context().newPage());
    await own.logIn(origin, 'jane.allowed@example.com');
    await own.page.goto(`${origin}/checkout/`);
    await expect(own.page).toHaveURL(`${origin}/checkout/`);
    expect(await own.page.evaluate(send, [PAY, 'POST'] as const)).toBe(200);
  });

  test('the other website of the shop is not held to them', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const other = await admin.page.context().newPage();
    await other.goto(`${magento.origins[2]}/`);
    expect(await other.evaluate(send, [PAY, 'POST'] as const)).toBe(200);
    expect(await storefront.page.evaluate(send, [PAY, 'POST'] as const)).toBe('blocked');
  });

  test('read-only lets nothing be changed but what is harmless, and Exit still works', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    await admin.optionsButton(JANE).click();
    const menu = admin.buttons.getByRole('menu');
    await menu.getByRole('menuitemradio', { name: text('en', 'button_mode_read_only') }).click();
    const connect = menu.locator('[data-act="connect"]');
    const storefront = new MagentoStorefront(await admin.openedBy(() => connect.click()));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toContainText(text('en', 'banner_read_only_here'));
    for (const path of [
      '/checkout/cart/add/',
      '/customer/account/editPost/',
      '/rest/default/V1/carts/mine',
      '/graphql',
    ]) {
      expect(await storefront.page.evaluate(send, [path, 'POST'] as const), path).toBe('blocked');
    }
    expect(await storefront.page.evaluate(send, ['/customer/section/load/?sections=cart', 'POST'] as const)).toBe(200);
    expect(await storefront.page.evaluate(send, ['/support-hour.html', 'GET'] as const)).toBe(200);
    expect(magento.requests.filter(({ path }) => path.includes('editPost'))).toEqual([]);
    await admin.openCustomer(1);
    await expect(admin.page.locator('h1.page-title'), 'the admin is no part of the storefront').toHaveText(JANE);
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    const afterwards = await admin.page.context().newPage();
    await afterwards.goto(`${magento.origins[1]}/`);
    expect(await afterwards.evaluate(send, ['/checkout/cart/add/', 'POST'] as const)).toBe(200);
  });
});

describeMagento('rules after a restart of the browser', () => {
  test.use({ restoresTabs: true });

  test('are set again before anybody asks', async ({ admin, agent, magento }) => {
    await admin.openCustomer(1);
    const before = new MagentoStorefront(await admin.connect(JANE));
    await before.landed();
    await expect(before.banner.region(JANE)).toBeVisible();
    await agent.restart();
    const own = await agent.openExtensionPage('options.html');
    const countRules = () =>
      own.evaluate<number>('chrome.declarativeNetRequest.getSessionRules().then((all) => all.length)');
    await expect.poll(countRules).toBeGreaterThan(0);
    const after = new MagentoStorefront(await agent.newPage());
    await after.page.goto(`${magento.origins[1]}/checkout/`);
    await expect(after.page).toHaveURL(/\/checkout\/cart\//);
    await expect(after.banner.region(JANE)).toBeVisible();
    expect(magento.requests.filter(({ path }) => path === '/checkout/')).toEqual([]);
  });
});
