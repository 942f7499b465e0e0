import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { letQueuedEndsBeDue, waitForQueuedEnds } from '../support/queued-ends.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test('closing the last storefront tab ends the session a minute later, unless a tab comes back before', async ({
  shop,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const first = new Storefront(await list.connect(ANNA));
  await expect(first.banner.region(ANNA)).toBeVisible();
  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await first.page.close();
  await waitForQueuedEnds(popup.page, 1);

  const again = new Storefront(await agent.newPage());
  await again.page.goto(getStorefrontUrl(shop));
  await expect(again.banner.region(ANNA)).toBeVisible();
  await waitForQueuedEnds(popup.page, 0);

  await again.page.close();
  await waitForQueuedEnds(popup.page, 1);
  await letQueuedEndsBeDue(popup.page);
  await waitForQueuedEnds(popup.page, 0);
  await popup.refresh();
  await expect(popup.sessions).toContainText([text('en', 'popup_cause_left')]);
  await expect(popup.live).toHaveCount(0);
});
