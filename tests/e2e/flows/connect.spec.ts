import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { LiveGrid } from '../pages/live-grid.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';

const ANNA = 'Anna Müller';
const JOHN = "John O'Brien";

test('an agent connects from a customer page and sees the shop as that customer', async ({ shop, agent }) => {
  const admin = await prepareAgent(agent, shop.adminUrl);
  await admin.openCustomer(KNOWN.anna.id);
  const storefront = new Storefront(await admin.connect(ANNA));
  await expect(storefront.loggedIn(KNOWN.anna.id)).toBeVisible();
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await expect(storefront.banner.region(ANNA)).toContainText('Alex Agent');
  await expect(storefront.page).toHaveURL(`${getStorefrontUrl(shop)}account`);
  await expect(admin.page).toHaveURL(`${shop.adminUrl}customers/${KNOWN.anna.id}`);
});

test('an agent connects from a row of the customers list, and the row stays closed', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const before = list.page.url();
  const storefront = new Storefront(await list.connect(JOHN));
  await expect(storefront.loggedIn(KNOWN.john.id)).toBeVisible();
  await expect(storefront.banner.region(JOHN)).toBeVisible();
  await list.page.bringToFront();
  await expect(list.page).toHaveURL(before);
  await list.row(JOHN).getByText(KNOWN.john.email).click();
  await expect(list.page).toHaveURL(`${shop.adminUrl}customers/${KNOWN.john.id}`);
});

test('an agent connects from the live grid after its rows were filled with other customers', async ({
  shop,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const grid = new LiveGrid(list.page, shop.adminUrl);
  await grid.load();
  await expect(grid.connectButton(ANNA)).toBeVisible();
  await grid.sortBy('E-mail');
  await grid.sortBy('ID');
  await expect(grid.connectButton(ANNA)).toHaveCount(1);
  const storefront = new Storefront(await grid.connect(ANNA));
  await expect(storefront.loggedIn(KNOWN.anna.id)).toBeVisible();
  await expect(storefront.banner.region(ANNA)).toBeVisible();
});

test('an agent connects from an order', async ({ shop, agent }) => {
  const admin = await prepareAgent(agent, shop.adminUrl);
  await admin.openOrderOf(JOHN);
  const storefront = new Storefront(await admin.connect(JOHN));
  await expect(storefront.loggedIn(KNOWN.john.id)).toBeVisible();
  await expect(storefront.banner.region(JOHN)).toBeVisible();
});
