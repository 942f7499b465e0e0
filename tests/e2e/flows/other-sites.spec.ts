import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { prepareAgent } from '../support/prepare.ts';

/** Script contexts of extensions in a page: an extension that injects anything has one. */
async function countExtensionContexts(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  // Answers with every context that there is already.
  await session.send('Runtime.enable');
  await session.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension://')).length;
}

test('nothing of the extension runs on a site that is no shop of the agent', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  expect(await countExtensionContexts(list.page), 'the shop itself, as a control').toBeGreaterThan(0);

  const other = await agent.newPage();
  for (const host of ['localhost', 'not-a-shop.localhost', 'shop.localhost.example.localhost']) {
    await other.goto(`http://${host}:${shop.port}/admin/customers`);
    expect(await countExtensionContexts(other), host).toBe(0);
  }
});
