import { connect, expectConnected, expectExit, picture } from './connected.ts';
import { expect, need, test } from './fixtures.ts';

const CHOICE = 'login_as_customer/general/store_view_manual_choice_enabled';
const SHARE = 'customer/account_share/scope';

test.describe('stores that are chosen by hand', () => {
  test.beforeEach(({ shop }) => need(shop.configure, 'CONFIGURE'));

  test('a customer with one store is connected in one click, from all pages', async ({ admin, shop, configure }) => {
    configure({ [CHOICE]: ['1', '0'] });
    const { id, name } = shop.customer;
    await admin.openList('customer');
    await expectExit(admin, await connect(admin, name));
    await admin.open('customer', id);
    await expectExit(admin, await connect(admin, name));
    // Where the shop's own question comes without stores.
    await admin.open('invoice', shop.documents.invoice);
    await expectExit(admin, await connect(admin, name));
  });

  test('where accounts are shared the menu asks, and remembers', async ({ admin, shop, configure }) => {
    configure({ [CHOICE]: ['1', '0'], [SHARE]: ['0', '1'] });
    const { id, name } = shop.customer;
    await admin.open('customer', id);
    await admin.connectButton(name).click();
    const menu = admin.buttons.getByRole('menu');
    const stores = menu.getByRole('menuitemradio', { name: /Store$/ });
    await expect(stores.nth(1)).toBeVisible();
    await picture(admin.page, 'menu-stores');
    await stores.first().click();
    const go = menu.locator('[data-act="connect"]');
    await expectExit(admin, await expectConnected(await admin.openedBy(() => go.click()), name));
    await admin.page.reload();
    await expectExit(admin, await connect(admin, name));
  });
});
