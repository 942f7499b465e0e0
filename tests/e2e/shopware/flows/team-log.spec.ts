import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { Options } from '../../pages/options.ts';
import { ShopwareAdmin } from '../pages/shopware-admin.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';

const ANNA = 'Anna Active';

test.describe("Shopware 6.6: the team's log", () => {
  test('a lead switches it on, and sees whom the agents were, by name, with how it ended', async ({
    admin,
    agent,
    shopware,
    startAgent,
  }) => {
    await admin.openOrders();
    const untold = new ShopwareStorefront(await admin.connect(ANNA));
    await Promise.all([untold.page.waitForEvent('close'), untold.banner.exit()]);
    expect(shopware.shop.userConfigs.rows, 'off until somebody wants it').toEqual([]);

    const leads = await startAgent();
    const lead = new ShopwareAdmin(await leads.newPage(), shopware);
    await lead.signIn('lead');
    const options = new Options(await leads.openExtensionPage('options.html'));
    await options.addShop(shopware.adminBase);
    await options.page.getByLabel(text('en', 'options_reports_on')).check();
    await expect(options.page.getByText(text('en', 'options_rules_saved'))).toBeVisible();
    // What a worker has read it believes for a minute.
    await agent.stopWorker();

    await admin.page.bringToFront();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    const popup = new Popup(await leads.openExtensionPage('popup.html'));
    await popup.showTeam();
    await expect(popup.page.getByText(text('en', 'popup_log_reported'))).toBeVisible();
    await expect(async () => {
      await popup.refresh();
      await expect(popup.sessions.first()).toContainText(text('en', 'popup_live'), { timeout: 1000 });
    }).toPass();
    await expect(popup.sessions.first()).toContainText(ANNA);
    await expect(popup.sessions.first()).toContainText('agent Agent');
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await expect(async () => {
      await popup.refresh();
      await expect(popup.sessions.first()).toContainText(text('en', 'popup_cause_exit'), { timeout: 1000 });
    }).toPass();

    const kept = JSON.stringify([shopware.shop.userConfigs.rows, shopware.shop.logEntries]);
    expect(kept).toContain(shopware.shop.customers.anna.id);
    expect(kept, 'ids, times and a cause alone').not.toMatch(/Anna|Active|@|127\.0/);

    await lead.page.bringToFront();
    await lead.openOrders();
    const theirs = new ShopwareStorefront(await lead.connect('Bob Bound'));
    await expect(theirs.banner.region('Bob Bound')).toBeVisible();
    const others = new Popup(await agent.openExtensionPage('popup.html'));
    await others.showTeam();
    await expect(async () => {
      await others.refresh();
      await expect(others.sessions.filter({ hasText: 'Bob Bound' })).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    const unread = others.sessions.filter({ hasText: 'Bob Bound' });
    await expect(unread, 'a role without the names of users').not.toContainText('lead Lead');
    await expect(unread).toContainText(text('en', 'popup_unread', '').slice(0, 20));
  });
});
