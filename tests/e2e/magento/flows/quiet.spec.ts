import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoAdmin } from '../pages/magento-admin.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { adminRequests } from './link-requests.ts';

const JANE = 'Jane Allowed';

describeMagento('what is asked, and what is kept', () => {
  test('nobody clicks or points: the admin is asked for nothing', async ({ admin, magento }) => {
    const before = adminRequests(magento).length;
    await admin.page.mouse.move(1, 1);
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    await admin.heading('Email').evaluate((head) => (head as HTMLElement).click());
    await admin.gridSettled();
    const beside = new MagentoAdmin(await admin.page.context().newPage(), magento);
    for (const [route, params] of [
      ['customer/index/edit', 'id/1'],
      ['customer/index/edit', 'id/2'],
      ['sales/order/view', 'order_id/1'],
    ] as const) {
      await beside.page.mouse.move(1, 1);
      await beside.open(route, params);
      await expect(beside.buttons).toHaveCount(1);
    }
    await beside.page.close();
    expect(
      adminRequests(magento)
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('pointing at one row asks about that customer alone, and once', async ({ admin, magento }) => {
    await admin.openGrid();
    await expect(admin.buttons).toHaveCount(20);
    const before = adminRequests(magento).length;
    const asked = () => adminRequests(magento).slice(before);
    await admin.connectButton(JANE).hover();
    await expect.poll(() => asked().some(({ path }) => path.includes('/customer/index/edit/id/1/'))).toBe(true);
    const first = asked().length;
    await admin.page.mouse.move(1, 1);
    await admin.connectButton(JANE).hover();
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    const edits = asked().filter(({ path }) => path.includes('/customer/index/edit/'));
    expect(edits).toHaveLength(1);
    expect(asked().length - first, 'the link, and nothing else').toBe(1);
  });

  test('a live session asks nothing of the admin either', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const before = adminRequests(magento).length;
    for (const path of ['', 'support-hour.html', 'checkout/cart/']) {
      await storefront.page.goto(`${magento.origins[1]}/${path}`);
      await expect(storefront.banner.region(JANE)).toBeVisible();
    }
    expect(adminRequests(magento).slice(before)).toEqual([]);
  });

  test('the secret is in no storage of the extension, and neither names nor the form key are on disk', async ({
    admin,
    agent,
    magento,
  }) => {
    await admin.openGrid();
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const own = await agent.openExtensionPage('options.html');
    const kept = await own.evaluate<string>(
      'Promise.all([chrome.storage.local.get(), chrome.storage.session.get(), chrome.storage.sync?.get()]).then(JSON.stringify)',
    );
    expect(kept, 'storages were read').toContain(new URL(magento.adminBase).host);
    const secrets = magento.shop.impersonation.secrets;
    expect(secrets).toHaveLength(1);
    for (const secret of secrets) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(encodeURIComponent(secret));
      expect(kept).not.toContain(secret.slice(4, 40));
    }
    const local = await own.evaluate<string>('chrome.storage.local.get().then(JSON.stringify)');
    expect(local, 'no name on disk').not.toContain('Jane');
    const formKey = await admin.page.evaluate(() => /FORM_KEY = '(\w+)'/.exec(document.head.innerHTML)?.[1] ?? '');
    expect(formKey).not.toBe('');
    expect(local, 'no form key on disk').not.toContain(formKey);
  });
});
