import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';

const ANNA = 'Anna Müller';

test('a worker that is stopped before every step loses nothing', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await agent.stopWorker();
  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await agent.stopWorker();
  await storefront.page.reload();
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await agent.stopWorker();
  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await expect(popup.live).toHaveCount(1);
  await expect(popup.live).toContainText([ANNA]);
  await agent.stopWorker();
  await storefront.page.bringToFront();
  await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
  await agent.stopWorker();
  await popup.page.reload();
  await expect(popup.sessions).toContainText(['exited']);
  await expect(popup.live).toHaveCount(0);
});

test('a worker that is stopped while the shop is thinking leaves a button that can be pressed again', async ({
  shop,
  control,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await control.run({ do: 'misbehave', how: 'silent', path: '/admin/connect/links' });
  await list.connectButton(ANNA).click();
  await expect(list.connectButton(ANNA)).toHaveAttribute('aria-busy', 'true');
  await agent.stopWorker();
  await expect(list.notice).toBeVisible();
  await control.run({ do: 'misbehave', how: null, path: '/' });
  const storefront = new Storefront(await list.openedBy(() => list.retry()));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
});
