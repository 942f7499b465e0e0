import { text } from '../../e2e/support/texts.ts';
import { connect, expectExit, picture } from './connected.ts';
import { expect, test } from './fixtures.ts';
import { MagentoAdmin } from './magento-admin.ts';
import { MagentoStorefront } from './magento-storefront.ts';

test.use({ role: 'lead' });

/** Between the shop's note and ours lie a page or two. */
const MINUTE = 60_000;

test('the lead reads the log of the shop at its real times, and how own sessions ended', async ({
  admin,
  shop,
  otherBrowser,
  openPopup,
}) => {
  const { customer, other } = shop;
  const colleague = new MagentoAdmin(await otherBrowser.newPage(), shop);
  await colleague.signIn('full');
  await colleague.open('customer', other.id);
  await colleague.stockButton.click();
  const theirs = new MagentoStorefront(await colleague.openedBy(() => colleague.stockConfirm.click()));
  await theirs.landed();
  const theirTime = Date.now();

  await admin.open('customer', customer.id);
  const session = await connect(admin, customer.name);
  const ownTime = Date.now();
  const popup = await openPopup();
  await popup.showTeam();
  const [own, colleagues] = [popup.sessions.nth(0), popup.sessions.nth(1)];
  await expect(own).toContainText(customer.name);
  await expect(own).toContainText(shop.users.lead);
  await expect(own).toContainText(text('en', 'popup_live'));
  await expect(own, 'matched with the row of the shop').not.toContainText(text('en', 'popup_source_browser'));
  await expect(colleagues).toContainText(other.email);
  await expect(colleagues).toContainText(shop.users.full);
  await expect(colleagues).toContainText(text('en', 'popup_end_unknown'));
  for (const [row, time] of [
    [own, ownTime],
    [colleagues, theirTime],
  ] as const) {
    const shown = Date.parse((await row.locator('time').getAttribute('datetime')) ?? '');
    expect(Math.abs(shown - time), 'whatever the zone of the shop').toBeLessThan(MINUTE);
  }
  await picture(popup.page, 'popup-team');
  const rows = await popup.sessions.count();

  await session.page.bringToFront();
  await expectExit(admin, session);
  await popup.page.bringToFront();
  await popup.refresh();
  await expect(own).toContainText(text('en', 'popup_cause_exit'));
  expect(await popup.sessions.count(), 'one session is one row').toBe(rows);
});
