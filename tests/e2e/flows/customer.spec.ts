import { DEMO_PASSWORD } from '../../../backends/typescript/demo/seed/agents.ts';
import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';

const JOHN = "John O'Brien";

test('a customer who is in the shop at the same time notices nothing', async ({ shop, agent, customerBrowser }) => {
  const url = getStorefrontUrl(shop);
  const theirs = new Storefront(await customerBrowser.newPage());
  await theirs.logIn(url, KNOWN.john.email, DEMO_PASSWORD);
  const pieces = await theirs.cartCount.textContent();
  const admin = await prepareAgent(agent, shop.adminUrl);
  await admin.openCustomer(KNOWN.john.id);
  const lastVisit = await admin.page.locator('[data-fact="last-visit"]').textContent();

  const storefront = new Storefront(await admin.connect(JOHN));
  await expect(storefront.banner.region(JOHN)).toBeVisible();
  await storefront.page.goto(`${url}product/mug-nora`);
  await storefront.page.locator('form.buy button[type="submit"]').click();
  await expect(storefront.cartCount).toHaveText('1');
  await theirs.page.reload();
  await expect(theirs.loggedIn(KNOWN.john.id)).toBeVisible();
  await expect(theirs.cartCount).toHaveText(pieces ?? '');
  await expect(theirs.banner.any).toHaveCount(0);

  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await theirs.page.reload();
  await expect(theirs.loggedIn(KNOWN.john.id)).toBeVisible();
  await expect(theirs.cartCount).toHaveText(pieces ?? '');
  await admin.page.reload();
  await expect(admin.page.locator('[data-fact="last-visit"]')).toHaveText(lastVisit ?? '');
});
