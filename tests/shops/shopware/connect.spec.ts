import { connect, expectExit, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';

test('connects from a row of the customer list in one click, in sight at 1280 px, and out again', async ({
  admin,
  shop,
}) => {
  const { name } = shop.customer;
  await admin.openList('customer');
  await expect(admin.connectButton(name).first()).toBeInViewport({ ratio: 1 });
  await picture(admin.page, 'customer-list');
  const storefront = await connect(admin, name);
  await expect(storefront.banner.any).toContainText(shop.users.agent);
  await picture(storefront.page, 'account');
  await expectExit(admin, storefront);
  await expect(admin.connectButton(name).first(), 'the same list').toBeVisible();
});

test('connects from the page of one customer, on every tab of it, and out again', async ({ admin, shop }) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  await expect(admin.buttons).toHaveCount(1);
  await expect(admin.connectButton(customer.name)).toBeInViewport({ ratio: 1 });
  await picture(admin.page, 'customer');
  await expectExit(admin, await connect(admin, customer.name));
  for (const tab of ['addresses', 'order']) {
    await admin.open(`#/sw/customer/detail/${customer.id}/${tab}`);
    await expect(admin.connectButton(customer.name)).toHaveCount(1);
    await expect(admin.connectButton(customer.name)).toBeInViewport({ ratio: 1 });
  }
  await expectExit(admin, await connect(admin, customer.name));
});

test('the bar that outlives its customer connects whom the address names', async ({ admin, shop }) => {
  const { customer, bound } = shop;
  await admin.openCustomer(bound);
  await expect(admin.connectButton(bound.name)).toBeVisible();
  await admin.openCustomer(customer);
  await expectExit(admin, await connect(admin, customer.name));
});

test.describe('somebody who may see orders', () => {
  test.use({ role: 'lead' });

  test('connects from a row of the order list, in sight at 1280 px, and out again', async ({ admin, shop }) => {
    const { name } = shop.customer;
    await admin.openList('order');
    await expect(admin.connectButton(name).first()).toBeInViewport({ ratio: 1 });
    await picture(admin.page, 'order-list');
    await expectExit(admin, await connect(admin, name));
  });

  test('connects from the page of one order, and out again', async ({ admin, shop }) => {
    await admin.openOrder(shop.order);
    await expect(admin.buttons).toHaveCount(1);
    await expect(admin.connectButton(shop.customer.name)).toBeInViewport({ ratio: 1 });
    await picture(admin.page, 'order');
    await expectExit(admin, await connect(admin, shop.customer.name));
  });
});
