import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures.ts';
import { Options } from '../pages/options.ts';
import { needCaptures } from '../support/need-captures.ts';
import { PrestashopAdmin } from './prestashop-admin.ts';
import { startReplay, type ReplayServer } from './replay-server.ts';
import { VERSIONS, type ReplayVersion } from './versions.ts';

interface Fixtures {
  /** Which captured shop is replayed. */
  readonly version: ReplayVersion;
  readonly replay: ReplayServer;
  /** A browser without the extension, signed in to the replayed back office, on the customers list. */
  readonly bareAdmin: PrestashopAdmin;
  /** The agent's browser with the extension, in which the shop was added through the options page. */
  readonly admin: PrestashopAdmin;
}

const openAdmin = async (page: Page, replay: ReplayServer): Promise<PrestashopAdmin> => {
  const admin = new PrestashopAdmin(page, replay);
  await page.setViewportSize({ width: 1280, height: 800 });
  await admin.signIn();
  return admin;
};

export const test = base.extend<Fixtures>({
  version: [VERSIONS[8], { option: true }],
  grants: async ({ version }, use) => use([`http://${version.host}/*`]),
  replay: async ({ version }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'connect-replay-'));
    // Account pages of 9 were not saved; the home page was, in both.
    const replay = await startReplay(version, folder, { landing: { default: 'home', paths: [] } });
    await use(replay);
    await replay.close();
    await rm(folder, { recursive: true, force: true });
  },
  bareAdmin: async ({ customerBrowser, replay }, use) => use(await openAdmin(await customerBrowser.newPage(), replay)),
  admin: async ({ agent, replay }, use) => {
    const admin = await openAdmin(await agent.newPage(), replay);
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.addShop(`${replay.origin}/admin-dev1/`);
    await options.page.close();
    await admin.page.bringToFront();
    await use(admin);
  },
});

/** The tests of one captured shop; skipped aloud where its pages are not at hand, and failing where that may not be. */
export function describeReplay(version: ReplayVersion, body: () => void): void {
  test.describe(`saved pages of PrestaShop ${version.version}`, () => {
    test.use({ version });
    needCaptures(version.folder);
    body();
  });
}

export { expect };
