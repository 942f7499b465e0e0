import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Popup } from '../pages/popup.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { getStorefrontUrl } from '../support/storefront-url.ts';

const ANNA = 'Anna Müller';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, in a line each, in light and in dark. */
async function findViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`));
    }
  }
  return found;
}

test('axe finds nothing in the admin with buttons and an open menu', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await list.search(ANNA);
  await expect(list.connectButton(ANNA)).toBeVisible();
  expect(await findViolations(list.page), 'customers list').toEqual([]);
  await list.optionsButton(ANNA).click();
  await expect(list.page.locator('connect-as-customer').getByRole('menu')).toBeVisible();
  expect(await findViolations(list.page), 'open menu').toEqual([]);
});

test('axe finds nothing in the landing, and in a storefront under the banner', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const landing = await agent.newPage();
  await landing.goto(`${getStorefrontUrl(shop)}connect/go`);
  expect(await findViolations(landing), 'landing without a link').toEqual([]);
  await landing.close();
  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  expect(await findViolations(storefront.page), 'storefront with banner').toEqual([]);
});

test('axe finds nothing in popup and options', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  const popup = new Popup(await agent.openExtensionPage('popup.html'));
  await expect(popup.live).toHaveCount(1);
  await expect(popup.sessions).toHaveCount(1);
  expect(await findViolations(popup.page), 'popup').toEqual([]);

  const options = await agent.openExtensionPage('options.html');
  await expect(options.getByRole('article')).toHaveCount(1);
  expect(await findViolations(options), 'options').toEqual([]);
});
