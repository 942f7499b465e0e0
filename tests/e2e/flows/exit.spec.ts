import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';

const ANNA = 'Anna Müller';

test('Exit ends the session and takes the agent back to the admin', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await expect.poll(() => list.page.evaluate(() => document.visibilityState)).toBe('visible');

  const afterwards = new Storefront(await agent.newPage());
  await afterwards.page.goto(getStorefrontUrl(shop));
  await expect(afterwards.logInLink).toBeVisible();
  await expect(afterwards.loggedIn(KNOWN.anna.id)).toHaveCount(0);
  await expect(afterwards.banner.any).toHaveCount(0);
});
