import { expect, test as base } from '../fixtures.ts';
import { Options } from '../pages/options.ts';
import { needCaptures } from '../support/need-captures.ts';
import { MagentoAdmin } from './pages/magento-admin.ts';
import { FOLDER } from './server/magento-replay.ts';
import { startMagento, type MagentoServer } from './server/start-magento.ts';
import type { AdminUserName } from './shop/admin-users.ts';

interface Fixtures {
  /** Who is signed in to the admin. */
  readonly user: AdminUserName;
  /** A shop of its own. */
  readonly magento: MagentoServer;
  /** A browser without the extension, signed in to the admin, on the dashboard. */
  readonly bareAdmin: MagentoAdmin;
  /** The agent's browser with the extension, signed in; the shop was added through the options page. */
  readonly admin: MagentoAdmin;
}

export const test = base.extend<Fixtures>({
  user: ['agent', { option: true }],
  grants: async ({}, use) => use(['http://magento.localhost/*', 'http://wholesale.localhost/*']),
  magento: async ({}, use) => {
    const magento = await startMagento();
    await use(magento);
    await magento.close();
  },
  bareAdmin: async ({ customerBrowser, magento, user }, use) => {
    const page = await customerBrowser.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    const admin = new MagentoAdmin(page, magento);
    await admin.signIn(user);
    await use(admin);
  },
  admin: async ({ agent, magento, user }, use) => {
    const admin = new MagentoAdmin(await agent.newPage(), magento);
    await admin.signIn(user);
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.addShop(magento.adminBase);
    await options.page.close();
    await admin.page.bringToFront();
    await use(admin);
  },
});

/** Tests against the replayed shop, where its saved pages are at hand. */
export function describeMagento(title: string, body: () => void): void {
  test.describe(`Magento 2.4.7: ${title}`, () => {
    needCaptures(FOLDER);
    body();
  });
}

export { expect };
