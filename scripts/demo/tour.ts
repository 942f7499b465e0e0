import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { KNOWN } from '../../backends/typescript/demo/seed/known-customers.ts';
import { startDemoShop, type DemoShop } from '../../backends/typescript/demo/start-demo-shop.ts';
import { EMAIL } from '../../tests/e2e/pages/admin-page.ts';
import type { CustomersList } from '../../tests/e2e/pages/customers-list.ts';
import { Popup } from '../../tests/e2e/pages/popup.ts';
import { Storefront } from '../../tests/e2e/pages/storefront.ts';
import { AgentBrowser } from '../../tests/e2e/support/agent-browser.ts';
import { prepareAgent } from '../../tests/e2e/support/prepare.ts';
import { getStorefrontUrl } from '../../tests/e2e/support/storefront-url.ts';
import { seedGrants } from '../browser/seed-grants.ts';
import { HOSTS } from './hosts.ts';
import { Steps } from './steps.ts';

const ANNA = 'Anna Müller';

/** Waits for what a person would look for; the time it takes at most is a person's patience. */
const see = (locator: Locator) => locator.first().waitFor({ state: 'visible', timeout: 30_000 });

async function showButtons(steps: Steps, admin: CustomersList): Promise<void> {
  await steps.run('a row of the customers list has its button', () => see(admin.connectButton(ANNA)));
  await steps.picture(admin.page, 'customers-list');
  await steps.run('so has an order', async () => {
    await admin.openOrderOf(ANNA);
    await see(admin.connectButton(ANNA));
  });
  await steps.picture(admin.page, 'order');
  await steps.run('so has the customer page', async () => {
    await admin.openCustomer(KNOWN.anna.id);
    await see(admin.connectButton(ANNA));
  });
  await steps.picture(admin.page, 'customer');
}

async function connectAndLook(steps: Steps, admin: CustomersList): Promise<Storefront> {
  const storefront = await steps.run('one click opens the storefront, logged in as that customer', async () => {
    const opened = new Storefront(await admin.connect(ANNA));
    await see(opened.loggedIn(KNOWN.anna.id));
    return opened;
  });
  await steps.run('the banner says whose account it is', () => see(storefront.banner.region(ANNA)));
  await steps.picture(storefront.page, 'banner');
  return storefront;
}

async function exitAndLook(steps: Steps, storefront: Storefront, shop: DemoShop): Promise<void> {
  const context = storefront.page.context();
  await steps.run('Exit ends it, and nobody is logged in any more', async () => {
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    const afterwards = new Storefront(await context.newPage());
    await afterwards.page.goto(getStorefrontUrl(shop));
    await see(afterwards.logInLink);
    await afterwards.page.close();
  });
}

async function lookAtTeam(steps: Steps, popup: Popup, state: 'Live' | 'exited', sentence: string): Promise<void> {
  await steps.run(sentence, async () => {
    await popup.refresh();
    await see(popup.sessions.filter({ hasText: ANNA }).filter({ hasText: 'Alex Agent' }).filter({ hasText: state }));
  });
  await steps.picture(popup.page, `team-${state.toLowerCase()}`);
}

async function follow(steps: Steps, shop: DemoShop, startBrowser: (name: string) => Promise<AgentBrowser>) {
  const agent = await steps.run('a browser runs with the extension in it', () => startBrowser('agent'));
  const admin = await steps.run('an agent signs in and adds the shop on the options page', () =>
    prepareAgent(agent, shop.adminUrl),
  );
  await showButtons(steps, admin);
  const popup = await steps.run('a team lead does the same in another browser, and opens the popup', async () => {
    const lead = await startBrowser('lead');
    await prepareAgent(lead, shop.adminUrl, { email: EMAIL.lead });
    const opened = new Popup(await lead.openExtensionPage('popup.html'));
    await opened.showTeam();
    return opened;
  });
  const storefront = await connectAndLook(steps, admin);
  await lookAtTeam(steps, popup, 'Live', 'the team lead sees the session begin');
  await exitAndLook(steps, storefront, shop);
  await lookAtTeam(steps, popup, 'exited', 'the team lead sees how it ended');
}

/** The whole job without a window: an agent connects and exits, a team lead in a browser of their own follows it. */
export async function runTour(chromium: string, extension: string): Promise<void> {
  const steps = await Steps.start();
  const folder = await mkdtemp(path.join(tmpdir(), 'connect-demo-'));
  const browsers: AgentBrowser[] = [];
  const shop = await steps.run('the demo shop runs on a database of its own', () =>
    startDemoShop({ port: 0, dataDir: path.join(folder, 'shop') }),
  );
  try {
    await follow(steps, shop, async (name) => {
      const profile = path.join(folder, name);
      await seedGrants(profile, extension, HOSTS);
      const browser = await AgentBrowser.start({ chromium, extension, profile, headless: true });
      browsers.push(browser);
      return browser;
    });
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await shop.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
