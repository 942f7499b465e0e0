import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { AllowPage } from '../pages/allow-page.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { OTTO_DENIED } from '../shop/customers.ts';
import { adminRequests, linkedCustomers, openedSecrets } from './link-requests.ts';

const JANE = 'Jane Allowed';

describeMagento('the companion module', () => {
  test.beforeEach(({ magento }) => {
    magento.shop.companion = { landing: `${magento.origins[2]}/landing` };
  });

  test('opens a headless storefront with a handle, without a secret of the stock way', async ({ admin, magento }) => {
    await admin.openCustomer(1);
    const asking = new AllowPage(await admin.connect(JANE));
    await asking.loaded();
    const landing = await asking.allow();
    await landing.waitForURL(`${magento.origins[2]}/landing#connect_handle=*`);
    const handle = new URL(landing.url()).hash.slice('#connect_handle='.length);
    expect(handle).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(linkedCustomers(magento)).toEqual([]);
    expect(openedSecrets(magento)).toEqual([]);
    const sent = magento.requests.map(({ path, query }) => `${path}?${query.toString()}`).join('\n');
    expect(sent, 'a fragment reaches no server').not.toContain(handle);
  });

  test('tells what the module refuses', async ({ admin, magento }) => {
    await admin.openGrid();
    magento.shop.customers.get(OTTO_DENIED)!.assistance = false;
    await admin.connectButton('Otto Denied').click();
    await expect(admin.notice).toContainText(text('en', 'error_consent_missing'));
    expect(linkedCustomers(magento)).toEqual([]);
  });

  test('leaves stock storefronts to the stock way', async ({ admin, magento }) => {
    magento.shop.companion = 'stock';
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    expect(linkedCustomers(magento)).toEqual([1]);
    expect(adminRequests(magento).filter(({ path }) => path.includes('/handle/create'))).toEqual([]);
  });
});
