import { FOREIGN_HOST } from '../../../backends/typescript/demo/control/misbehaviour.ts';
import { expect, test } from '../fixtures.ts';
import { CustomersList } from '../pages/customers-list.ts';
import { Options } from '../pages/options.ts';
import { prepareAgent } from '../support/prepare.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test('a shop that names foreign storefronts has them shown in full, and gets none by being asked', async ({
  shop,
  control,
  agent,
}) => {
  await new CustomersList(await agent.newPage(), shop.adminUrl).signIn();
  await control.run({ do: 'misbehave', how: 'foreign-storefronts', path: '/admin/connect/' });
  const options = new Options(await agent.openExtensionPage('options.html'));
  await options.check(shop.adminUrl);
  await expect(options.offer).toContainText(`http://${FOREIGN_HOST}:${shop.port}`);
  await expect(options.offer).toContainText('Birk & Loom');
  expect(await agent.getGrantedHosts(options.page)).not.toContain(`http://${FOREIGN_HOST}/*`);
});

test('a shop that turns to foreign storefronts later gets nothing opened there', async ({ shop, control, agent }) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await control.run({ do: 'misbehave', how: 'foreign-storefronts', path: '/admin/connect/' });
  const options = new Options(await agent.openExtensionPage('options.html'));
  // Asks the shop anew, as happens by itself now and then.
  await options.test('Birk & Loom');
  await expect(options.shop('Birk & Loom')).toContainText(`http://${FOREIGN_HOST}:${shop.port}`);
  await list.page.bringToFront();
  const before = agent.context.pages().length;
  await list.connectButton(ANNA).click();
  const sentence = text('en', 'error_link_origin_unknown_detail', new URL(shop.adminUrl).origin);
  await expect(list.notice).toContainText(sentence);
  expect(agent.context.pages()).toHaveLength(before);
  expect(control.requests().filter(({ host }) => host.startsWith(FOREIGN_HOST))).toEqual([]);
});
