import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';

const ANNA = 'Anna Müller';
const JOHN = "John O'Brien";

test('a second connect in the same browser replaces the first, in every tab and in the log', async ({
  shop,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const first = new Storefront(await list.connect(ANNA));
  await expect(first.banner.region(ANNA)).toBeVisible();
  await list.page.bringToFront();
  const second = new Storefront(await list.connect(JOHN));
  await expect(second.loggedIn(KNOWN.john.id)).toBeVisible();
  await expect(second.banner.region(JOHN)).toBeVisible();

  await first.page.bringToFront();
  await expect(first.banner.region(JOHN)).toBeVisible();
  await expect(first.banner.region(ANNA)).toHaveCount(0);

  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await expect(popup.live).toHaveCount(1);
  await expect(popup.sessions).toHaveCount(2);
  await expect(popup.sessions.filter({ hasText: ANNA })).toContainText('replaced by another session');
  await expect(popup.sessions.filter({ hasText: JOHN })).toContainText('Live');
});
