import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { MagentoStorefront } from './magento-storefront.ts';

test('the checkout is blocked in all tabs while the session lives, and free afterwards', async ({
  admin,
  agent,
  shop,
  storefront,
}) => {
  const { id, name } = shop.other;
  await admin.open('customer', id);
  const session = await connect(admin, name);
  await expect(session.banner.any).toContainText(text('en', 'banner_checkout_blocked_here'));
  await session.page.goto(`${storefront}${shop.product}`);
  await expect(session.banner.region(name)).toBeVisible();
  await picture(session.page, 'product');
  expect(await session.addToCart()).toBe(200);

  const others = new MagentoStorefront(await agent.newPage());
  for (const { page, banner } of [session, others]) {
    await page.bringToFront();
    await page.goto(`${storefront}checkout/`);
    await page.waitForURL('**/checkout/cart/**');
    await expect(banner.any).toContainText(text('en', 'banner_checkout_led_here'));
    await expect(page.locator('.cart.item').first(), 'the cart is not empty').toBeVisible();
  }
  await picture(others.page, 'cart-blocked');
  const ordered = await session.page.evaluate(
    (address) =>
      fetch(address, { method: 'POST', body: '{}' }).then(
        ({ status }) => status,
        () => 'blocked',
      ),
    `${storefront}rest/default/V1/carts/mine/payment-information`,
  );
  expect(ordered).toBe('blocked');

  await others.page.close();
  await session.page.bringToFront();
  await expectExit(admin, session);
  const own = new MagentoStorefront(await agent.newPage());
  await own.logIn(storefront, shop.other, shop.customerPassword);
  await own.page.goto(`${storefront}checkout/`);
  await expect(own.page.locator('#shipping').first(), 'the own login orders as ever').toBeVisible();
  expect(new URL(own.page.url()).pathname).toBe('/checkout/');
  await expect(own.banner.any).toHaveCount(0);
});

test('a read-only session sends nothing that would change something', async ({
  admin,
  shop,
  storefront,
  openOptions,
}) => {
  const options = await openOptions();
  await options.page.getByLabel(text('en', 'options_rules_read_only')).check();
  await expect(options.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
  await picture(options.page, 'options');
  const { id, name } = shop.other;
  await admin.page.bringToFront();
  await admin.open('customer', id);
  const session = await connect(admin, name);
  await expect(session.banner.any).toContainText(text('en', 'banner_read_only_here'));
  const before = (await session.ask()).cart.summary_count;
  await session.page.goto(`${storefront}${shop.product}`);
  await expect(session.banner.region(name)).toBeVisible();
  const failed = session.page.waitForEvent('requestfailed', (one) => one.url().includes('/checkout/cart/add'));
  await session.page.locator('#product-addtocart-button:not([disabled])').click();
  expect((await failed).failure()?.errorText).toContain('BLOCKED_BY_CLIENT');
  await picture(session.page, 'read-only');
  expect((await session.ask()).cart.summary_count).toBe(before);
  await expectExit(admin, session);
});

test("the shop's own notice is shown where the agent prefers it, and ours is not", async ({
  admin,
  shop,
  openOptions,
}) => {
  const options = await openOptions();
  await options.page
    .getByLabel(text('en', 'options_rules_notice'))
    .selectOption({ label: text('en', 'options_rules_notice_shop') });
  await expect(options.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
  const { id, name } = shop.customer;
  await admin.page.bringToFront();
  await admin.open('customer', id);
  const session = new MagentoStorefront(await admin.connect(name));
  await session.landed();
  await expect(session.stockNotice).toBeVisible();
  await expect(session.stockNotice).toContainText(name);
  await expect(session.banner.any).toBeHidden();
  await picture(session.page, 'stock-notice');
});
