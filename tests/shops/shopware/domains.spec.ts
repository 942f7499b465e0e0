import { AllowPage } from '../../e2e/magento/pages/allow-page.ts';
import { text } from '../../e2e/support/texts.ts';
import { connect, expectConnected, expectExit, expectNothingOpened, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { startFrontend } from './headless-frontend.ts';
import { findOwnDomain } from './sales-channels.ts';

const GERMAN = / · (Deutsch|German)/;

test("the customer's own language needs no question; another one is chosen in the menu, and remembered", async ({
  admin,
  shop,
  storefront,
}) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  const english = await connect(admin, customer.name);
  expect(english.page.url()).toBe(`${storefront}account`);
  await expectExit(admin, english);
  await admin.optionsButton(customer.name).click();
  await expect(admin.menu.getByRole('menuitemradio', { name: GERMAN })).toBeVisible();
  await picture(admin.page, 'menu');
  await admin.page.keyboard.press('Escape');
  const german = await expectConnected(await admin.connectAt(customer.name, GERMAN), customer.name);
  expect(german.page.url()).toBe(`${storefront}de/account`);
  await picture(german.page, 'account-de');
  await expectExit(admin, german);
  const again = await connect(admin, customer.name);
  expect(again.page.url(), 'remembered').toBe(`${storefront}de/account`);
  await expectExit(admin, again);
});

test('a customer bound to one channel is connected there in one click', async ({ admin, shop, storefront }) => {
  await admin.openList('customer');
  const bound = await connect(admin, shop.bound.name);
  expect(bound.page.url()).toBe(`${storefront}account`);
  await expectExit(admin, bound);
});

test('hosts have logins of their own: two sessions at once, and each Exit ends its own', async ({
  admin,
  shop,
  storefront,
  openPopup,
}) => {
  const { customer, elsewhere } = shop;
  await admin.openList('customer');
  const here = await connect(admin, customer.name);
  await admin.page.bringToFront();
  const there = await connect(admin, elsewhere.name);
  expect(new URL(there.page.url()).host).not.toBe(new URL(storefront).host);
  await picture(there.page, 'second-shop');
  const popup = await openPopup();
  await expect(popup.live).toHaveCount(2);
  await popup.page.close();
  await there.page.bringToFront();
  await expectExit(admin, there);
  await here.page.reload();
  await expect(here.banner.region(customer.name)).toBeVisible();
  await here.page.bringToFront();
  await expectExit(admin, here);
});

test('a host that was taken back is asked for again, and nothing is opened before', async ({ admin, shop, agent }) => {
  const { name } = shop.elsewhere;
  const options = await agent.openExtensionPage('options.html');
  const { protocol, hostname } = new URL(shop.storefronts[0]!);
  expect(await options.evaluate(`chrome.permissions.remove({ origins: ['${protocol}//${hostname}/*'] })`)).toBe(true);
  await options.close();
  await admin.page.bringToFront();
  await admin.openList('customer');
  const asking = new AllowPage(await admin.connect(name));
  await asking.loaded();
  await picture(asking.page, 'allow');
  expectNothingOpened(admin);
  await expectExit(admin, await expectConnected(await asking.allow(), name));
});

test('a headless channel is refused by name, until it has a domain of the web: then its frontend gets the form', async ({
  admin,
  api,
  shop,
  change,
  openPopup,
}) => {
  const { id, name } = shop.headless;
  const domain = await findOwnDomain(api, id);
  await admin.openList('customer');
  const button = admin.connectButton(name);
  await button.hover();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(text('en', 'error_storefront_headless_detail', domain.channelName));
  await picture(admin.page, 'headless-refused');

  const frontend = await startFrontend();
  await change(`sales-channel-domain/${domain.id}`, { url: [frontend.url, domain.url] });
  await admin.page.reload();
  const asking = new AllowPage(await admin.connect(name));
  await asking.loaded();
  const opened = await asking.allow();
  await expect(opened.getByRole('heading', { name: 'Frontend' })).toBeVisible();
  await picture(opened, 'frontend');
  const [login, ...more] = frontend.received;
  expect(more).toEqual([]);
  expect(login?.path).toBe('/account/login/imitate-customer');
  expect(login?.fields).toEqual({
    token: expect.stringMatching(/^.{100,}$/),
    customerId: id,
    userId: expect.any(String),
  });
  await expect(opened.locator('connect-banner')).toHaveCount(0);
  const popup = await openPopup();
  await expect(popup.sessions.first()).toContainText(name);
  await picture(popup.page, 'popup-headless');
  await frontend.close();
});
