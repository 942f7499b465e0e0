import { connect, expectExit, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';

test('connects from a row of the grid in one click, in sight at 1280 px, and out again', async ({ admin, shop }) => {
  const { name } = shop.customer;
  await admin.openList('customer');
  await expect(admin.connectButton(name)).toBeInViewport({ ratio: 1 });
  expect(await admin.page.evaluate(() => document.scrollingElement?.scrollLeft), 'sideways').toBe(0);
  await picture(admin.page, 'grid');
  const storefront = await connect(admin, name);
  await expect(storefront.stockNotice, "the shop's own notice steps aside").toBeHidden();
  await picture(storefront.page, 'account');
  await admin.page.bringToFront();
  await expect(admin.page.locator('tr.data-grid-editable-row:visible'), 'the row is not edited').toHaveCount(0);
  await storefront.page.bringToFront();
  await expectExit(admin, storefront);
});

for (const list of ['customer', 'order', 'invoice', 'shipment', 'creditmemo'] as const) {
  test(`connects from the page of one ${list} in one click, and out again`, async ({ admin, shop }) => {
    const { id, name } = shop.customer;
    await admin.open(list, list === 'customer' ? id : shop.documents[list]);
    await expect(admin.buttons).toHaveCount(1);
    await expect(admin.connectButton(name)).toBeInViewport({ ratio: 1 });
    await picture(admin.page, list);
    await expectExit(admin, await connect(admin, name));
  });
}

test('goes on to a second connect after an exit, in the same admin session', async ({ admin, shop }) => {
  const { id, name } = shop.customer;
  await admin.open('customer', id);
  await expectExit(admin, await connect(admin, name));
  await expectExit(admin, await connect(admin, name));
});
