import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test.use({ language: 'de' });

test('a German agent adds the shop, connects, exits and reads it all in German', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl, { language: 'de' });
  const storefront = new Storefront(await list.connect(ANNA), 'de');
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  const popup = new Popup(await agent.openExtensionPage('popup.html'), 'de');
  await expect(popup.sessions).toContainText([text('de', 'popup_cause_exit')]);
  await expect(popup.page.locator('html')).toHaveAttribute('lang', 'de');
});
