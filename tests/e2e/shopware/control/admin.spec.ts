import { expect, test } from '../fixtures.ts';
import { needCaptures } from '../../support/need-captures.ts';
import { readCapture } from '../../replay/captures.ts';

/** Value of the admin's cookie. */
interface Kept {
  readonly access: string;
  readonly refresh: string;
  readonly expiry: number;
}

test.describe('Shopware 6.6: control of the administration', () => {
  test('control: routes change without an event, rows are made anew, the smart bar stays', async ({
    bareAdmin: admin,
    shopware,
  }) => {
    const { anna, bob } = shopware.shop.customers;
    const page = admin.page;
    await page.evaluate(() => {
      const count = () => (document.documentElement.dataset['events'] = 'heard');
      for (const name of ['hashchange', 'popstate']) window.addEventListener(name, count);
    });
    await admin.openCustomers();
    const mark = (selector: string) =>
      page.evaluate((one) => document.querySelector(one)?.setAttribute('data-mark', ''), selector);
    await mark('tbody .sw-data-grid__row');
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
    await page.getByRole('link', { name: 'Active, Anna' }).click();
    await expect(admin.heading).toHaveText('Mr. Anna Active');
    expect(new URL(page.url()).hash).toBe(`#/sw/customer/detail/${anna.id}/base?edit=false`);
    expect(await page.evaluate(() => document.documentElement.dataset['events'] ?? 'none')).toBe('none');
    await mark('.smart-bar__actions');
    await page.getByRole('link', { name: 'Addresses' }).click();
    await expect(page.locator('.sw-customer-card')).toHaveCount(0);
    await admin.openCustomer(bob.id);
    await expect(admin.heading).toHaveText('Mr. Bob Bound');
    await expect(page.locator('.smart-bar__actions[data-mark]')).toHaveCount(1);
  });

  test('control: the bearer lies in a readable cookie of the admin path, and a refresh is spent once', async ({
    bareAdmin: admin,
    shopware,
  }) => {
    const read = async () =>
      (await admin.page.context().cookies(shopware.adminBase)).find(({ name }) => name === 'bearerAuth')!;
    const cookie = await read();
    expect(cookie).toMatchObject({ path: '/admin', httpOnly: false, sameSite: 'Strict', secure: false });
    const { access, refresh, expiry } = JSON.parse(decodeURIComponent(cookie.value)) as Kept;
    expect(expiry).toBeGreaterThan(1e12);
    expect(shopware.shop.adminTokens.findUser(access)?.username).toBe('agent');
    await admin.tell('refresh');
    await expect.poll(async () => (await read()).value === cookie.value).toBe(false);
    expect(shopware.shop.adminTokens.refresh(refresh), 'spent').toBeNull();
    expect(shopware.shop.adminTokens.findUser(access), 'the token before it goes on').not.toBeNull();
    await admin.tell('log out');
    await expect(admin.page.getByRole('heading', { name: 'Log in to your Shopware store' })).toBeVisible();
  });

  test.describe('beside the saved pages', () => {
    needCaptures('shopware-6.6');

    test('control: what the extension goes by stands in both', async ({ bareAdmin: admin, shopware }) => {
      const marks: Readonly<Record<string, readonly string[]>> = {
        'admin-customer-list.html': [
          'sw-customer-list-grid',
          'sw-data-grid__cell--firstName',
          'sw-data-grid__actions-menu',
        ],
        'admin-customer-detail-anna.html': ['sw-customer-card', 'smart-bar__actions', 'sw-card__titles-right-slot'],
        'admin-order-list.html': ['sw-data-grid__cell--orderCustomer-firstName'],
        'admin-order-detail.html': ['sw-order-general-info__summary-main-header-link'],
      };
      const drawn: string[] = [];
      await admin.openCustomers();
      drawn.push(await admin.page.content());
      await admin.openCustomer(shopware.shop.customers.anna.id);
      drawn.push(await admin.page.content());
      await admin.openOrders();
      drawn.push(await admin.page.content());
      await admin.page.getByRole('link', { name: '10000' }).click();
      await admin.page.locator('.sw-order-general-info').waitFor();
      drawn.push(await admin.page.content());
      for (const [at, [file, classes]] of Object.entries(marks).entries()) {
        const saved = readCapture('shopware-6.6', file);
        for (const one of classes) expect([saved.includes(one), drawn[at]!.includes(one)], one).toEqual([true, true]);
      }
    });
  });
});
