import { connect, expectExit } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { MagentoStorefront } from './magento-storefront.ts';

test('what the customer does in their own browser goes on untouched', async ({
  admin,
  shop,
  storefront,
  otherBrowser,
}) => {
  const { other } = shop;
  const own = new MagentoStorefront(await otherBrowser.newPage());
  await own.logIn(storefront, other, shop.customerPassword);
  await own.page.goto(`${storefront}${shop.product}`);
  expect(await own.addToCart()).toBe(200);
  const look = async () => {
    const answer = await own.page.goto(`${storefront}customer/account/`);
    const { customer, loggedAsCustomer, cart } = await own.ask();
    const items = (cart.items ?? []).map(({ product_name, qty }) => `${qty} × ${product_name}`);
    return { status: answer?.status(), url: own.page.url(), ...customer, ...loggedAsCustomer, items, data_id: 0 };
  };
  const before = await look();
  expect(before).toMatchObject({ status: 200, fullname: other.name });
  expect(before.items).not.toEqual([]);
  expect(before).not.toHaveProperty('adminUserId');

  await admin.open('customer', other.id);
  const session = await connect(admin, other.name);
  expect(await look(), 'while an agent is connected').toEqual(before);
  await expectExit(admin, session);
  expect(await look(), 'after the agent has left').toEqual(before);
  await own.page.goto(`${storefront}checkout/`);
  await expect(own.page.locator('#shipping').first(), 'and they can order').toBeVisible();
});
