import { expect, test as base } from '../fixtures.ts';
import { Options } from '../pages/options.ts';
import { ShopwareAdmin } from './pages/shopware-admin.ts';
import { startShopware, type ShopwareServer } from './server/start-shopware.ts';
import type { AdminUserName } from './shop/admin-users.ts';
import type { ShopKnobs } from './shop/shopware-shop.ts';

interface Fixtures {
  /** Who is signed in to the admin. */
  readonly user: AdminUserName;
  /** How the shop is before anybody comes to it. */
  readonly knobs: Partial<ShopKnobs>;
  /** A shop of its own. */
  readonly shopware: ShopwareServer;
  /** A browser without the extension, signed in to the admin, on the dashboard. */
  readonly bareAdmin: ShopwareAdmin;
  /** The agent's browser with the extension, signed in; the shop was added through the options page. */
  readonly admin: ShopwareAdmin;
}

export const test = base.extend<Fixtures>({
  user: ['agent', { option: true }],
  knobs: [{}, { option: true }],
  grants: async ({}, use) =>
    use(['http://shopware.localhost/*', 'http://shop2.localhost/*', 'http://headless.localhost/*']),
  shopware: async ({ knobs }, use) => {
    const shopware = await startShopware(knobs);
    await use(shopware);
    await shopware.close();
  },
  bareAdmin: async ({ customerBrowser, shopware, user }, use) => {
    const admin = new ShopwareAdmin(await customerBrowser.newPage(), shopware);
    await admin.signIn(user);
    await use(admin);
  },
  admin: async ({ agent, shopware, user, language }, use) => {
    const admin = new ShopwareAdmin(await agent.newPage(), shopware, language);
    await admin.signIn(user);
    const options = new Options(await agent.openExtensionPage('options.html'), language);
    await options.addShop(shopware.adminBase);
    await options.page.close();
    await admin.page.bringToFront();
    await use(admin);
  },
});

export { expect };
