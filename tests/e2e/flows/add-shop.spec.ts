import { expect, test } from '../fixtures.ts';
import { CustomersList } from '../pages/customers-list.ts';
import { Options } from '../pages/options.ts';

const ANNA = 'Anna Müller';

test('an agent adds a shop by its address, works in a tab that was open before, and removes it', async ({
  shop,
  agent,
}) => {
  const list = new CustomersList(await agent.newPage(), shop.adminUrl);
  await list.signIn();
  const options = new Options(await agent.openExtensionPage('options.html'));

  await options.check(shop.adminUrl.replace('http://', ''));
  await expect(options.offer).toContainText('Birk & Loom');
  await expect(options.offer).toContainText('Alex Agent');
  for (const { url } of shop.storefronts) await expect(options.offer).toContainText(new URL(url).origin);
  await expect(list.connectButton(ANNA)).toHaveCount(0);
  await options.allow();
  await expect(options.added).toBeVisible();
  await expect(list.connectButton(ANNA)).toBeVisible();

  await options.test('Birk & Loom');
  await expect(options.shop('Birk & Loom')).toContainText('Connected as agent Alex Agent');

  await options.remove('Birk & Loom');
  await expect(options.page.getByText('No shop yet.')).toBeVisible();
  expect(await agent.getGrantedHosts(options.page)).toEqual([]);
  await list.page.reload();
  await expect(list.row(ANNA)).toBeVisible();
  await expect(list.connectButton(ANNA)).toHaveCount(0);
});
