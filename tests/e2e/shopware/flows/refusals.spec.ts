import { text, type TextKey } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins, tokensAskedFor } from './shop-requests.ts';
import type { ShopwareAdmin } from '../pages/shopware-admin.ts';
import type { ShopwareShop } from '../shop/shopware-shop.ts';

const HEDY = 'Hedy Headless';

/** The button says why as soon as it is pointed at, and works no more. */
const expectRefused = async (admin: ShopwareAdmin, name: string, key: TextKey, ...about: readonly string[]) => {
  const button = admin.connectButton(name);
  await button.hover();
  await expect(button).toHaveAccessibleDescription(text('en', key, ...about));
  await expect(button).toHaveAttribute('aria-disabled', 'true');
};

test.describe('Shopware 6.6: why not, before the click', () => {
  test('guests, inactive customers and those of a headless channel', async ({ admin, shopware }) => {
    await admin.openCustomers();
    await expectRefused(admin, HEDY, 'error_storefront_headless_detail', 'Headless');
    await expectRefused(admin, 'Greta Guest', 'error_customer_guest');
    await admin.page.locator('.sw-pagination__page-button-next').click();
    await expectRefused(admin, 'Ivan Inactive', 'error_customer_inactive');
    expect(tokensAskedFor(shopware), 'the shop would give one').toEqual([]);
  });

  test('a channel that is switched off, and one in maintenance', async ({ admin, shopware }) => {
    shopware.shop.channels.demo.active = false;
    shopware.shop.channels.second.maintenance = true;
    await admin.openCustomers();
    await expectRefused(admin, 'Bob Bound', 'error_storefront_inactive_detail', 'Demo Shop');
    await expectRefused(admin, 'Sam Second', 'error_storefront_maintenance_detail', 'Second Shop');
  });

  test.describe('in a shop older than the stock login', () => {
    test.use({ knobs: { isOld: true } });

    test('nobody can be connected', async ({ admin }) => {
      await admin.openOrders();
      await expectRefused(admin, 'Anna Active', 'error_platform_too_old');
    });
  });
});

const LANDINGS: readonly (readonly [ShopwareShop['answersLogin'], TextKey])[] = [
  ['login page', 'error_link_invalid'],
  ['bad request', 'error_link_invalid'],
  ['unauthorized', 'error_login_refused'],
  ['maintenance', 'error_storefront_maintenance'],
  ['no channel', 'error_storefront_inactive'],
];

test.describe('Shopware 6.6: why not, after the click', () => {
  test('every page that the storefront refuses with is told by its name', async ({ admin, agent, shopware }) => {
    await admin.openOrders();
    for (const [how, key] of LANDINGS) {
      shopware.shop.answersLogin = how;
      const storefront = new ShopwareStorefront(await admin.connect('Anna Active'));
      await expect(storefront.page.locator('connect-banner').getByText(text('en', key)), how).toBeVisible();
      await expect(storefront.banner.exitButton).toHaveCount(0);
      await storefront.page.close();
      await admin.page.bringToFront();
      await expect(admin.connectButton('Anna Active')).toHaveAttribute('aria-busy', 'false');
    }
    expect(logins(shopware)).toHaveLength(LANDINGS.length);
    const popup = await agent.openExtensionPage('popup.html');
    await expect(popup.getByRole('list', { name: text('en', 'popup_live_list') }).getByRole('listitem')).toHaveCount(0);
  });
});
