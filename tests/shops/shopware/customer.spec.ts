import { connect, expectExit, expectLoggedOut, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { ShopwareStorefront } from './shopware-storefront.ts';

test('neither login nor cart of the customer is touched, whatever cart the agent had', async ({
  admin,
  agent,
  shop,
  storefront,
  otherBrowser,
}) => {
  const { customer } = shop;
  const own = new ShopwareStorefront(await otherBrowser.newPage());
  await own.logIn(storefront, customer, shop.customerPassword);
  await own.emptyCart(storefront);
  await own.addToCart(`${storefront}${shop.product}`, 4);
  const look = async () => ({ name: await own.whoIsIn(storefront), cart: await own.readCart(storefront) });
  const before = await look();
  expect(before.name).toBe(customer.name);
  expect(before.cart).toEqual([expect.stringMatching(/^4 × /)]);

  const guest = new ShopwareStorefront(await agent.newPage());
  await guest.addToCart(`${storefront}${shop.product}`, 7);
  expect(await guest.readCart(storefront), "a cart of the agent's own").toEqual([expect.stringMatching(/^7 × /)]);
  await guest.page.close();

  await admin.page.bringToFront();
  await admin.openCustomer(customer);
  const session = await connect(admin, customer.name);
  expect(await session.readCart(storefront), 'the agent sees the cart of the customer').toEqual(before.cart);
  expect(await look(), 'while an agent is connected').toEqual(before);
  await expectExit(admin, session);
  expect(await look(), 'after the agent has left').toEqual(before);
  await own.page.goto(`${storefront}checkout/confirm`);
  await expect(own.page.locator('#confirmFormSubmit'), 'and they can order').toBeVisible();
  await picture(own.page, 'customer-can-order');
  await own.emptyCart(storefront);
});

test('a customer who logs out at home ends the session of the agent, whose next page says nobody is in', async ({
  admin,
  shop,
  storefront,
  otherBrowser,
  openPopup,
}) => {
  const { customer } = shop;
  const own = new ShopwareStorefront(await otherBrowser.newPage());
  await own.logIn(storefront, customer, shop.customerPassword);
  await admin.openCustomer(customer);
  const session = await connect(admin, customer.name);
  await own.page.goto(`${storefront}account/logout`);
  expect(await own.whoIsIn(storefront)).toBeNull();
  await session.page.bringToFront();
  expect(await session.whoIsIn(storefront), 'Shopware has one login for both').toBeNull();
  await expect(session.banner.any).toHaveCount(0);
  await picture(session.page, 'customer-logged-out');
  const popup = await openPopup();
  await expect(popup.live).toHaveCount(0);
  await expect(popup.sessions).toHaveCount(1);
  await picture(popup.page, 'popup-customer-logged-out');
});

test("the shop's own logout, pressed by habit, lets the agent out and leaves the customer in", async ({
  admin,
  shop,
  storefront,
  otherBrowser,
}) => {
  const { customer } = shop;
  const own = new ShopwareStorefront(await otherBrowser.newPage());
  await own.logIn(storefront, customer, shop.customerPassword);
  await admin.openCustomer(customer);
  const session = await connect(admin, customer.name);
  const logout = session.page.locator('main a[href$="/account/logout"]');
  await Promise.all([session.page.waitForEvent('close'), logout.click()]);
  await expectLoggedOut(admin, storefront);
  expect(await own.whoIsIn(storefront)).toBe(customer.name);
});
