import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test.use({ restoresTabs: true });

test('a browser that is restarted with a live session shows it as unverified until the shop confirms it', async ({
  shop,
  control,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const before = new Storefront(await list.connect(ANNA));
  await expect(before.banner.region(ANNA)).toBeVisible();
  await control.run({ do: 'misbehave', how: 'unavailable', path: '/connect/' });
  await agent.restart();

  const storefront = new Storefront(await agent.findPage(`${getStorefrontUrl(shop)}account`));
  await expect(storefront.banner.any).toContainText(text('en', 'banner_unverified'));
  await expect(storefront.banner.exitButton).toBeVisible();
  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await expect(popup.live).toContainText([text('en', 'popup_unverified')]);

  await control.run({ do: 'misbehave', how: null, path: '/' });
  await storefront.page.bringToFront();
  await storefront.page.reload();
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  await expect(storefront.banner.any).not.toContainText(text('en', 'banner_unverified'));
  await expect(storefront.loggedIn(KNOWN.anna.id)).toBeVisible();

  await storefront.banner.exit();
  await storefront.page.waitForURL(`${shop.adminUrl}**`);
  await storefront.page.goto(getStorefrontUrl(shop));
  await expect(storefront.logInLink).toBeVisible();
});

test('after a restart the buttons are there again without a visit to the options', async ({ shop, agent }) => {
  const { page } = await prepareAgent(agent, shop.adminUrl);
  const address = page.url();
  await agent.restart();
  const restored = await agent.findPage(address);
  await expect(restored.getByRole('button', { name: text('en', 'button_connect_as', ANNA) })).toBeVisible();
});
