import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { AllowPage } from '../pages/allow-page.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { ZOE_WHOLESALE } from '../shop/customers.ts';
import { linkedCustomers, openedSecrets } from './link-requests.ts';

const ZOE = "Zoë O'Brien-Söhne";

describeMagento('a storefront that is not allowed yet', () => {
  test('is asked for on a page of ours, and only a fresh secret is opened', async ({ admin, magento }) => {
    await admin.openCustomer(ZOE_WHOLESALE);
    const asking = new AllowPage(await admin.connect(ZOE));
    await asking.loaded();
    await expect(asking.page.getByText(magento.origins[2], { exact: false }).first()).toBeVisible();
    expect(openedSecrets(magento)).toEqual([]);
    const [discarded] = magento.shop.impersonation.secrets;

    const storefront = new MagentoStorefront(await asking.allow());
    await storefront.landed();
    await expect(storefront.banner.region(ZOE), 'the name as a person writes it').toBeVisible();
    expect(new URL(storefront.page.url()).origin).toBe(magento.origins[2]);
    expect(magento.shop.impersonation.secrets).toHaveLength(2);
    expect(openedSecrets(magento)).toEqual([magento.shop.impersonation.secrets[1]]);
    expect(openedSecrets(magento)).not.toContain(discarded);
    expect(linkedCustomers(magento)).toEqual([ZOE_WHOLESALE, ZOE_WHOLESALE]);

    await admin.page.bringToFront();
    await admin.page.reload();
    const again = new MagentoStorefront(await admin.connect(ZOE));
    await again.landed();
    await expect(again.banner.region(ZOE), 'the second time without a question').toBeVisible();
  });

  test('opens nothing when the agent refuses', async ({ admin, magento }) => {
    await admin.openCustomer(ZOE_WHOLESALE);
    const asking = new AllowPage(await admin.connect(ZOE));
    await asking.page.getByRole('button', { name: text('en', 'options_refuse'), exact: true }).click();
    await expect(asking.page.getByText(text('en', 'options_allow_declined_next'))).toBeVisible();
    expect(openedSecrets(magento)).toEqual([]);
  });
});
