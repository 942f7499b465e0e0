import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, expectNothingOpened, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';

const RIGHT = 'Imitate a customer login';

test.describe('an administrator', () => {
  test.use({ role: 'full' });

  test('connects', async ({ admin, shop }) => {
    await admin.openCustomer(shop.customer);
    const storefront = await connect(admin, shop.customer.name);
    await expect(storefront.banner.any).toContainText(shop.users.full);
    await expectExit(admin, storefront);
  });
});

test.describe('a viewer with a German browser and a German administration', () => {
  test.use({ role: 'viewer', language: 'de' });

  test('is told in German which right is missing, in the list and on the page', async ({ admin, agent, shop }) => {
    expect(await agent.getLanguage(), 'this Chromium has German').toMatch(/^de/);
    const { customer } = shop;
    const words = new RegExp(text('de', 'error_right_missing_detail', RIGHT).slice(0, -1));
    for (const place of ['list', 'customer'] as const) {
      if (place === 'list') await admin.openList('customer');
      else await admin.openCustomer(customer);
      const button = admin.connectButton(customer.name);
      await button.hover();
      await expect(button).toHaveAccessibleDescription(words);
      await picture(admin.page, `viewer-${place}-hint`);
      await button.click({ force: true });
      await expect(admin.notice).toContainText(words);
      await picture(admin.page, `viewer-${place}`);
    }
    await expect(admin.page.locator('html')).toHaveAttribute('lang', /^de/);
    await expect(admin.stockButton, "and Shopware's own is off").toBeDisabled();
    expectNothingOpened(admin);
  });
});

test.describe('an agent with a German browser', () => {
  test.use({ language: 'de' });

  test('works in German', async ({ admin, shop, openPopup }) => {
    const { customer } = shop;
    await admin.openCustomer(customer);
    const storefront = await connect(admin, customer.name, 'de');
    await picture(storefront.page, 'account-german');
    const popup = await openPopup();
    await expect(popup.live).toContainText([customer.name]);
    await picture(popup.page, 'popup-german');
    await storefront.page.bringToFront();
    await expectExit(admin, storefront);
  });
});
