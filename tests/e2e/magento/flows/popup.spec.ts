import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { LENA_LOCKED } from '../shop/customers.ts';
import { linkedCustomers } from './link-requests.ts';

const JANE = 'Jane Allowed';

describeMagento('the popup', () => {
  const queries = [
    { q: 'lena.l@', found: [] },
    { q: 'lena.locked@', found: ['Lena Locked'] },
    { q: 'Lena', found: ['Lena Locked'] },
    { q: '3', found: ['Lena Locked'] },
    { q: '000000001', found: [JANE] },
  ] as const;
  test('finds customers by e-mail, name, id and order number', async ({ admin, agent }) => {
    await admin.openGrid();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    for (const { q, found } of queries) {
      await popup.find(q);
      if (found.length === 0) await expect(popup.page.getByText(text('en', 'popup_found_none'))).toBeVisible();
      else await expect(popup.found.filter({ hasText: found[0] })).toHaveCount(1);
      await expect(popup.found, q).toHaveCount(found.length);
    }
  });

  test('connects, and tells why it could not', async ({ admin, agent, magento }) => {
    await admin.openGrid();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await popup.find('otto');
    await popup.found
      .getByRole('button', { name: text('en', 'button_connect_as', 'Otto Denied'), exact: true })
      .click();
    await expect(popup.page.getByText(text('en', 'error_consent_missing')).first()).toBeVisible();
    await popup.find('lena');
    const connect = popup.found.getByRole('button', {
      name: text('en', 'button_connect_as', 'Lena Locked'),
      exact: true,
    });
    const opened = popup.page.context().waitForEvent('page');
    await connect.click();
    const storefront = new MagentoStorefront(await opened);
    await storefront.landed();
    await expect(storefront.banner.region('Lena Locked')).toBeVisible();
    expect(linkedCustomers(magento).at(-1)).toBe(LENA_LOCKED);
  });

  test('ends a live session from afar', async ({ admin, agent, magento }) => {
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toHaveCount(1);
    await popup.endLive(JANE);
    await expect(popup.live).toHaveCount(0);
    expect(magento.requests.some(({ path }) => path.startsWith('/customer/account/logout'))).toBe(true);
    expect((await storefront.ask()).customer.fullname).toBeUndefined();
  });
});
