import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, expectLoggedOut, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { ShopwareStorefront } from './shopware-storefront.ts';

test('the checkout is blocked in every tab and language while the session lives, and free afterwards', async ({
  admin,
  agent,
  shop,
  storefront,
}) => {
  const { bound } = shop;
  await admin.openCustomer(bound);
  const session = await connect(admin, bound.name);
  await expect(session.banner.any).toContainText(text('en', 'banner_checkout_blocked_here'));
  await session.emptyCart(storefront);
  await session.addToCart(`${storefront}${shop.product}`, 2);
  await picture(session.page, 'product');

  const others = new ShopwareStorefront(await agent.newPage());
  for (const { page, banner } of [session, others]) {
    for (const base of [storefront, `${storefront}de/`]) {
      await page.bringToFront();
      await page.goto(`${base}checkout/confirm`);
      await expect(page, 'instead of the checkout').toHaveURL(/\/checkout\/cart/);
      await expect(banner.any).toContainText(text('en', 'banner_checkout_led_here'));
      await expect(page.locator('.line-item').first(), 'the cart is not empty').toBeVisible();
    }
  }
  await picture(others.page, 'cart-blocked-de');
  const order = (base: string) =>
    session.page.evaluate(
      (address) =>
        fetch(address, { method: 'POST', body: new URLSearchParams({ tos: 'on' }) }).then(
          ({ status }) => String(status),
          () => 'blocked',
        ),
      `${base}checkout/order`,
    );
  expect(await order(storefront)).toBe('blocked');
  expect(await order(`${storefront}de/`)).toBe('blocked');

  await others.page.close();
  await session.page.bringToFront();
  await session.emptyCart(storefront);
  await expectExit(admin, session);
  const own = new ShopwareStorefront(await agent.newPage());
  await own.logIn(storefront, bound, shop.customerPassword);
  await own.addToCart(`${storefront}${shop.product}`, 1);
  await own.page.goto(`${storefront}checkout/confirm`);
  await expect(own.page.locator('#confirmFormSubmit'), 'the own login orders as ever').toBeVisible();
  await expect(own.banner.any).toHaveCount(0);
  await own.emptyCart(storefront);
});

test('a read-only session changes nothing in the storefront, and the administration on its host saves', async ({
  admin,
  shop,
  storefront,
  openOptions,
}) => {
  const { bound } = shop;
  const options = await openOptions();
  await options.page.getByLabel(text('en', 'options_rules_read_only')).check();
  await expect(options.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
  await picture(options.page, 'options');
  await options.page.close();
  await admin.page.bringToFront();
  await admin.openCustomer(bound);
  const session = await connect(admin, bound.name);
  await expect(session.banner.any).toContainText(text('en', 'banner_read_only_here'));
  const before = await session.readCart(storefront);
  await session.page.goto(`${storefront}${shop.product}`);
  await expect(session.banner.region(bound.name)).toBeVisible();
  const failed = session.page.waitForEvent('requestfailed', (one) => one.url().includes('/checkout/line-item/add'));
  await session.page.locator('.btn-buy').click();
  expect((await failed).failure()?.errorText).toContain('BLOCKED_BY_CLIENT');
  await expect(session.banner.any).toContainText(text('en', 'banner_change_held'));
  await picture(session.page, 'read-only');
  expect(await session.readCart(storefront)).toEqual(before);

  await admin.page.bringToFront();
  await admin.page.locator('.sw-customer-detail__open-edit-mode-action').click();
  const saved = admin.page.waitForResponse((one) => one.request().method() === 'PATCH');
  const title = admin.page.locator('input[name*="title" i], #sw-field--customer-title').first();
  const usual = await title.inputValue();
  await title.fill('Dr.');
  await admin.page.locator('.sw-customer-detail__save-action').click();
  expect((await saved).status()).toBe(204);
  await picture(admin.page, 'admin-saves');
  await admin.page.locator('.sw-customer-detail__open-edit-mode-action').click();
  const back = admin.page.waitForResponse((one) => one.request().method() === 'PATCH');
  await title.fill(usual);
  await admin.page.locator('.sw-customer-detail__save-action').click();
  expect((await back).status()).toBe(204);
  await session.page.bringToFront();
  await expectExit(admin, session);
});

/** Makes all live sessions believe that their limit was reached a minute ago. */
const LET_LIMITS_BE_REACHED = `chrome.storage.local.get().then((all) => {
  const at = new Date(Date.now() - 60_000).toISOString();
  const live = Object.entries(all).filter(([, item]) => item?.guard != null && item.endsAt != null);
  return chrome.storage.local.set(Object.fromEntries(live.map(([key, item]) => [key, { ...item, endsAt: at }])))
    .then(() => live.length);
})`;

test('a session that has reached its limit ends, and takes its login out of this browser', async ({
  admin,
  shop,
  storefront,
  openPopup,
}) => {
  const { bound } = shop;
  await admin.openCustomer(bound);
  const session = await connect(admin, bound.name);
  const popup = await openPopup();
  expect(await popup.page.evaluate(LET_LIMITS_BE_REACHED)).toBe(1);
  await session.page.bringToFront();
  await session.page.goto(storefront);
  await expect.poll(async () => (await session.cookies(storefront)).map(({ name }) => name)).not.toContain('session-');
  await picture(session.page, 'limit');
  await expectLoggedOut(admin, storefront);
  await popup.page.bringToFront();
  await popup.refresh();
  await expect(popup.live).toHaveCount(0);
  await expect(popup.sessions).toContainText([text('en', 'popup_cause_expired')]);
});
