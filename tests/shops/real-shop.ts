import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/browser/find-chromium.ts';
import { seedGrants } from '../../scripts/browser/seed-grants.ts';
import { BUILD } from '../../scripts/demo/build-extension.ts';
import { Options } from '../e2e/pages/options.ts';
import { AgentBrowser } from '../e2e/support/agent-browser.ts';
import { PrestashopBackOffice } from './prestashop-back-office.ts';

/** Which shop, and who works there; the names are those of its environment variables. */
export interface RealShop {
  /** CONNECT_SHOP_ADMIN: address of the back office, ending in `/`. */
  readonly admin: string;
  /** CONNECT_SHOP_EMAIL and CONNECT_SHOP_PASSWORD: an employee who reads the team's log. */
  readonly email: string;
  readonly password: string;
  /** CONNECT_SHOP_RESTRICTED_EMAIL: an employee, of the same password, who may not connect. */
  readonly restrictedEmail: string;
  /** CONNECT_SHOP_CUSTOMER and CONNECT_SHOP_CUSTOMER_NAME: a customer with an order. */
  readonly customer: string;
  readonly customerName: string;
  /** CONNECT_SHOP_ORDER: an order of theirs. */
  readonly order: string;
  /** CONNECT_SHOP_STOREFRONTS, separated by spaces: addresses of storefronts on other hosts; may be missing. */
  readonly storefronts: readonly string[];
}

const hostPattern = (address: string): string => {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
};

const read = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: which shop is to be proven?`);
  return value;
};

interface Fixtures {
  readonly shop: RealShop;
  readonly agent: AgentBrowser;
  /** Signed in, with the shop added. */
  readonly office: PrestashopBackOffice;
}

export const test = base.extend<Fixtures>({
  shop: async ({}, use) =>
    use({
      admin: read('CONNECT_SHOP_ADMIN'),
      email: read('CONNECT_SHOP_EMAIL'),
      password: read('CONNECT_SHOP_PASSWORD'),
      restrictedEmail: read('CONNECT_SHOP_RESTRICTED_EMAIL'),
      customer: read('CONNECT_SHOP_CUSTOMER'),
      customerName: read('CONNECT_SHOP_CUSTOMER_NAME'),
      order: read('CONNECT_SHOP_ORDER'),
      storefronts: (process.env['CONNECT_SHOP_STOREFRONTS'] ?? '').split(' ').filter((address) => address !== ''),
    }),
  agent: async ({ shop }, use) => {
    const chromium = findChromium();
    if (chromium === null) throw new Error(HOW_TO_GET_CHROMIUM);
    const profile = await mkdtemp(path.join(tmpdir(), 'connect-shop-'));
    const extension = path.resolve(BUILD);
    await seedGrants(profile, extension, [shop.admin, ...shop.storefronts].map(hostPattern));
    const agent = await AgentBrowser.start({ chromium, extension, profile, headless: true });
    await use(agent);
    await agent.close();
    await rm(profile, { recursive: true, force: true });
  },
  office: async ({ agent, shop }, use) => {
    const office = new PrestashopBackOffice(await agent.newPage(), shop.admin);
    await office.signIn(shop.email, shop.password);
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.addShop(shop.admin);
    await options.page.close();
    await use(office);
  },
});

export { expect } from '@playwright/test';
