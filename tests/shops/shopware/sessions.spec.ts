import { letQueuedEndsBeDue, waitForQueuedEnds } from '../../e2e/support/queued-ends.ts';
import { Popup } from '../../e2e/pages/popup.ts';
import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, expectLoggedOut, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { ShopwareStorefront } from './shopware-storefront.ts';

test('a second customer on the same host takes the place of the first, who is not logged out at home', async ({
  admin,
  shop,
  storefront,
  openPopup,
  otherBrowser,
}) => {
  const { customer, bound } = shop;
  const own = new ShopwareStorefront(await otherBrowser.newPage());
  await own.logIn(storefront, customer, shop.customerPassword);
  await admin.openList('customer');
  const first = await connect(admin, customer.name);
  await admin.page.bringToFront();
  const second = await connect(admin, bound.name);
  const popup = await openPopup();
  await expect(popup.live).toHaveCount(1);
  await expect(popup.live).toContainText([bound.name]);
  await expect(popup.sessions.filter({ hasText: customer.name })).toContainText(text('en', 'popup_cause_replaced'));
  await picture(popup.page, 'popup-replaced');
  expect(await own.whoIsIn(storefront)).toBe(customer.name);
  await first.page.bringToFront();
  await first.page.reload();
  await expect(first.banner.region(bound.name), 'one login for the host, in all tabs').toBeVisible();
  await first.page.close();
  await second.page.bringToFront();
  await expectExit(admin, second);
  expect(await own.whoIsIn(storefront)).toBe(customer.name);
});

test('closing the last tab takes the login out after the grace, unless a tab comes back', async ({
  admin,
  agent,
  shop,
  storefront,
  openPopup,
}) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  const first = await connect(admin, customer.name);
  const popup = await openPopup();
  await first.page.close();
  await waitForQueuedEnds(popup.page, 1);
  const again = new ShopwareStorefront(await agent.newPage());
  await again.page.goto(storefront);
  await expect(again.banner.region(customer.name)).toBeVisible();
  await waitForQueuedEnds(popup.page, 0);
  expect(await again.whoIsIn(storefront)).toBe(customer.name);

  await again.page.close();
  await waitForQueuedEnds(popup.page, 1);
  await letQueuedEndsBeDue(popup.page);
  await waitForQueuedEnds(popup.page, 0);
  await popup.refresh();
  await expect(popup.sessions).toContainText([text('en', 'popup_cause_left')]);
  expect(await again.page.context().cookies(storefront)).not.toContainEqual(
    expect.objectContaining({ name: 'session-' }),
  );
  await expectLoggedOut(admin, storefront);
});

for (const restoresTabs of [true, false]) {
  test.describe(restoresTabs ? 'a browser that restores its tabs' : 'a browser that starts afresh', () => {
    test.use({ restoresTabs });

    test('after a restart tells what is true', async ({ admin, agent, shop, storefront }) => {
      const { customer } = shop;
      await admin.openCustomer(customer);
      const session = await connect(admin, customer.name);
      const address = session.page.url();
      await agent.restart();
      const page = restoresTabs ? await agent.findPage(address) : await agent.newPage();
      const restored = new ShopwareStorefront(page);
      if (restoresTabs) {
        await restored.landed();
        await expect(restored.banner.any, 'its name was in memory only').toHaveAccessibleName(
          text('en', 'banner_region_unknown'),
        );
        await picture(restored.page, 'restored');
        await restored.banner.exit();
        await expect(restored.banner.any).toHaveCount(0);
      }
      const after = new ShopwareStorefront(await agent.newPage());
      expect(await after.whoIsIn(storefront)).toBeNull();
      await expect(after.banner.any).toHaveCount(0);
      const popup = new Popup(await agent.openExtensionPage('popup.html'));
      await expect(popup.page.getByRole('tab', { name: text('en', 'popup_team'), exact: true })).toBeVisible();
      await expect(popup.live).toHaveCount(0);
      await picture(popup.page, 'popup-restarted');
    });
  });
}
