import { Popup } from '../../pages/popup.ts';
import { letQueuedEndsBeDue, waitForQueuedEnds } from '../../support/queued-ends.ts';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logouts } from './shop-requests.ts';

const ANNA = 'Anna Active';

test.describe('Shopware 6.6: the popup', () => {
  test('finds customers, says who cannot be connected, connects, and ends what was left behind', async ({
    admin,
    agent,
    shopware,
  }) => {
    const { demo } = shopware.bases;
    await admin.openOrders();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await popup.find('10002');
    await expect(popup.found).toContainText([text('en', 'popup_inactive')]);
    await popup.find('greta.guest@');
    await expect(popup.found).toContainText([text('en', 'popup_guest')]);
    await popup.find('10000');
    const connect = popup.found.getByRole('button', { name: text('en', 'button_connect_as', ANNA), exact: true });
    const opened = agent.context.waitForEvent('page');
    await connect.click();
    const storefront = new ShopwareStorefront(await opened);
    await expect(storefront.banner.region(ANNA)).toBeVisible();

    await storefront.page.close();
    await waitForQueuedEnds(popup.page, 1);
    expect(
      (await agent.context.cookies(demo)).map(({ name }) => name),
      'for a while',
    ).toContain('session-');
    await letQueuedEndsBeDue(popup.page);
    await waitForQueuedEnds(popup.page, 0);
    await expect
      .poll(async () => (await agent.context.cookies(demo)).map(({ name }) => name))
      .not.toContain('session-');
    expect(logouts(shopware)).toEqual([]);
    await popup.refresh();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_left')]);
  });
});
