import { Banner } from '../pages/banner.ts';
import { describeList } from './list-flows.ts';
import { describePages } from './page-flows.ts';
import { describeControl } from './replay-control.ts';
import { describeReplay, expect, test } from './replay-fixtures.ts';
import { expectRoundTrip, linkedCustomers } from './round-trip.ts';
import { describeTrouble } from './trouble-flows.ts';
import { VERSIONS } from './versions.ts';

describeReplay(VERSIONS[9], () => {
  describeControl(VERSIONS[9]);
  describeList();
  describePages();
  describeTrouble();

  for (const path of ['sell/customers/2/view', 'sell/orders/1/view']) {
    test(`connects where the address carries index.php: ${path}`, async ({ admin, replay }) => {
      await admin.open(`index.php/${path}`);
      await expectRoundTrip(admin, replay, await admin.connect('John DOE'), 'John DOE');
      expect(linkedCustomers(replay)).toEqual(['2']);
    });
  }

  test('moves a header that sticks out from under the banner', async ({ admin }) => {
    await admin.open('sell/customers/2/view');
    const storefront = await admin.connect('John DOE');
    const banner = new Banner(storefront).region('John DOE');
    await expect(banner).toBeVisible();
    await storefront.locator('#footer').scrollIntoViewIfNeeded();
    await expect(banner).toBeInViewport({ ratio: 1 });
    const bottom = async () => {
      const box = await banner.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const header = storefront.locator('header.js-sticky-header');
    await expect.poll(async () => ((await header.boundingBox())?.y ?? 0) - (await bottom())).toBeGreaterThanOrEqual(0);
  });
});
