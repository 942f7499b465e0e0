import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { startDemoShop, type DemoShop } from '../../../backends/typescript/demo/start-demo-shop.ts';
import { link } from '../../../lib/protocol/schema/link.ts';
import { CONNECT_TOKEN_HEADER } from '../../../lib/protocol/version.ts';
import type { AdminPage } from '../../../tests/e2e/pages/admin-page.ts';
import { Storefront } from '../../../tests/e2e/pages/storefront.ts';
import { AgentBrowser } from '../../../tests/e2e/support/agent-browser.ts';
import { prepareAgent } from '../../../tests/e2e/support/prepare.ts';
import { seedGrants } from '../../browser/seed-grants.ts';
import { BUILD } from '../../demo/build-extension.ts';
import { HOSTS } from '../../demo/hosts.ts';

const CUSTOMER = { id: KNOWN.anna.id, name: 'Anna Müller' } as const;

/** Milliseconds since the epoch, with fractions: comparable with `performance.timeOrigin` of a page. */
const now = (): number => performance.timeOrigin + performance.now();

/** An agent signed in on a customer page of the demo shop, in a browser with the built extension. */
export class AgentAtWork {
  readonly #shop: DemoShop;
  readonly #browser: AgentBrowser;
  readonly #admin: AdminPage;

  private constructor(shop: DemoShop, browser: AgentBrowser, admin: AdminPage) {
    this.#shop = shop;
    this.#browser = browser;
    this.#admin = admin;
  }

  /** Everything is kept below `folder`, the build too: somebody may build again meanwhile. */
  static async start(chromium: string, folder: string): Promise<AgentAtWork> {
    const [extension, profile] = [path.join(folder, 'build'), path.join(folder, 'profile')];
    await cp(BUILD, extension, { recursive: true });
    await seedGrants(profile, extension, HOSTS);
    const shop = await startDemoShop({ port: 0, dataDir: path.join(folder, 'shop') });
    const browser = await AgentBrowser.start({ chromium, extension, profile, headless: true });
    const admin = await prepareAgent(browser, shop.adminUrl);
    await admin.openCustomer(CUSTOMER.id);
    return new AgentAtWork(shop, browser, admin);
  }

  /** From the click on the button to the loaded page that knows the customer, in milliseconds. */
  async clickThrough({ stopWorker = false } = {}): Promise<number> {
    const { page } = this.#admin;
    const button = this.#admin.connectButton(CUSTOMER.name).first();
    await page.bringToFront();
    await button.hover();
    if (stopWorker) await this.#browser.stopWorker();
    await page.mouse.down();
    const opened = this.#browser.context.waitForEvent('page');
    const begun = now();
    await page.mouse.up();
    return (await this.#waitForCustomer(await opened)) - begun;
  }

  /** The same for the same kind of link, typed into the address bar of a new tab. */
  async typeLink(): Promise<number> {
    const url = await this.#issueLink();
    const page = await this.#browser.newPage();
    const begun = now();
    await page.goto(url, { waitUntil: 'commit' });
    return (await this.#waitForCustomer(page)) - begun;
  }

  /** The same for the same kind of link in a tab that the extension makes for it, with nothing to ask before. */
  async openLink(): Promise<number> {
    const url = await this.#issueLink();
    const own = await this.#browser.openExtensionPage('options.html');
    const opened = this.#browser.context.waitForEvent('page');
    const begun = now();
    await own.evaluate(`void chrome.tabs.create({ active: true, url: ${JSON.stringify(url)} })`);
    const loaded = await this.#waitForCustomer(await opened);
    await own.close();
    return loaded - begun;
  }

  /** When the page of the logged-in customer had loaded. The browser is then as it was before. */
  async #waitForCustomer(page: Page): Promise<number> {
    await new Storefront(page).loggedIn(CUSTOMER.id).waitFor({ state: 'attached' });
    await page.waitForLoadState('load');
    const loaded = await page.evaluate(async () => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      // Zero until the listeners of the load event have run.
      while (navigation !== undefined && navigation.loadEventEnd === 0) await new Promise(requestAnimationFrame);
      return performance.timeOrigin + (navigation?.loadEventEnd ?? Number.NaN);
    });
    await page.close();
    // The admin's own cookie lies below its path; what is at the root is the storefront's.
    await this.#browser.context.clearCookies({ path: '/' });
    return loaded;
  }

  /** Asked for in the admin's own page, as the extension would. */
  async #issueLink(): Promise<string> {
    const answer = await this.#admin.page.evaluate(
      async ([header, customer]) => {
        const found = (await (await fetch('/admin/connect/discovery')).json()) as { connectToken: string };
        const issued = await fetch('/admin/connect/links', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', [header]: found.connectToken },
          body: JSON.stringify({ customer, kind: 'instant' }),
        });
        return (await issued.json()) as unknown;
      },
      [CONNECT_TOKEN_HEADER, String(CUSTOMER.id)] as const,
    );
    return z.object({ url: link.shape.url }).parse(answer).url;
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#shop.close();
  }
}
