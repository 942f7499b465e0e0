import type { BrowserContext, Page } from '@playwright/test';
import { text } from '../../support/texts.ts';
import { AllowPage } from '../../magento/pages/allow-page.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins } from './shop-requests.ts';

const ANNA = 'Anna Active';

/** The tab that was opened for the form is gone again when this one comes. */
async function findAllowPage(context: BrowserContext): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().includes('options.html#allow='));
  await expect.poll(find).toBeDefined();
  return find()!;
}

test.describe('Shopware 6.6: domains of sales channels', () => {
  test("the customer's own domain needs no question, and the menu leads to another", async ({ admin, shopware }) => {
    const { bases } = shopware;
    await admin.openOrders();
    const own = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(own.page).toHaveURL(`${bases.demo}account`);
    await expect(own.banner.region(ANNA)).toBeVisible();
    await admin.page.bringToFront();
    await admin.optionsButton(ANNA).click();
    await admin.menu.getByRole('menuitemradio', { name: 'Second Shop' }).click();
    await admin.menu.getByRole('menuitemradio', { name: text('en', 'button_landing_home') }).click();
    const other = new ShopwareStorefront(
      await admin.openedBy(() => admin.menu.locator('[data-act="connect"]').click()),
    );
    await expect(other.page, 'where the agent wanted to begin').toHaveURL(bases.second);
    await expect(other.banner.region(ANNA)).toBeVisible();
    await own.page.bringToFront();
    await own.page.reload();
    await expect(own.banner.region(ANNA), 'hosts have logins of their own').toBeVisible();
  });

  test('where several would do the agent is asked once, and it is remembered', async ({ admin, shopware }) => {
    const { shop, bases } = shopware;
    shop.customers.anna = { ...shop.customers.anna, salesChannelId: shop.channels.headless.id };
    await admin.openOrders();
    await admin.connectButton(ANNA).click();
    await expect(admin.menu.getByRole('menuitemradio', { name: 'Demo Shop · English' })).toBeVisible();
    expect(logins(shopware)).toEqual([]);
    await admin.menu.getByRole('menuitemradio', { name: 'Demo Shop · Deutsch' }).click();
    const german = new ShopwareStorefront(
      await admin.openedBy(() => admin.menu.locator('[data-act="connect"]').click()),
    );
    await expect(german.page).toHaveURL(`${bases.demo}de/account`);
    await expect(german.banner.region(ANNA)).toBeVisible();
    await admin.page.bringToFront();
    await admin.page.reload();
    const again = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(again.page).toHaveURL(`${bases.demo}de/account`);
  });

  test.describe("beside a frontend of the shop's own", () => {
    test.use({ knobs: { hasFrontend: true } });

    test('bound customers go to their own channel: a storefront, or the frontend behind a headless one', async ({
      admin,
      shopware,
    }) => {
      const { shop, bases } = shopware;
      await admin.openCustomers();
      const second = new ShopwareStorefront(await admin.connect('Sam Second'));
      await expect(second.page).toHaveURL(`${bases.second}account`);
      await admin.page.bringToFront();
      await admin.connectButton('Hedy Headless').click();
      const asking = new AllowPage(await findAllowPage(admin.page.context()));
      await asking.loaded();
      const frontend = await asking.allow();
      await expect(frontend.getByRole('heading', { name: 'Headless frontend' })).toBeVisible();
      const sent = logins(shopware).at(-1);
      expect(sent).toMatchObject({
        method: 'POST',
        host: 'headless.localhost',
        path: '/account/login/imitate-customer',
      });
      expect(Object.fromEntries(new URLSearchParams(sent?.body))).toMatchObject({
        token: shop.imitation.issued.at(-1),
        customerId: shop.customers.hedy.id,
      });
    });
  });
});
