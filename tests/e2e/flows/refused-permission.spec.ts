import { expect, test } from '../fixtures.ts';
import { CustomersList } from '../pages/customers-list.ts';
import { Options } from '../pages/options.ts';
import { text } from '../support/texts.ts';

test.use({ grants: [] });

/** Without a display nobody can answer the real prompt, so the page is given the browser's answer "no". */
const REFUSE = `for (const api of [globalThis.browser, globalThis.chrome]) {
  if (api?.permissions) api.permissions.request = () => Promise.resolve(false);
}`;

test('an agent who refuses the permission is told what that means (answer of the prompt simulated)', async ({
  shop,
  agent,
}) => {
  const list = new CustomersList(await agent.newPage(), shop.adminUrl);
  await list.signIn();
  await agent.context.addInitScript(REFUSE);
  const options = new Options(await agent.openExtensionPage('options.html'));
  await options.check(shop.adminUrl);
  const alert = options.page.getByRole('alert');
  await expect(alert).toContainText('The permission was refused');
  await expect(alert).toContainText(new URL(shop.adminUrl).origin);
  await expect(options.offer).toHaveCount(0);
  await expect(options.page.getByText(text('en', 'options_no_shop'))).toBeVisible();
  expect(await agent.getGrantedHosts(options.page)).toEqual([]);
});
