import { text } from '../../e2e/support/texts.ts';
import { expectNothingOpened, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { findOwnDomain } from './sales-channels.ts';

test('says before the click why a customer cannot be connected, and a click asks the shop for no login', async ({
  admin,
  agent,
  api,
  shop,
}) => {
  const { channelName } = await findOwnDomain(api, shop.headless.id);
  const refused = [
    ['inactive', text('en', 'error_customer_inactive')],
    ['guest', text('en', 'error_customer_guest')],
    ['headless', text('en', 'error_storefront_headless_detail', channelName)],
  ] as const;
  const asked: string[] = [];
  agent.context.on('request', (request) => asked.push(request.url()));
  await admin.openList('customer');
  for (const [who, sentence] of refused) {
    const { name } = shop[who];
    const button = admin.connectButton(name);
    await button.hover();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(sentence);
    await picture(admin.page, `${who}-hint`);
    // Playwright, unlike a person, does not press what is `aria-disabled`.
    await button.click({ force: true });
    await expect(admin.notice).toContainText(sentence);
    await picture(admin.page, `${who}-notice`);
    await admin.page.keyboard.press('Escape');
  }
  expect(
    asked.filter((url) => url.includes('/search/customer')),
    'what was asked is seen here',
  ).not.toEqual([]);
  expect(asked.filter((url) => url.includes('imitate'))).toEqual([]);
  expectNothingOpened(admin);
});
