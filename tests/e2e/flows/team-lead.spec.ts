import { expect, test } from '../fixtures.ts';
import { EMAIL } from '../pages/admin-page.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';

const ANNA = 'Anna Müller';

test("a team lead sees an agent's session in the popup, start to end", async ({ shop, agent, startAgent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const lead = await startAgent();
  await prepareAgent(lead, shop.adminUrl, { email: EMAIL.lead });
  const popup = new Popup(await lead.openExtensionPage('popup.html'));
  await popup.showTeam();
  await expect(popup.page.getByText('Nobody has had a session in this shop yet.')).toBeVisible();

  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await popup.refresh();
  await expect(popup.sessions).toHaveCount(1);
  await expect(popup.sessions).toContainText([ANNA]);
  await expect(popup.sessions).toContainText(['Alex Agent']);
  await expect(popup.sessions).toContainText(['Live']);

  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await popup.refresh();
  await expect(popup.sessions).toContainText(['exited']);
  await expect(popup.sessions).toHaveCount(1);
  await expect(popup.sessions.getByText('Live', { exact: true })).toHaveCount(0);
});
