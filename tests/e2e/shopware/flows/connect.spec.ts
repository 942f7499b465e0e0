import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins, tokensAskedFor } from './shop-requests.ts';

const ANNA = 'Anna Active';
const MR_ANNA = 'Mr. Anna Active';

test.describe('Shopware 6.6: one click', () => {
  test('connects from the customer list, and the token is in no address and no storage', async ({
    admin,
    agent,
    shopware,
  }) => {
    await admin.openCustomers();
    await admin.page.locator('.sw-pagination__page-button-next').click();
    const storefront = new ShopwareStorefront(await admin.openedBy(() => admin.connectButton(ANNA).dblclick()));
    const seen: string[] = [];
    storefront.page.on('framenavigated', (frame) => seen.push(frame.url()));
    await storefront.landed();
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await expect(storefront.banner.region(ANNA)).toContainText('agent Agent');
    const { anna } = shopware.shop.customers;
    expect(tokensAskedFor(shopware), 'a double click is one').toEqual([anna.id]);
    await expect(admin.page.locator('.is--inline-edit'), 'and none of the row').toHaveCount(0);
    const [login, ...more] = logins(shopware);
    expect(more).toEqual([]);
    const [token = ''] = shopware.shop.imitation.issued;
    const sent = Object.fromEntries(new URLSearchParams(login?.body));
    expect(sent).toEqual({ token, customerId: anna.id, userId: 'b3d140a8ee5142f3ed4909d717cccc23' });
    expect(login?.headers).not.toHaveProperty('referer');

    const own = await agent.openExtensionPage('options.html');
    const kept = await own.evaluate<string>(`Promise.all([chrome.storage.local.get(), chrome.storage.session.get()])
      .then((all) => JSON.stringify(all))`);
    const [bearer = ''] = shopware.requests.map(({ headers }) => headers['authorization'] ?? '').filter(Boolean);
    for (const secret of [token, encodeURIComponent(token), bearer.replace('Bearer ', '')]) {
      expect(secret.length).toBeGreaterThan(100);
      expect(kept).not.toContain(secret);
      for (const address of [...seen, ...shopware.requests.map(({ url }) => url)])
        expect(address).not.toContain(secret);
    }
  });

  test('connects whom the address names, from the bar that outlived another customer', async ({ admin, shopware }) => {
    const { anna, bob } = shopware.shop.customers;
    await admin.openCustomer(bob.id);
    await expect(admin.connectButton('Mr. Bob Bound')).toBeVisible();
    await admin.openCustomers();
    await admin.openCustomer(bob.id);
    await admin.open(`#/sw/customer/detail/${anna.id}/addresses`);
    const storefront = new ShopwareStorefront(await admin.connect(MR_ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    expect(tokensAskedFor(shopware)).toEqual([anna.id]);
    await admin.page.bringToFront();
    await admin.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(admin.page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
    await expect(admin.connectButton(MR_ANNA)).toHaveCount(1);
  });

  test('connects from the order list and from an order', async ({ admin, shopware }) => {
    await admin.openOrders();
    const first = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(first.banner.region(ANNA)).toBeVisible();
    await admin.page.bringToFront();
    await admin.page.getByRole('link', { name: '10001' }).click();
    const second = new ShopwareStorefront(await admin.connect('Bob Bound'));
    await expect(second.banner.region('Bob Bound')).toBeVisible();
    const { anna, bob } = shopware.shop.customers;
    expect(tokensAskedFor(shopware)).toEqual([anna.id, bob.id]);
    await admin.page.bringToFront();
    await admin.page.getByRole('link', { name: 'Details' }).click();
    await expect(admin.buttons, 'no customer is named there').toHaveCount(0);
  });

  test('never connects another customer than the one that was pressed, however rows are exchanged', async ({
    admin,
    shopware,
  }) => {
    await admin.openCustomers();
    const button = admin.connectButton('Sam Second');
    const box = (await button.boundingBox())!;
    await admin.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await admin.page.mouse.down();
    await admin.page.evaluate(() => document.querySelector<HTMLElement>('th[data-sort="customerNumber"]')!.click());
    await expect(admin.rows.first()).toContainText(ANNA.split(' ').toReversed().join(', '));
    await expect(admin.connectButton(ANNA)).toBeVisible();
    await admin.page.mouse.up();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await storefront.landed();
    expect(tokensAskedFor(shopware), 'the press that ended elsewhere did nothing').toEqual([
      shopware.shop.customers.anna.id,
    ]);
    await admin.page.bringToFront();
    await admin.row('Active, Anna').getByText('10001').dblclick();
    await expect(admin.row('10001').locator('input')).toHaveCount(1);
    await expect(admin.connectButton(ANNA), 'a row that is edited names nobody').toHaveCount(0);
  });
});

test.describe('Shopware 6.7: one click', () => {
  test('connects from list and detail of the newer administration', async ({ agent, shopware, admin }) => {
    shopware.shop.look = '6.7';
    await admin.page.reload();
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await admin.page.bringToFront();
    await admin.openCustomer(shopware.shop.customers.anna.id);
    await expect(admin.connectButton(MR_ANNA)).toBeVisible();
    expect(agent.context.pages().length).toBeGreaterThan(1);
  });
});

test.describe('Shopware in a folder, with an administration of another name', () => {
  test.use({ knobs: { folder: '/intern', adminName: 'backstage' } });

  test('connects in one click', async ({ admin, shopware }) => {
    expect(shopware.adminBase).toMatch(/\/intern\/backstage\/$/);
    await admin.openOrders();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await expect(storefront.page).toHaveURL(`${shopware.bases.demo}account`);
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    expect(await storefront.cookies(shopware.bases.demo)).toEqual([]);
  });
});
