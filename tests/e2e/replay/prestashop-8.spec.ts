import { ERROR_STATUS } from '../../../lib/protocol/errors.ts';
import { Banner } from '../pages/banner.ts';
import { describeList } from './list-flows.ts';
import { describePages } from './page-flows.ts';
import { describeControl } from './replay-control.ts';
import { describeReplay, expect, test } from './replay-fixtures.ts';
import { expectRoundTrip, linkedCustomers } from './round-trip.ts';
import { describeTrouble } from './trouble-flows.ts';
import { VERSIONS } from './versions.ts';

describeReplay(VERSIONS[8], () => {
  describeControl(VERSIONS[8]);
  describeList();
  describePages();
  describeTrouble();

  test("connects from a guest's order as that guest", async ({ admin, replay }) => {
    await admin.open('sell/orders/6/view');
    await expectRoundTrip(admin, replay, await admin.connect('Gina Guest'), 'Gina Guest');
    expect(linkedCustomers(replay)).toEqual(['65']);
  });

  test('connects from the page of a customer without orders', async ({ admin, replay }) => {
    await admin.open('sell/customers/3/view');
    await expectRoundTrip(admin, replay, await admin.connect('Alice Archer'), 'Alice Archer');
    expect(linkedCustomers(replay)).toEqual(['3']);
  });

  test('shows the banner on the account page, and lets nobody check out for the customer', async ({
    admin,
    replay,
  }) => {
    await admin.open('sell/customers/2/view');
    const storefront = await admin.connect('John DOE');
    const banner = new Banner(storefront).region('John DOE');
    await expect(banner).toBeVisible();
    await storefront.goto(`${replay.origin}/my-account`);
    await expect(storefront.getByRole('heading', { name: 'Your account' })).toBeVisible();
    await expect(banner).toBeVisible();
    const answer = await storefront.goto(`${replay.origin}/order`);
    expect(answer?.status()).toBe(ERROR_STATUS.checkout_blocked);
    await expect(storefront.locator('body#checkout')).toHaveCount(0);
  });
});
