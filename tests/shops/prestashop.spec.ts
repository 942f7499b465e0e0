import type { Page } from '@playwright/test';
import { Banner } from '../e2e/pages/banner.ts';
import { Options } from '../e2e/pages/options.ts';
import { Popup } from '../e2e/pages/popup.ts';
import { text } from '../e2e/support/texts.ts';
import { PrestashopBackOffice } from './prestashop-back-office.ts';
import { expect, test } from './real-shop.ts';

/** In the customer's account under our banner, and out again; the back office stays signed in. */
async function expectRoundTrip(office: PrestashopBackOffice, storefront: Page, name: string): Promise<void> {
  const banner = new Banner(storefront);
  await expect(banner.region(name)).toBeVisible();
  await expect(storefront.locator('#connectascustomer-banner'), "the shop's own banner steps aside").toBeHidden();
  await storefront.screenshot({ path: test.info().outputPath(`storefront-${String(Date.now())}.png`) });
  await Promise.all([storefront.waitForEvent('close'), banner.exit()]);
  await office.page.reload();
  await expect(office.page.locator('#subtab-AdminCustomers')).toBeAttached();
}

test('connects from list, customer page, order page and search; the lead sees it all', async ({
  office,
  agent,
  shop,
}) => {
  const { customer, customerName: name } = shop;
  await office.openTab('AdminCustomers');
  const listed = await office.findFirstName();
  const button = office.connectButton(listed).first();
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeInViewport({ ratio: 1 });
  expect(await button.evaluate((inside) => inside.ownerDocument.scrollingElement?.scrollLeft), 'sideways').toBe(0);
  await office.page.screenshot({ path: test.info().outputPath('list.png') });
  await expectRoundTrip(office, await office.connect(listed), listed);

  await office.openCustomer(customer);
  await office.page.screenshot({ path: test.info().outputPath('customer.png') });
  await expectRoundTrip(office, await office.connect(name), name);

  await office.openOrder(shop.order);
  await office.page.screenshot({ path: test.info().outputPath('order.png') });
  await expectRoundTrip(office, await office.connect(name), name);

  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await popup.find(name);
  const opened = agent.context.waitForEvent('page');
  await popup.found
    .filter({ hasText: name })
    .getByRole('button', { name: text('en', 'button_connect_as', name), exact: true })
    .click();
  const storefront = await opened;
  await expect(new Banner(storefront).region(name)).toBeVisible();
  await popup.page.reload();
  await popup.showTeam();
  await expect(popup.sessions.first()).toContainText(name);
  await expect(popup.sessions.first()).toContainText(text('en', 'popup_live'));
  await popup.page.screenshot({ path: test.info().outputPath('popup.png') });
  await new Banner(storefront).exit();
  await popup.refresh();
  await expect(popup.sessions.filter({ hasText: text('en', 'popup_cause_exit') }).nth(3)).toBeVisible();
});

test('a second connect replaces the first, in the same browser', async ({ office, shop, agent }) => {
  const { customerName: name } = shop;
  await office.openCustomer(shop.customer);
  await expect(new Banner(await office.connect(name)).region(name)).toBeVisible();
  await office.page.bringToFront();
  const again = await office.connect(name);
  await expect(new Banner(again).region(name)).toBeVisible();
  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await expect(popup.sessions.nth(1)).toContainText(text('en', 'popup_cause_replaced'));
  await new Banner(again).exit();
});

test('an employee without the right is told which one', async ({ agent, shop }) => {
  const office = new PrestashopBackOffice(await agent.newPage(), shop.admin);
  await office.signIn(shop.restrictedEmail, shop.password);
  const options = new Options(await agent.openExtensionPage('options.html'));
  await options.check(shop.admin);
  const lacks = text('en', 'error_right_missing_detail', 'Connect as Customer');
  await expect(options.page.getByText(lacks).or(options.page.getByText(text('en', 'error_not_allowed')))).toBeVisible();
  await options.page.screenshot({ path: test.info().outputPath('restricted.png') });
});
