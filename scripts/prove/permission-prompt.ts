import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../../backends/typescript/demo/start-demo-shop.ts';
import { CustomersList } from '../../tests/e2e/pages/customers-list.ts';
import { Options } from '../../tests/e2e/pages/options.ts';
import { AgentBrowser } from '../../tests/e2e/support/agent-browser.ts';
import { startVirtualDisplay, type VirtualDisplay } from '../browser/virtual-display.ts';

/**
 * Chromium throws away all input to a prompt in its first half second, so that nobody allows by accident; nothing tells
 * when that is over.
 */
const PROTECTED_MS = 1000;

/** The prompt takes the focus from the page and gives it back, which is all that a page can know of it. */
const waitForFocus = (page: Page, focused: boolean) =>
  page.waitForFunction((wanted) => document.hasFocus() === wanted, focused);

async function answerPrompt(page: Page, display: VirtualDisplay, answer: 'allow' | 'refuse'): Promise<void> {
  await waitForFocus(page, false);
  await sleep(PROTECTED_MS);
  // "Deny" has the focus when the prompt opens.
  if (answer === 'allow') await display.press('Tab', 'Return');
  else await display.press('Escape');
  await waitForFocus(page, true);
}

async function openOptions(agent: AgentBrowser): Promise<Options> {
  const options = new Options(await agent.openExtensionPage('options.html'));
  const session = await agent.context.newCDPSession(options.page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await options.page.bringToFront();
  return options;
}

async function refuseThenAllow(agent: AgentBrowser, shop: DemoShop, display: VirtualDisplay): Promise<void> {
  await new CustomersList(await agent.newPage(), shop.adminUrl).signIn();
  const options = await openOptions(agent);
  await options.check(shop.adminUrl);
  await answerPrompt(options.page, display, 'refuse');
  await options.page.getByRole('alert').getByRole('button').click();
  await answerPrompt(options.page, display, 'allow');
  await options.allow();
  await answerPrompt(options.page, display, 'allow');
  await options.added.waitFor();
}

/**
 * The one thing that seeded grants leave out: Chromium's real permission prompt, refused and allowed with real keys on a
 * screen of its own, and the grant still there after a restart. Returns what was seen; throws where it was something else.
 */
export async function provePermissionPrompt(chromium: string, extension: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'connect-prompt-'));
  const profile = path.join(folder, 'profile');
  const display = await startVirtualDisplay();
  const shop = await startDemoShop({ dataDir: path.join(folder, 'shop'), customers: 30 });
  let agent = await AgentBrowser.start({ chromium, extension, profile, headless: false, display: display.name });
  try {
    await refuseThenAllow(agent, shop, display);
    await agent.close();
    agent = await AgentBrowser.start({ chromium, extension, profile, headless: true });
    const kept = await agent.getGrantedHosts(await agent.openExtensionPage('options.html'));
    if (kept.length !== 2) throw new Error(`Expected two granted hosts, found: ${kept.join(', ')}`);
    return `1 refused, 2 allowed, kept after a restart: ${kept.join(', ')}`;
  } finally {
    await agent.close();
    await shop.close();
    display.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
