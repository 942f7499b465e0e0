import { Popup } from '../../pages/popup.ts';
import { letQueuedEndsBeDue, waitForQueuedEnds } from '../../support/queued-ends.ts';
import { text } from '../../support/texts.ts';
import { describeMagento, expect, test } from '../fixtures.ts';
import { AllowPage } from '../pages/allow-page.ts';
import { lookAt } from '../pages/look-at.ts';
import type { MagentoAdmin } from '../pages/magento-admin.ts';
import { MagentoStorefront } from '../pages/magento-storefront.ts';
import { LENA_LOCKED, ZOE_WHOLESALE } from '../shop/customers.ts';
import { linkedCustomers } from './link-requests.ts';

const JANE = 'Jane Allowed';
const LENA = 'Lena Locked';
const ZOE = "Zoë O'Brien-Söhne";

const connectAs = async (admin: MagentoAdmin, name: string) => {
  const storefront = new MagentoStorefront(await admin.connect(name));
  await storefront.landed();
  await expect(storefront.banner.region(name)).toBeVisible();
  return storefront;
};

describeMagento('one session for each agent', () => {
  test('a second customer is warned of first, and then replaces the first in all tabs', async ({ admin, magento }) => {
    await admin.openGrid();
    const first = await connectAs(admin, JANE);
    await admin.page.bringToFront();
    await admin.connectButton(LENA).click();
    await expect(admin.notice).toContainText(text('en', 'error_session_would_end_detail', JANE));
    expect(linkedCustomers(magento), 'nothing was asked for that would end it').toEqual([1]);
    expect((await first.ask()).customer.fullname).toBe(JANE);

    const replace = admin.notice.getByRole('button', { name: text('en', 'button_replace'), exact: true });
    const second = new MagentoStorefront(await admin.openedBy(() => replace.click()));
    await second.landed();
    await expect(second.banner.region(LENA)).toBeVisible();
    await expect(second.greeting, "the page's copy is not of who was there before").toHaveText(`Welcome, ${LENA}!`);
    expect(linkedCustomers(magento)).toEqual([1, LENA_LOCKED]);
    await lookAt(first.page);
    await expect(first.banner.region(JANE)).toHaveCount(0);

    const popup = new Popup(await admin.page.context().newPage());
    await popup.page.goto(await getPopupUrl(admin));
    await expect(popup.live).toHaveCount(1);
    await expect(popup.live).toContainText([LENA]);
    await expect(popup.sessions.filter({ hasText: JANE })).toContainText(text('en', 'popup_cause_replaced'));
  });

  test('a customer of another website ends the first one there as well', async ({ admin, magento }) => {
    await admin.openGrid();
    const first = await connectAs(admin, JANE);
    await admin.page.bringToFront();
    await admin.openCustomer(ZOE_WHOLESALE);
    await admin.connectButton(ZOE).click();
    await expect(admin.notice).toContainText(text('en', 'error_session_would_end_detail', JANE));
    const replace = admin.notice.getByRole('button', { name: text('en', 'button_replace'), exact: true });
    const asking = new AllowPage(await admin.openedBy(() => replace.click()));
    await asking.loaded();
    const second = new MagentoStorefront(await asking.allow());
    await second.landed();
    await expect(second.banner.region(ZOE)).toBeVisible();
    await lookAt(first.page);
    await expect(first.banner.any).toHaveCount(0);
    expect((await first.ask()).customer.fullname).toBeUndefined();
    expect(linkedCustomers(magento)).toEqual([1, ZOE_WHOLESALE, ZOE_WHOLESALE]);
  });

  test('the same customer again is not warned of', async ({ admin, magento }) => {
    await admin.openGrid();
    await connectAs(admin, JANE);
    await admin.page.bringToFront();
    await connectAs(admin, JANE);
    expect(linkedCustomers(magento)).toEqual([1, 1]);
  });

  test('a session that was ended elsewhere is found out as soon as its tab is looked at', async ({
    admin,
    magento,
  }) => {
    await admin.openCustomer(1);
    const storefront = await connectAs(admin, JANE);
    await admin.page.bringToFront();
    magento.shop.impersonation.issue(2, LENA_LOCKED);
    await expect(storefront.banner.region(JANE)).toBeAttached();
    await lookAt(storefront.page);
    await expect(storefront.banner.any).toHaveCount(0);
  });

  test('signing out of the admin ends it, and the tab says so when it is looked at', async ({ admin }) => {
    await admin.openCustomer(1);
    const storefront = await connectAs(admin, JANE);
    await admin.signOut();
    await lookAt(storefront.page);
    await expect(storefront.banner.any).toHaveCount(0);
  });
});

const getPopupUrl = async (admin: MagentoAdmin): Promise<string> => {
  const [worker] = admin.page.context().serviceWorkers();
  return new URL('/popup.html', worker?.url()).href;
};

describeMagento('the end of a session', () => {
  test('Exit logs the shop out, leaves the admin signed in, and leads back', async ({ admin, magento }) => {
    await admin.openGrid();
    const storefront = await connectAs(admin, JANE);
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await expect.poll(() => admin.page.evaluate(() => document.visibilityState)).toBe('visible');
    const logouts = magento.requests.filter(({ path }) => path.startsWith('/customer/account/logout'));
    expect(logouts).not.toEqual([]);
    await admin.openCustomer(1);
    await expect(admin.page.locator('h1.page-title')).toHaveText(JANE);

    const afterwards = new MagentoStorefront(await admin.page.context().newPage());
    await afterwards.page.goto(`${magento.origins[1]}/`);
    expect((await afterwards.ask()).customer.fullname).toBeUndefined();
    await expect(afterwards.banner.any).toHaveCount(0);
    const kept = await afterwards.page.evaluate(() => JSON.stringify(localStorage));
    expect(kept, 'the next visitor of this browser sees no name').not.toContain('Jane');
  });

  test("Exit leaves the agent's own login alone, which has come in its place", async ({ admin, magento }) => {
    await admin.openCustomer(1);
    const storefront = await connectAs(admin, JANE);
    const own = new MagentoStorefront(await admin.page.context().newPage());
    // Redeemed elsewhere and signed in by hand: the banner of the first tab does not know yet.
    await own.page.goto(`${magento.origins[1]}/customer/account/logout/`);
    await own.logIn(magento.origins[1], 'test2@example.com');
    expect((await own.ask()).customer.fullname).toBe('Test2 Customer');
    await lookAt(storefront.page);
    await expect(storefront.banner.any).toHaveCount(0);
    expect((await own.ask()).customer.fullname).toBe('Test2 Customer');
  });

  test('closing the last tab logs the shop out after a while, unless a tab comes back', async ({
    admin,
    agent,
    magento,
  }) => {
    await admin.openCustomer(1);
    const first = await connectAs(admin, JANE);
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await first.page.close();
    await waitForQueuedEnds(popup.page, 1);

    const again = new MagentoStorefront(await agent.newPage());
    await again.page.goto(`${magento.origins[1]}/`);
    await expect(again.banner.region(JANE)).toBeVisible();
    await waitForQueuedEnds(popup.page, 0);

    await again.page.close();
    await waitForQueuedEnds(popup.page, 1);
    const isLoggedOut = () => magento.requests.some(({ path }) => path.startsWith('/customer/account/logout'));
    expect(isLoggedOut()).toBe(false);
    await letQueuedEndsBeDue(popup.page);
    await waitForQueuedEnds(popup.page, 0);
    expect(isLoggedOut()).toBe(true);
    await popup.refresh();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_left')]);
    await expect(popup.live).toHaveCount(0);
    const afterwards = new MagentoStorefront(await agent.newPage());
    await afterwards.page.goto(`${magento.origins[1]}/`);
    expect((await afterwards.ask()).customer.fullname).toBeUndefined();
  });
});
