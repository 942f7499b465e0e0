import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { CustomersList } from '../pages/customers-list.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { countLinkRequests } from '../support/requests.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test('an agent who was signed out meanwhile is told so, signs in again and goes on', async ({ shop, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const other = new CustomersList(await agent.newPage(), shop.adminUrl);
  await other.open('customers');
  await other.signOut();
  await list.page.bringToFront();
  await list.connectButton(ANNA).click();
  await expect(list.notice).toContainText(text('en', 'error_agent_signed_out'));
  await other.signIn();
  await list.page.bringToFront();
  const storefront = new Storefront(await list.openedBy(() => list.retry()));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
});

test('a shop that is down says so at the button, and the retry works once it is up', async ({
  shop,
  control,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await control.run({ do: 'misbehave', how: 'unavailable', path: '/admin/connect/' });
  await list.connectButton(ANNA).click();
  await expect(list.notice).toContainText(text('en', 'error_unavailable'));
  await control.run({ do: 'misbehave', how: null, path: '/' });
  const storefront = new Storefront(await list.openedBy(() => list.retry()));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
});

test('a link that leads to a foreign origin is never opened', async ({ shop, control, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await control.run({ do: 'misbehave', how: 'foreign-link', path: '/admin/connect/' });
  const before = agent.context.pages().length;
  await list.connectButton(ANNA).click();
  await expect(list.notice).toContainText('evil.localhost');
  expect(agent.context.pages()).toHaveLength(before);
  expect(control.requests().filter(({ host }) => host.startsWith('evil'))).toEqual([]);
});

test('a customer who is disabled between click and redeem is not logged in', async ({ shop, control, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await agent.context.route('**/connect/go', async (route) => {
    if (route.request().method() === 'POST') {
      await control.run({ do: 'customer', id: KNOWN.anna.id, active: false });
    }
    await route.continue();
  });
  const opened = new Storefront(await list.connect(ANNA));
  await expect(opened.page.getByRole('heading', { level: 1 })).toHaveText('This link is invalid or has expired');
  await expect(opened.banner.any).toHaveCount(0);
});

test('a link that expired before it was redeemed logs nobody in', async ({ shop, control, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await agent.context.route('**/connect/go', async (route) => {
    if (route.request().method() === 'POST') await control.run({ do: 'advance', seconds: 121 });
    await route.continue();
  });
  const opened = new Storefront(await list.connect(ANNA));
  await expect(opened.page.getByRole('heading', { level: 1 })).toHaveText('This link is invalid or has expired');
  await expect(opened.banner.any).toHaveCount(0);
});

test('a double click asks for one link and opens one tab', async ({ shop, control, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const before = agent.context.pages().length;
  const storefront = new Storefront(await list.openedBy(() => list.connectButton(ANNA).dblclick()));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  expect(countLinkRequests(control)).toBe(1);
  expect(agent.context.pages()).toHaveLength(before + 1);
});
