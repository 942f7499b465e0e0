import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, chromium, type BrowserContext } from '@playwright/test';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../../scripts/browser/find-chromium.ts';
import { seedGrants } from '../../../scripts/browser/seed-grants.ts';
import { BUILD } from '../../../scripts/demo/build-extension.ts';
import { Options } from '../../e2e/pages/options.ts';
import { Popup } from '../../e2e/pages/popup.ts';
import { AgentBrowser } from '../../e2e/support/agent-browser.ts';
import { MagentoAdmin } from './magento-admin.ts';
import { readRealMagento, type RealMagento, type Role } from './real-magento.ts';

const hostPattern = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

const needChromium = (): string => {
  const found = findChromium();
  if (found === null) throw new Error(HOW_TO_GET_CHROMIUM);
  return found;
};

interface Fixtures {
  /** Who is signed in to the admin. */
  readonly role: Role;
  /** "Continue where you left off": a restart brings back tabs and session cookies. */
  readonly restoresTabs: boolean;
  readonly shop: RealMagento;
  /** Address of the main storefront, ending in `/`. */
  readonly storefront: string;
  /** The agent's browser with the extension. */
  readonly agent: AgentBrowser;
  /** Signed in there, with the shop added. */
  readonly admin: MagentoAdmin;
  readonly openPopup: () => Promise<Popup>;
  /** The options page, with the shop's card. */
  readonly openOptions: () => Promise<Options>;
  /** Another person's browser, without the extension. */
  readonly otherBrowser: BrowserContext;
  /** Sets values of the shop's configuration, and sets them back afterwards. */
  readonly configure: (values: Readonly<Record<string, readonly [test: string, usual: string]>>) => void;
}

export const test = base.extend<Fixtures>({
  role: ['agent', { option: true }],
  restoresTabs: [false, { option: true }],
  shop: async ({}, use) => use(readRealMagento()),
  storefront: async ({ shop }, use) => use(new URL('/', shop.admin).href),
  agent: async ({ shop, restoresTabs }, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'connect-shop-'));
    const extension = path.resolve(BUILD);
    await seedGrants(profile, extension, [shop.admin, ...shop.storefronts].map(hostPattern), { restoresTabs });
    const agent = await AgentBrowser.start({ chromium: needChromium(), extension, profile, headless: true });
    await use(agent);
    await agent.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  admin: async ({ agent, shop, role }, use) => {
    const admin = new MagentoAdmin(await agent.newPage(), shop);
    await admin.signIn(role);
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.addShop(shop.admin);
    await options.page.close();
    await admin.page.bringToFront();
    await use(admin);
  },
  openPopup: ({ agent }, use) => use(async () => new Popup(await agent.openExtensionPage('popup.html'))),
  openOptions: ({ agent }, use) => use(async () => new Options(await agent.openExtensionPage('options.html'))),
  otherBrowser: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: needChromium(),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    await use(await browser.newContext({ viewport: { width: 1280, height: 800 } }));
    await browser.close();
  },
  configure: async ({ shop }, use) => {
    const usual = new Map<string, string>();
    const set = (name: string, value: string): void => {
      if (shop.configure === null) throw new Error('CONNECT_SHOP_CONFIGURE is not set.');
      execFileSync(shop.configure, [name, value], { stdio: 'ignore' });
    };
    await use((values) => {
      for (const [name, [value, before]] of Object.entries(values)) {
        usual.set(name, before);
        set(name, value);
      }
    });
    for (const [name, before] of usual) set(name, before);
  },
});

/** Skips aloud what this shop does not have. */
export function need(what: unknown, variable: string): void {
  if (what === null) process.stderr.write(`skipped ${test.info().title}: CONNECT_SHOP_${variable} is not set\n`);
  test.skip(what === null, `CONNECT_SHOP_${variable} is not set`);
}

export { expect } from '@playwright/test';
