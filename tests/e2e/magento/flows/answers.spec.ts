import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoAdmin } from '../pages/magento-admin.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { LENA_LOCKED, OTTO_DENIED } from '../shop/customers.ts';
import { linkedCustomers, linkRequests } from './link-requests.ts';

const JANE = 'Jane Allowed';

describeMagento('what the shop answers', () => {
  test('says before the click that a customer has not allowed it, and asks for no link', async ({ admin, magento }) => {
    await admin.openCustomer(OTTO_DENIED);
    const button = admin.connectButton('Otto Denied');
    await button.hover();
    await expect(button).toHaveAccessibleDescription(text('en', 'error_consent_missing'));
    // Playwright, unlike a person, does not press what is `aria-disabled`.
    await button.click({ force: true });
    await expect(admin.notice).toContainText(text('en', 'error_consent_missing'));
    expect(linkedCustomers(magento)).toEqual([]);
  });

  test('says that the customer has taken it back meanwhile', async ({ admin, magento }) => {
    await admin.openGrid();
    const button = admin.connectButton(JANE);
    await button.hover();
    await expect
      .poll(() => magento.requests.some(({ path }) => path.includes('/customer/index/edit/id/1/')))
      .toBe(true);
    magento.shop.customers.get(1)!.assistance = false;
    await button.click();
    await expect(admin.notice).toContainText(text('en', 'error_consent_missing'));
    expect(linkedCustomers(magento)).toEqual([1]);
  });

  test('connects as a locked customer, and says that they are', async ({ admin, magento }) => {
    await admin.openCustomer(LENA_LOCKED);
    const button = admin.connectButton('Lena Locked');
    await button.hover();
    await expect(admin.page.getByText(text('en', 'error_customer_locked')).first()).toBeVisible();
    const storefront = new MagentoStorefront(await admin.connect('Lena Locked'));
    await storefront.landed();
    await expect(storefront.banner.region('Lena Locked')).toBeVisible();
    expect(linkedCustomers(magento)).toEqual([LENA_LOCKED]);
  });

  const broken = [
    { what: 'the feature is off', knob: { isEnabled: false }, key: 'error_feature_disabled' },
    { what: 'the shop fails', knob: { isLoginBroken: true }, key: 'error_internal' },
    { what: 'the shop is down', knob: { isAdminDown: true }, key: 'error_unavailable' },
  ] as const;
  for (const { what, knob, key } of broken) {
    test(`says that ${what}, and connects once that is mended`, async ({ admin, magento }) => {
      await admin.openCustomer(1);
      await expect(admin.connectButton(JANE)).toBeVisible();
      const before = { ...magento.shop };
      Object.assign(magento.shop, knob);
      await admin.connectButton(JANE).click();
      await expect(admin.notice).toContainText(text('en', key));
      Object.assign(magento.shop, before);
      const retry = admin.notice.getByRole('button', { name: text('en', 'button_retry'), exact: true });
      const storefront = new MagentoStorefront(await admin.openedBy(() => retry.click()));
      await storefront.landed();
      await expect(storefront.banner.region(JANE)).toBeVisible();
    });
  }

  test('a form key that is stale is fetched anew, once', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    await expect(admin.connectButton(JANE)).toBeVisible();
    const other = new MagentoAdmin(await admin.page.context().newPage(), magento);
    await other.signOut();
    await other.signIn('agent');
    await other.page.close();
    await admin.page.bringToFront();
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const keys = linkRequests(magento).map(({ form }) => form.get('form_key'));
    expect(keys.length).toBeLessThanOrEqual(2);
    expect(keys.at(-1)).not.toBe(
      await admin.page.evaluate(() => /FORM_KEY = '(\w+)'/.exec(document.head.innerHTML)?.[1]),
    );
  });

  test('an admin session that is over is told, and goes on after signing in', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    await expect(admin.connectButton(JANE)).toBeVisible();
    magento.shop.adminSessions.endAll();
    await admin.connectButton(JANE).click();
    await expect(admin.notice).toContainText(text('en', 'error_agent_signed_out'));
    const other = new MagentoAdmin(await admin.page.context().newPage(), magento);
    await other.signIn('agent');
    await other.page.close();
    await admin.page.bringToFront();
    const retry = admin.notice.getByRole('button', { name: text('en', 'button_retry'), exact: true });
    const storefront = new MagentoStorefront(await admin.openedBy(() => retry.click()));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
  });

  test.describe('a role without the right', () => {
    test.use({ user: 'viewer' });

    test('is told which right it lacks', async ({ admin }) => {
      await admin.openGrid();
      await admin.connectButton(JANE).click();
      await expect(admin.notice).toContainText(text('en', 'error_right_missing_detail', 'Login as Customer'));
    });
  });
});
