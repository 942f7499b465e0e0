import { Popup } from '../../e2e/pages/popup.ts';
import { letQueuedEndsBeDue, waitForQueuedEnds } from '../../e2e/support/queued-ends.ts';
import { text } from '../../e2e/support/texts.ts';
import { connect, expectConnected, expectExit, expectLoggedOut, picture } from './connected.ts';
import { expect, need, test } from './fixtures.ts';
import { MagentoStorefront } from './magento-storefront.ts';

test('warns before a second customer ends the session as the first, and then replaces it', async ({
  admin,
  shop,
  storefront,
  openPopup,
}) => {
  const { customer, other } = shop;
  await admin.openList('customer');
  const first = await connect(admin, customer.name);
  await admin.page.bringToFront();
  await admin.connectButton(other.name).click();
  await expect(admin.notice).toContainText(text('en', 'error_session_would_end_detail', customer.name));
  await picture(admin.page, 'would-end');
  expect((await first.ask()).customer.fullname, 'still there').toBe(customer.name);

  const replace = admin.notice.getByRole('button', { name: text('en', 'button_replace'), exact: true });
  const second = await expectConnected(await admin.openedBy(() => replace.click()), other.name);
  await first.page.bringToFront();
  await expect(first.banner.region(customer.name)).toHaveCount(0);
  const popup = await openPopup();
  await expect(popup.live).toHaveCount(1);
  await expect(popup.live).toContainText([other.name]);
  await expect(popup.sessions.filter({ hasText: customer.name })).toContainText(text('en', 'popup_cause_replaced'));
  await picture(popup.page, 'popup-replaced');
  await second.page.bringToFront();
  await Promise.all([second.page.waitForEvent('close'), second.banner.exit()]);
  await expectLoggedOut(admin, storefront);
});

test('closing the last tab logs the shop out after the grace, unless a tab comes back', async ({
  admin,
  agent,
  shop,
  storefront,
  openPopup,
}) => {
  const { id, name } = shop.customer;
  await admin.open('customer', id);
  const first = await connect(admin, name);
  const popup = await openPopup();
  await first.page.close();
  await waitForQueuedEnds(popup.page, 1);
  const again = new MagentoStorefront(await agent.newPage());
  await again.page.goto(storefront);
  await expect(again.banner.region(name)).toBeVisible();
  await waitForQueuedEnds(popup.page, 0);
  expect((await again.ask()).customer.fullname).toBe(name);

  await again.page.close();
  await waitForQueuedEnds(popup.page, 1);
  await letQueuedEndsBeDue(popup.page);
  await waitForQueuedEnds(popup.page, 0);
  await popup.refresh();
  await expect(popup.sessions).toContainText([text('en', 'popup_cause_left')]);
  await expectLoggedOut(admin, storefront);
  await admin.page.reload();
  await expect(admin.signedIn).toBeAttached();
});

test("a session of the shop's own button is found, shown and ended as well", async ({ admin, shop, storefront }) => {
  const { id, name } = shop.customer;
  await admin.open('customer', id);
  // Magento tells where a storefront is with the first link, and not before.
  await expectExit(admin, await connect(admin, name));
  await admin.stockButton.click();
  const session = await expectConnected(await admin.openedBy(() => admin.stockConfirm.click()), name);
  await session.banner.exit();
  await session.page.waitForURL(`${shop.admin}**`);
  await expectLoggedOut(admin, storefront);
});

test.describe('a browser that restores its tabs', () => {
  test.use({ restoresTabs: true });

  test('comes back into a live session under its banner, and Exit ends it', async ({
    admin,
    agent,
    shop,
    storefront,
  }) => {
    const { id, name } = shop.customer;
    await admin.open('customer', id);
    const address = (await connect(admin, name)).page.url();
    await agent.restart();
    const restored = new MagentoStorefront(await agent.findPage(address));
    await expect(restored.banner.region(name)).toBeVisible();
    await expect(restored.banner.any).not.toContainText(text('en', 'banner_unverified'));
    expect((await restored.ask()).customer.fullname).toBe(name);
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toContainText([name]);
    await picture(popup.page, 'popup-restarted');
    await restored.page.bringToFront();
    await restored.banner.exit();
    await expect(restored.banner.any).toHaveCount(0);
    const page = new MagentoStorefront(await agent.newPage());
    await page.page.goto(storefront);
    expect((await page.ask()).customer.fullname).toBeUndefined();
  });
});

test('the store view of the agent is put back', async ({ admin, shop, storefront }) => {
  need(shop.otherView, 'OTHER_VIEW');
  const { id, name } = shop.otherView!;
  const storeCookies = async () =>
    (await admin.page.context().cookies(storefront))
      .filter((cookie) => cookie.name === 'store')
      .map((cookie) => cookie.value);
  await admin.open('customer', id);
  expect(await storeCookies()).toEqual([]);
  const session = await connect(admin, name);
  expect(await storeCookies(), "the customer's view").toHaveLength(1);
  await expectExit(admin, session);
  expect(await storeCookies(), 'as it was before').toEqual([]);
});
