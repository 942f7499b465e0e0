import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, chromium, type BrowserContext, type TestInfo } from '@playwright/test';
import type { Control } from '../../backends/typescript/demo/control/create-control.ts';
import { startDemoShop, type DemoShop } from '../../backends/typescript/demo/start-demo-shop.ts';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/browser/find-chromium.ts';
import { seedGrants } from '../../scripts/browser/seed-grants.ts';
import { AgentBrowser } from './support/agent-browser.ts';

const BUILD = '.output/chrome-mv3';
const HOW_TO_GET_GERMAN = 'This Chromium has no German: apt install chromium-l10n';

interface Options {
  /** Language of the agent's browser. */
  readonly language: 'en' | 'de';
  /** Host patterns that the agent has allowed before; the browser then answers without a prompt. */
  readonly grants: readonly string[];
  /** "Continue where you left off": a restart brings back tabs and session cookies. */
  readonly restoresTabs: boolean;
}

interface Fixtures {
  /** A shop of its own: own port, own database. */
  readonly shop: DemoShop;
  /** The shop's switches for tests: time, customers, misbehaviour, and what was asked of it. */
  readonly control: Control;
  /** The agent's browser with the extension, in a profile of its own. */
  readonly agent: AgentBrowser;
  /** One more browser with the extension, for another agent. */
  readonly startAgent: () => Promise<AgentBrowser>;
  /** Another person's browser, without the extension. */
  readonly customerBrowser: BrowserContext;
}

interface WorkerFixtures {
  readonly chromiumPath: string | null;
  /** The production build, copied so that a rebuild during the run changes nothing. */
  readonly extension: string;
}

/** What is missing on a user's machine is said and passed over; where CI is set it fails. */
const skipAloud = (testInfo: TestInfo, why: string): void => {
  if (process.env['CI'] !== undefined) throw new Error(why);
  process.stderr.write(`SKIPPED ${testInfo.title}: ${why}\n`);
  testInfo.skip(true, why);
};

const withFolder = async (name: string, use: (folder: string) => Promise<void>) => {
  const folder = await mkdtemp(path.join(tmpdir(), `connect-${name}-`));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};

export const test = base.extend<Options & Fixtures & { browserAtHand: string }, WorkerFixtures>({
  language: ['en', { option: true }],
  grants: [['http://shop.localhost/*', 'http://outlet.localhost/*'], { option: true }],
  restoresTabs: [false, { option: true }],
  chromiumPath: [({}, use) => use(findChromium()), { scope: 'worker' }],
  extension: [
    async ({}, use) =>
      withFolder('build', async (folder) => {
        await cp(BUILD, folder, { recursive: true });
        await use(folder);
      }),
    { scope: 'worker' },
  ],
  browserAtHand: async ({ chromiumPath }, use, testInfo) => {
    if (chromiumPath === null) skipAloud(testInfo, HOW_TO_GET_CHROMIUM);
    await use(chromiumPath ?? '');
  },
  shop: async ({}, use) =>
    withFolder('shop', async (dataDir) => {
      const shop = await startDemoShop({ port: 0, dataDir, control: true });
      await use(shop);
      await shop.close();
    }),
  control: ({ shop }, use) => {
    if (shop.control === null) throw new Error('This shop was started without its switches.');
    return use(shop.control);
  },
  startAgent: async ({ browserAtHand, extension, language, grants, restoresTabs }, use, testInfo) =>
    withFolder('agents', async (folder) => {
      const started: AgentBrowser[] = [];
      await use(async () => {
        const profile = path.join(folder, String(started.length));
        await seedGrants(profile, extension, grants, { restoresTabs });
        const options = { chromium: browserAtHand, extension, profile, headless: true, language };
        const agent = await AgentBrowser.start(options);
        started.push(agent);
        if (language === 'de' && !(await agent.getLanguage()).startsWith('de')) skipAloud(testInfo, HOW_TO_GET_GERMAN);
        return agent;
      });
      await Promise.all(started.map((agent) => agent.close()));
    }),
  agent: async ({ startAgent }, use) => use(await startAgent()),
  customerBrowser: async ({ browserAtHand }, use) => {
    const browser = await chromium.launch({
      executablePath: browserAtHand,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    await use(await browser.newContext());
    await browser.close();
  },
});

export { expect } from '@playwright/test';
