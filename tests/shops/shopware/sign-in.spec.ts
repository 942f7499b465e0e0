import { text } from '../../e2e/support/texts.ts';
import { connect, expectConnected, expectExit, expectNothingOpened, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { ShopwareAdmin } from './shopware-admin.ts';

const EXPIRED = new RegExp(text('en', 'error_admin_token_expired').slice(0, -1));

test('a sign-in that has run out is said, and what was asked goes on by itself once the page has renewed it', async ({
  admin,
  shop,
}) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  await expect(admin.connectButton(customer.name)).toBeVisible();
  const fresh = await admin.page.evaluate(() => {
    const raw = /(?:^|; )bearerAuth=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    const value = JSON.parse(decodeURIComponent(raw)) as Record<string, unknown>;
    const stale = encodeURIComponent(JSON.stringify({ ...value, expiry: Date.now() - 60_000 }));
    document.cookie = `bearerAuth=${stale}; path=${location.pathname}; samesite=strict`;
    return raw;
  });
  await admin.connectButton(customer.name).click();
  await expect(admin.notice).toContainText(EXPIRED);
  await picture(admin.page, 'expired');
  expectNothingOpened(admin);

  const opened = await admin.openedBy(() =>
    admin.page.evaluate((raw) => {
      document.cookie = `bearerAuth=${raw}; path=${location.pathname}; samesite=strict`;
    }, fresh),
  );
  await expectExit(admin, await expectConnected(opened, customer.name));
});

test('the page renews its own token, and connecting goes on with the new one', async ({ admin, shop }) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  const cookie = () => admin.page.evaluate(() => /bearerAuth=([^;]*)/.exec(document.cookie)?.[1] ?? '');
  const before = await cookie();
  // At half of its life, as the page asks the clock: the life is cut short, and the page loaded anew.
  await admin.page.evaluate((raw) => {
    const value = JSON.parse(decodeURIComponent(raw)) as Record<string, unknown>;
    const soon = encodeURIComponent(JSON.stringify({ ...value, expiry: Date.now() + 4000 }));
    document.cookie = `bearerAuth=${soon}; path=${location.pathname}; samesite=strict`;
  }, before);
  await admin.page.reload();
  await expect
    .poll(async () => decodeURIComponent(await cookie()).slice(0, 200))
    .not.toBe(decodeURIComponent(before).slice(0, 200));
  await expectExit(admin, await connect(admin, customer.name));
});

test('who has signed out in another tab is told so', async ({ admin, agent, shop }) => {
  const { customer } = shop;
  await admin.openCustomer(customer);
  await expect(admin.connectButton(customer.name)).toBeVisible();
  const other = new ShopwareAdmin(await agent.newPage(), shop);
  await other.page.goto(shop.admin.replace(/\/$/, ''));
  await other.signOut();
  await other.page.close();
  await admin.page.bringToFront();
  await admin.connectButton(customer.name).click({ force: true });
  await expect(admin.notice).toContainText(text('en', 'error_agent_signed_out').slice(0, -1));
  await picture(admin.page, 'signed-out');
  expectNothingOpened(admin);
});
