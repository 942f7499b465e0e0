import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { linkRequests, openedSecrets } from './link-requests.ts';

const JANE = 'Jane Allowed';
const JANES_OWN = 'Main Website Store';
const WHOLESALE = 'Wholesale Store';

describeMagento('stores that are chosen by hand', () => {
  test('a customer with one store needs no choice', async ({ admin, magento }) => {
    magento.shop.isStoreChosen = true;
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const stores = linkRequests(magento).map(({ form }) => form.get('store_id'));
    expect(stores.at(-1)).toBe('1');
    expect(stores, 'no other website than the own one').not.toContain('3');
    expect(openedSecrets(magento)).toHaveLength(1);
  });

  test('where accounts are shared, the agent chooses among what the shop offers, and that is remembered', async ({
    admin,
    magento,
  }) => {
    Object.assign(magento.shop, { isStoreChosen: true, sharesAccounts: true });
    await admin.openCustomer(1);
    await admin.connectButton(JANE).click();
    const menu = admin.buttons.getByRole('menu');
    await expect(menu.getByRole('menuitemradio', { name: JANES_OWN })).toBeVisible();
    await expect(menu.getByRole('menuitemradio', { name: WHOLESALE })).toBeVisible();
    expect(openedSecrets(magento)).toEqual([]);
    await menu.getByRole('menuitemradio', { name: JANES_OWN }).click();
    const connect = menu.locator('[data-act="connect"]');
    const storefront = new MagentoStorefront(await admin.openedBy(() => connect.click()));
    await storefront.landed();
    expect(linkRequests(magento).at(-1)?.form.get('store_id')).toBe('1');

    await admin.page.bringToFront();
    await admin.page.reload();
    const again = new MagentoStorefront(await admin.connect(JANE));
    await again.landed();
    expect(linkRequests(magento).at(-1)?.form.get('store_id')).toBe('1');
  });
});
