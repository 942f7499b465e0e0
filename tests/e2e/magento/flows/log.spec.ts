import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { ADMIN_USERS } from '../shop/admin-users.ts';
import type { MagentoShop } from '../shop/magento-shop.ts';
import { adminRequests } from './link-requests.ts';

const JANE = 'Jane Allowed';
const HOUR = 3_600_000;

/** Logins of the team before the test: `count` of the agent's, and one of the admin's that is 26 hours old. */
const fillLog = (shop: MagentoShop, count: number) => {
  const [jane, , lena] = [...shop.customers.values()];
  shop.log.write(ADMIN_USERS.admin, jane!, shop.now() - 26 * HOUR);
  for (let at = count; at > 0; at -= 1) shop.log.write(ADMIN_USERS.agent, lena!, shop.now() - at * HOUR);
};

describeMagento("the shop's own log", () => {
  test.describe('a lead', () => {
    test.use({ user: 'lead' });

    test("shows the team's logins at their real times, and what this browser knows of its own", async ({
      admin,
      agent,
      magento,
    }) => {
      fillLog(magento.shop, 1);
      await admin.openCustomer(1);
      const storefront = new MagentoStorefront(await admin.connect(JANE));
      await storefront.landed();
      await expect(storefront.banner.region(JANE)).toBeVisible();
      const popup = new Popup(await agent.openExtensionPage('popup.html'));
      await popup.showTeam();
      await expect(popup.sessions).toHaveCount(3);
      const [own, agents, admins] = [popup.sessions.nth(0), popup.sessions.nth(1), popup.sessions.nth(2)];
      await expect(own).toContainText(JANE);
      await expect(own).toContainText(text('en', 'popup_live'));
      await expect(agents).toContainText('lena.locked@example.com');
      await expect(agents).toContainText(/1 hr\. ago|1 hour ago/);
      await expect(agents).toContainText(text('en', 'popup_end_unknown'));
      await expect(admins).toContainText(/yesterday|1 day ago|26 hr/);
      await expect(popup.page.getByText(text('en', 'popup_log_of_shop'))).toBeVisible();

      await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
      await popup.refresh();
      await expect(own).toContainText(text('en', 'popup_cause_exit'));
      await expect(popup.sessions, 'one session is one row').toHaveCount(3);
    });

    test('filters and pages', async ({ admin, agent, magento }) => {
      fillLog(magento.shop, 60);
      await admin.openGrid();
      const popup = new Popup(await agent.openExtensionPage('popup.html'));
      await popup.showTeam();
      await expect(popup.sessions).toHaveCount(50);
      await popup.page.getByRole('button', { name: text('en', 'popup_load_more') }).click();
      await expect(popup.sessions).toHaveCount(61);
      await popup.page.getByLabel(text('en', 'popup_filter')).fill('jane');
      await expect(popup.sessions).toHaveCount(1);
    });

    test('says "shop time" where the shop does not tell its zone', async ({ admin, agent, magento }) => {
      magento.shop.tellsZone = false;
      fillLog(magento.shop, 1);
      await admin.openGrid();
      const popup = new Popup(await agent.openExtensionPage('popup.html'));
      await popup.showTeam();
      const [row] = magento.shop.log.rows;
      await expect(popup.sessions.first()).toContainText(text('en', 'popup_shop_time', row!.time));
    });

    test('asks the log only while somebody looks at it', async ({ admin, agent, magento }) => {
      const logged = () => adminRequests(magento).filter(({ form }) => form.get('namespace')?.startsWith('login_as'));
      await admin.openGrid();
      const storefront = new MagentoStorefront(await admin.connect(JANE));
      await storefront.landed();
      expect(logged()).toEqual([]);
      const popup = new Popup(await agent.openExtensionPage('popup.html'));
      await expect(popup.sessions).toHaveCount(1);
      expect(logged()).not.toEqual([]);
    });
  });

  test('a role without the log is told which right it lacks, and sees its own sessions of this browser', async ({
    admin,
    agent,
    magento,
  }) => {
    fillLog(magento.shop, 1);
    await admin.openCustomer(1);
    const storefront = new MagentoStorefront(await admin.connect(JANE));
    await storefront.landed();
    await expect(storefront.banner.region(JANE)).toBeVisible();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.sessions).toHaveCount(1);
    await expect(popup.sessions).toContainText([JANE]);
    await expect(popup.page.getByText(text('en', 'popup_log_own_only', 'Login as Customer Log'))).toBeVisible();
  });
});
