import { text } from '../../e2e/support/texts.ts';
import { connect, expectNothingOpened, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import type { MagentoAdmin } from './magento-admin.ts';

/** However the shop says it, before the click or by 403 after it: the agent reads the name of the right. */
async function expectRefused(admin: MagentoAdmin, name: string, where: string) {
  await admin.connectButton(name).click({ force: true });
  await expect(admin.notice).toContainText(text('en', 'error_right_missing_detail', 'Login as Customer'));
  await picture(admin.page, `viewer-${where}`);
  expectNothingOpened(admin);
}

for (const role of ['full', 'lead'] as const) {
  test.describe(role, () => {
    test.use({ role });

    test('connects, and reads the log of the team', async ({ admin, shop, openPopup }) => {
      await admin.open('customer', shop.customer.id);
      const storefront = await connect(admin, shop.customer.name);
      await expect(storefront.banner.any).toContainText(shop.users[role]);
      const popup = await openPopup();
      await popup.showTeam();
      await expect(popup.sessions.first()).toContainText(shop.customer.name);
      await expect(popup.page.getByText(text('en', 'popup_log_of_shop'))).toBeVisible();
    });
  });
}

test('an agent without the log is told which right that needs, and sees the own sessions', async ({
  admin,
  shop,
  openPopup,
}) => {
  await admin.open('customer', shop.customer.id);
  const storefront = await connect(admin, shop.customer.name);
  await expect(storefront.banner.any).toContainText(shop.users.agent);
  const popup = await openPopup();
  await expect(popup.page.getByText(text('en', 'popup_log_own_only', 'Login as Customer Log'))).toBeVisible();
  await expect(popup.sessions).toHaveCount(1);
  await expect(popup.sessions).toContainText([shop.customer.name]);
  await picture(popup.page, 'popup-agent');
});

test.describe('viewer', () => {
  test.use({ role: 'viewer' });

  for (const list of ['customer', 'order'] as const) {
    test(`is told on the page of one ${list} which right is missing`, async ({ admin, shop }) => {
      await admin.open(list, list === 'customer' ? shop.customer.id : shop.documents[list]);
      await expect(admin.stockButton, 'Magento shows none').toHaveCount(0);
      await expectRefused(admin, shop.customer.name, list);
    });
  }

  test('is told in the grid which right is missing', async ({ admin, shop }) => {
    await admin.openList('customer');
    await expectRefused(admin, shop.customer.name, 'grid');
  });
});
