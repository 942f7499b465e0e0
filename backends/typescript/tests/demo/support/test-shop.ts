import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../../demo/seed/agents.ts';
import type { KnownCustomer } from '../../../demo/seed/known-customers.ts';
import { startDemoShop, type DemoShop, type DemoShopOptions } from '../../../demo/start-demo-shop.ts';
import type { Control } from '../../../demo/control/create-control.ts';
import { AgentBrowser } from './agent-browser.ts';
import { TestBrowser, type Page } from './test-browser.ts';

/** A running demo shop of a test, with its addresses and people at hand. */
export interface TestShop extends DemoShop {
  readonly control: Control;
  readonly main: string;
  readonly outlet: string;
  signIn(email: string): Promise<AgentBrowser>;
  /** A browser in which the customer has logged in by themselves. */
  logIn(customer: KnownCustomer, storefront?: string): Promise<TestBrowser>;
}

export const openTestShop = async (options: DemoShopOptions = {}): Promise<TestShop> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'demo-shop-'));
  const shop = await startDemoShop({ dataDir, control: true, customers: 60, ...options });
  const [main, outlet] = shop.storefronts;
  if (shop.control === null || main === undefined || outlet === undefined) throw new Error('the shop is not whole');
  return {
    ...shop,
    control: shop.control,
    main: main.url,
    outlet: outlet.url,
    signIn: async (email) => {
      const browser = new AgentBrowser(shop.adminUrl);
      const page = await browser.submit(`${shop.adminUrl}sign-in`, { email, password: DEMO_PASSWORD });
      if (page.status !== 200) throw new Error(`${email} could not sign in: ${page.status}`);
      return browser;
    },
    logIn: async (customer, storefront = main.url) => {
      const browser = new TestBrowser();
      const page: Page = await browser.submit(`${storefront}login`, {
        email: customer.email,
        password: DEMO_PASSWORD,
      });
      if (page.status !== 200) throw new Error(`${customer.email} could not log in: ${page.status}`);
      return browser;
    },
    close: async () => {
      await shop.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
