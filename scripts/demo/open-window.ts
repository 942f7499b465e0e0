import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AGENTS, DEMO_PASSWORD } from '../../backends/typescript/demo/seed/agents.ts';
import { startDemoShop } from '../../backends/typescript/demo/start-demo-shop.ts';
import { AgentBrowser } from '../../tests/e2e/support/agent-browser.ts';
import { prepareAgent } from '../../tests/e2e/support/prepare.ts';
import { seedGrants } from '../browser/seed-grants.ts';
import { HOSTS } from './hosts.ts';

/** Opens a window on the customers list and stays until it is closed. The shop keeps its data for the next time. */
export async function openWindow(chromium: string, extension: string): Promise<void> {
  const shop = await startDemoShop({ dataDir: path.resolve('.demo/shop') });
  try {
    const profile = path.resolve('.demo/profile');
    await rm(profile, { recursive: true, force: true });
    await seedGrants(profile, extension, HOSTS);
    const agent = await AgentBrowser.start({ chromium, extension, profile, headless: false });
    const closed = new Promise<void>((resolve) => agent.context.once('close', () => resolve()));
    const [blank] = agent.context.pages();
    await prepareAgent(agent, shop.adminUrl);
    await blank?.close();
    explain(shop.adminUrl);
    await closed;
  } finally {
    await shop.close();
  }
}

function explain(adminUrl: string): void {
  console.log(`The demo shop's admin is open at ${adminUrl}. Press a Connect button in the list.`);
  console.log(`Who can sign in there (password ${DEMO_PASSWORD}):`);
  for (const { email, role } of AGENTS) console.log(`  ${email.padEnd(22)} ${role}`);
  console.log('Close the window, or press Ctrl+C here, to end.');
}
