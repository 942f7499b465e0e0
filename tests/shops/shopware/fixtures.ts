import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, chromium, type BrowserContext } from '@playwright/test';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../../scripts/browser/find-chromium.ts';
import { BUILD } from '../../../scripts/demo/build-extension.ts';
import { Options } from '../../e2e/pages/options.ts';
import { Popup } from '../../e2e/pages/popup.ts';
import { AgentBrowser } from '../../e2e/support/agent-browser.ts';
import type { Language } from '../../e2e/support/texts.ts';
import { AdminApi } from './admin-api.ts';
import { makeProfile } from './agent-profile.ts';
import { readRealShopware, type RealShopware, type Role } from './real-shopware.ts';
import { ShopwareAdmin } from './shopware-admin.ts';

const hostPattern = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

const needChromium = (): string => {
  const found = findChromium();
  if (found === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return found;
};

/** An agent at their browser with the extension, signed in to the administration; the shop was added. */
export interface Colleague {
  readonly browser: AgentBrowser;
  readonly admin: ShopwareAdmin;
}

interface Fixtures {
  /** Who is signed in to the administration. */
  readonly role: Role;
  /** Language of the agent's browser. */
  readonly language: Language;
  /** "Continue where you left off": a restart brings back tabs and session cookies. */
  readonly restoresTabs: boolean;
  readonly shop: RealShopware;
  /** Address of the main storefront, ending in `/`. */
  readonly storefront: string;
  /** The agent's browser with the extension. */
  readonly agent: AgentBrowser;
  /** Signed in there, with the shop added. */
  readonly admin: ShopwareAdmin;
  /** A colleague at another machine. */
  readonly startColleague: (role: Role) => Promise<Colleague>;
  readonly openPopup: () => Promise<Popup>;
  readonly openOptions: () => Promise<Options>;
  /** Another person's browser, without the extension. */
  readonly otherBrowser: BrowserContext;
  /** The shop's own word. */
  readonly api: AdminApi;
  /** Changes fields of one row of the shop, and puts them back afterwards. */
  readonly change: (path: string, fields: Record<string, readonly [test: unknown, usual: unknown]>) => Promise<void>;
}

const prepare = async (browser: AgentBrowser, shop: RealShopware, role: Role, language: Language) => {
  const admin = new ShopwareAdmin(await browser.newPage(), shop, language);
  await admin.signIn(role);
  const options = new Options(await browser.openExtensionPage('options.html'), language);
  await options.addShop(shop.admin);
  await options.page.close();
  await admin.page.bringToFront();
  return admin;
};

export const test = base.extend<Fixtures & { startBrowser: () => Promise<AgentBrowser> }>({
  role: ['agent', { option: true }],
  language: ['en', { option: true }],
  restoresTabs: [false, { option: true }],
  shop: async ({}, use) => use(readRealShopware()),
  storefront: async ({ shop }, use) => use(new URL('../', shop.admin).href),
  startBrowser: async ({ shop, restoresTabs, language }, use) => {
    const started: (readonly [AgentBrowser, profile: string])[] = [];
    await use(async () => {
      const profile = await mkdtemp(path.join(tmpdir(), 'connect-shop-'));
      const extension = path.resolve(BUILD);
      const hosts = [shop.admin, ...shop.storefronts].map(hostPattern);
      await makeProfile(profile, extension, hosts, { restoresTabs, cookies: true });
      const browser = await AgentBrowser.start({
        chromium: needChromium(),
        extension,
        profile,
        headless: true,
        language,
      });
      started.push([browser, profile]);
      return browser;
    });
    for (const [browser, profile] of started) {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  agent: async ({ startBrowser }, use) => use(await startBrowser()),
  admin: async ({ agent, shop, role, language }, use) => use(await prepare(agent, shop, role, language)),
  startColleague: ({ startBrowser, shop, language }, use) =>
    use(async (role) => {
      const browser = await startBrowser();
      return { browser, admin: await prepare(browser, shop, role, language) };
    }),
  openPopup: ({ agent, language }, use) =>
    use(async () => new Popup(await agent.openExtensionPage('popup.html'), language)),
  openOptions: ({ agent, language }, use) =>
    use(async () => new Options(await agent.openExtensionPage('options.html'), language)),
  otherBrowser: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: needChromium(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    await use(await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' }));
    await browser.close();
  },
  api: async ({ shop }, use) => use(await AdminApi.signIn(shop)),
  change: async ({ api }, use) => {
    const undo: (() => Promise<unknown>)[] = [];
    await use(async (place, fields) => {
      const pick = (at: 0 | 1) => Object.fromEntries(Object.entries(fields).map(([name, pair]) => [name, pair[at]]));
      undo.push(() => api.ask('PATCH', place, pick(1)));
      await api.ask('PATCH', place, pick(0));
    });
    for (const one of undo.reverse()) await one();
  },
});

export { expect } from '@playwright/test';
