import type { Page } from '@playwright/test';
import { text, type TextKey } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import type { MagentoAdmin } from '../pages/magento-admin.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { linkedCustomers } from './link-requests.ts';

const JANE = 'Jane Allowed';

const en = (key: TextKey) => text('en', key);

/** Changes a setting of the shop's card; it is kept at once. */
const change = async (options: Page, act: (card: ReturnType<Page['getByRole']>) => Promise<unknown>) => {
  const card = options.getByRole('article');
  await act(card);
  await expect(card.getByText(en('options_rules_saved'))).toBeVisible();
};

const connect = async (admin: MagentoAdmin) => {
  const storefront = new MagentoStorefront(await admin.connect(JANE));
  await storefront.landed();
  return storefront;
};

describeMagento('settings of a shop', () => {
  test("the shop's own notice is shown instead of our banner where the agent wants that", async ({ admin, agent }) => {
    const options = await agent.openExtensionPage('options.html');
    await change(options, (card) => card.getByLabel(en('options_rules_notice')).selectOption('shop'));
    await admin.openCustomer(1);
    const storefront = await connect(admin);
    await expect(storefront.stockNotice).toContainText(JANE);
    await expect(storefront.banner.any).toHaveCount(0);
    await options.bringToFront();
    await change(options, (card) => card.getByLabel(en('options_rules_notice')).selectOption('ours'));
    await storefront.page.bringToFront();
    await storefront.page.reload();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    await expect(storefront.stockNotice).toBeHidden();
  });

  test('without the block the checkout is open, and nothing says otherwise', async ({ admin, agent, magento }) => {
    const options = await agent.openExtensionPage('options.html');
    await change(options, (card) => card.getByLabel(en('options_rules_checkout')).uncheck());
    await admin.openCustomer(1);
    const storefront = await connect(admin);
    await expect(storefront.banner.region(JANE)).not.toContainText(en('banner_checkout_blocked_here'));
    await storefront.page.goto(`${magento.origins[1]}/checkout/`);
    await expect(storefront.page).toHaveURL(`${magento.origins[1]}/checkout/`);
    await expect(storefront.banner.region(JANE)).toBeVisible();
  });

  test('sessions begin read-only where the agent wants that', async ({ admin, agent }) => {
    const options = await agent.openExtensionPage('options.html');
    await change(options, (card) => card.getByLabel(en('options_rules_read_only')).check());
    await admin.page.reload();
    await admin.openCustomer(1);
    const storefront = await connect(admin);
    await expect(storefront.banner.region(JANE)).toContainText(en('banner_read_only_here'));
  });

  test('a reason that is wanted is asked for before the shop is', async ({ admin, agent, magento }) => {
    const options = await agent.openExtensionPage('options.html');
    await change(options, (card) => card.getByLabel(en('options_rules_reason')).selectOption('reason'));
    await admin.openCustomer(1);
    await admin.connectButton(JANE).click();
    const menu = admin.buttons.getByRole('menu');
    await expect(menu).toBeVisible();
    expect(linkedCustomers(magento)).toEqual([]);
    await admin.buttons.getByLabel(en('button_reason')).fill('cannot pay');
    const go = menu.locator('[data-act="connect"]');
    const storefront = new MagentoStorefront(await admin.openedBy(() => go.click()));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const popup = await agent.openExtensionPage('popup.html');
    await expect(popup.getByText('cannot pay')).toBeVisible();
  });
});

describeMagento('the cookie that chooses a store view for a year', () => {
  const findStore = async (admin: MagentoAdmin, url: string) =>
    (await admin.page.context().cookies(url)).find(({ name }) => name === 'store');

  const allowCookies = async (options: Page) => {
    const allow = options.getByRole('button', { name: en('options_rules_allow_cookies'), exact: true });
    const has = () => options.evaluate<boolean>('chrome.permissions.contains({ permissions: ["cookies"] })');
    await expect(options.getByRole('article')).toBeVisible();
    if (!(await has())) await allow.click();
    await expect.poll(has).toBe(true);
  };

  test('goes again at Exit where there was none before', async ({ admin, agent, magento }) => {
    Object.assign(magento.shop, { isStoreChosen: true, offeredView: 2 });
    const options = await agent.openExtensionPage('options.html');
    await allowCookies(options);
    await options.close();
    await admin.openCustomer(1);
    const storefront = await connect(admin);
    await expect(storefront.banner.region(JANE)).toBeVisible();
    expect(await findStore(admin, magento.origins[1]), 'the shop has set it').toMatchObject({ value: 'de' });
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await expect.poll(() => findStore(admin, magento.origins[1])).toBeUndefined();
  });

  test("comes back at Exit where the agent's own was taken", async ({ admin, agent, magento }) => {
    const options = await agent.openExtensionPage('options.html');
    await allowCookies(options);
    await options.close();
    const expires = Math.floor(Date.now() / 1000) + 86_400;
    const own = {
      name: 'store',
      value: 'de',
      domain: 'magento.localhost',
      path: '/',
      expires,
      sameSite: 'Lax' as const,
    };
    await admin.page.context().addCookies([own]);
    await admin.openCustomer(1);
    const storefront = await connect(admin);
    await expect(storefront.banner.region(JANE)).toBeVisible();
    expect(await findStore(admin, magento.origins[1]), 'the shop has taken it').toBeUndefined();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await expect
      .poll(() => findStore(admin, magento.origins[1]))
      .toMatchObject({ value: 'de', path: '/', sameSite: 'Lax', httpOnly: false, expires });
  });
});
