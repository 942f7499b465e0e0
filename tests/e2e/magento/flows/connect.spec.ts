import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { SALES_PAGES } from '../server/admin/sales-pages.ts';
import { linkedCustomers, linkRequests, openedSecrets } from './link-requests.ts';

const JANE = 'Jane Allowed';

describeMagento('one click', () => {
  test('connects from a row at 1280 px, in sight without scrolling sideways, and the row stays as it is', async ({
    admin,
    magento,
  }) => {
    await admin.openGrid();
    await expect(admin.connectButton(JANE)).toBeInViewport({ ratio: 1 });
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toContainText('agent');
    expect(linkedCustomers(magento)).toEqual([1]);
    expect(linkRequests(magento)[0]).toMatchObject({ method: 'POST', host: 'magento.localhost' });
    expect(openedSecrets(magento)).toHaveLength(1);
    await admin.page.bringToFront();
    await expect(admin.page.locator('tr.data-grid-editable-row:visible')).toHaveCount(0);
    await expect(admin.page).toHaveURL(/\/customer\/index\/index\/key\//);
    expect(await admin.page.locator('[data-role="grid-wrapper"]').evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  });

  test('a double click asks for one link and opens one tab', async ({ admin, agent, magento }) => {
    await admin.openGrid();
    const before = agent.context.pages().length;
    const storefront = new MagentoStorefront(await admin.openedBy(() => admin.connectButton(JANE).dblclick()));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    expect(linkedCustomers(magento)).toEqual([1]);
    expect(agent.context.pages()).toHaveLength(before + 1);
  });

  test('forged clicks and events of the page itself ask for nothing', async ({ admin, magento }) => {
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    const forged = await admin.buttons.evaluateAll((hosts) => {
      const buttons = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])]);
      for (const button of buttons) {
        button.click();
        for (const kind of ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          button.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, cancelable: true }));
        }
      }
      return buttons.length;
    });
    expect(forged).toBeGreaterThan(20);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    expect(linkedCustomers(magento), 'a real click still works').toEqual([1]);
  });

  const places = [
    { name: 'the customer page', route: 'customer/index/edit', params: 'id/1' },
    { name: 'an order', route: 'sales/order/view', params: 'order_id/1' },
    ...SALES_PAGES.map(({ route, param, heading }) => ({ name: heading, route, params: `${param}/1` })),
  ];
  for (const { name, route, params } of places) {
    test(`connects from ${name}`, async ({ admin, magento }) => {
      await admin.open(route, params);
      await expect(admin.buttons).toHaveCount(1);
      await expect(admin.connectButton(JANE)).toBeInViewport({ ratio: 1 });
      const storefront = new MagentoStorefront(await admin.connect(JANE));
      await storefront.landed();
      await expect(storefront.banner.region(JANE)).toBeVisible();
      expect(linkedCustomers(magento)).toEqual([1]);
    });
  }

  test('places nothing on the order of a guest, in the list of orders, and on the dashboard', async ({ admin }) => {
    const beside = async () => {
      const later = await admin.page.context().newPage();
      await later.goto(admin.page.url().replace(/\/admin_x\/.*/, '/'));
      await later.close();
    };
    for (const [route, params] of [
      ['sales/order/view', 'order_id/2'],
      ['sales/order/index', ''],
      ['admin/dashboard/index', ''],
    ] as const) {
      await admin.open(route, params);
      await beside();
      await expect(admin.buttons, route).toHaveCount(0);
    }
  });

  test('begins on the home page where the agent wants that', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    await admin.optionsButton(JANE).click();
    const menu = admin.buttons.getByRole('menu');
    await menu.getByRole('menuitemradio', { name: text('en', 'button_landing_home') }).click();
    const connect = menu.locator('[data-act="connect"]');
    const storefront = new MagentoStorefront(await admin.openedBy(() => connect.click()));
    await expect(storefront.page).toHaveURL(`${magento.origins[1]}/`);
    await expect(storefront.banner.region(JANE)).toBeVisible();
  });

  test('opens the menu of a customer', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    await admin.optionsButton(JANE).click();
    const menu = admin.buttons.getByRole('menu');
    await expect(menu).toBeVisible();
    expect(linkedCustomers(magento)).toEqual([]);
    await admin.page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  });
});
