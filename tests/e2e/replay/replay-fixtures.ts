import { chromium, test as base, type Page } from '@playwright/test';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../../scripts/browser/find-chromium.ts';
import { ADMIN_PASSWORD, getListUrl, getLoginUrl } from './admin-pages.ts';
import { CAPTURES_MISSING, hasCaptures } from './captures.ts';
import { startReplay, type ReplayServer } from './replay-server.ts';
import { EMPLOYEES } from './replay-shop.ts';
import { VERSIONS, type ReplayVersion } from './versions.ts';

interface Options {
  readonly version: ReplayVersion;
}

interface Fixtures {
  readonly replay: ReplayServer;
  /** A page of a browser without the extension, signed in to the replayed back office, on the customers list. */
  readonly bareList: Page;
}

export async function signIn(page: Page, replay: ReplayServer): Promise<void> {
  await page.goto(getLoginUrl(replay));
  await page.locator('#email').fill(EMPLOYEES.admin.email);
  await page.locator('#passwd').fill(ADMIN_PASSWORD);
  await page.locator('#submit_login').click();
  await page.waitForURL(getListUrl(replay));
}

export const rowOf = (page: Page, customer: string) =>
  page.locator('#customer_grid_table tbody tr').filter({
    has: page.locator(`.js-bulk-action-checkbox[value="${customer}"]`),
  });

export const test = base.extend<Options & Fixtures>({
  version: [VERSIONS[8], { option: true }],
  replay: async ({ version }, use) => {
    const replay = await startReplay(version);
    await use(replay);
    await replay.close();
  },
  bareList: async ({ replay }, use) => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await signIn(page, replay);
    await use(page);
    await browser.close();
  },
});
/** The tests of one captured shop; skipped aloud where its pages are not at hand, and failing where that may not be. */
export function describeReplay(version: ReplayVersion, body: () => void): void {
  test.describe(`saved pages of PrestaShop ${version.version}`, () => {
    test.use({ version });
    test.beforeAll(() => {
      const isMissing = !hasCaptures(version.folder);
      if (isMissing && process.env['CI'] === '1') throw new Error(CAPTURES_MISSING);
      test.skip(isMissing, CAPTURES_MISSING);
    });
    body();
  });
}

export { expect } from '@playwright/test';
