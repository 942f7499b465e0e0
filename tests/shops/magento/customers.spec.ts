import { text } from '../../e2e/support/texts.ts';
import { AllowPage } from '../../e2e/magento/pages/allow-page.ts';
import { connect, expectConnected, expectExit, expectNothingOpened, picture } from './connected.ts';
import { expect, need, test } from './fixtures.ts';

test('says before the click that a customer has not allowed it, and opens nothing', async ({ admin, shop }) => {
  const { id, name } = shop.denied;
  await admin.open('customer', id);
  const button = admin.connectButton(name);
  await button.hover();
  await expect(button).toHaveAccessibleDescription(text('en', 'error_consent_missing'));
  await picture(admin.page, 'denied-hint');
  // Playwright, unlike a person, does not press what is `aria-disabled`.
  await button.click({ force: true });
  await expect(admin.notice).toContainText(text('en', 'error_consent_missing'));
  await picture(admin.page, 'denied-notice');
  expectNothingOpened(admin);
});

test('connects as a locked customer, and says that they are', async ({ admin, shop }) => {
  const { id, name } = shop.locked;
  await admin.open('customer', id);
  await admin.connectButton(name).hover();
  await expect(admin.page.getByText(text('en', 'error_customer_locked')).first()).toBeVisible();
  await picture(admin.page, 'locked-hint');
  await expectExit(admin, await connect(admin, name));
});

test('a storefront on another host is asked for first, and then only a fresh secret is opened', async ({
  admin,
  shop,
}) => {
  need(shop.elsewhere, 'ELSEWHERE');
  const { id, name } = shop.elsewhere!;
  await admin.open('customer', id);
  const asking = new AllowPage(await admin.connect(name));
  await asking.loaded();
  const asked = Date.now();
  await picture(asking.page, 'allow');
  expectNothingOpened(admin);
  // The shop forgets a secret after 10 seconds: one that was kept would open nothing.
  await expect.poll(() => Date.now() - asked, { timeout: 15_000 }).toBeGreaterThan(10_000);
  const storefront = await expectConnected(await asking.allow(), name);
  expect(new URL(storefront.page.url()).host).not.toBe(new URL(shop.admin).host);
  await picture(storefront.page, 'elsewhere');
  await expectExit(admin, storefront);
  await expectExit(admin, await connect(admin, name));
});
