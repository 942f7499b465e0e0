import { Popup } from '../../pages/popup.ts';
import { text } from '../../support/texts.ts';
import { expect, test } from '../fixtures.ts';
import { ShopwareStorefront } from '../pages/shopware-storefront.ts';
import { logins } from './shop-requests.ts';

const ANNA = 'Anna Active';

/** Writes down where tabs of the extension's own pages are. */
const NOTE_TABS = `globalThis.noted = [];
for (const event of [chrome.tabs.onCreated, chrome.tabs.onUpdated]) {
  event.addListener((...told) => noted.push(String(told.at(-1).pendingUrl ?? told.at(-1).url)));
}`;

test.describe('Shopware 6.6: a worker that the browser stops', () => {
  test('loses no session, before whatever step it is stopped', async ({ admin, agent }) => {
    await admin.openOrders();
    await agent.stopWorker();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await agent.stopWorker();
    await storefront.page.reload();
    await expect(storefront.banner.region(ANNA)).toBeVisible();
    await agent.stopWorker();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.live).toContainText([ANNA]);
    await agent.stopWorker();
    await storefront.page.bringToFront();
    await Promise.all([storefront.page.waitForEvent('close'), storefront.banner.exit()]);
    await agent.stopWorker();
    await popup.page.reload();
    await expect(popup.sessions).toContainText([text('en', 'popup_cause_exit')]);
    await expect(popup.live).toHaveCount(0);
  });

  test('loses a form that was not sent yet, and the tab says so', async ({ agent, admin, shopware }) => {
    await admin.openOrders();
    const own = await agent.openExtensionPage('options.html');
    await own.evaluate(NOTE_TABS);
    await admin.page.bringToFront();
    const storefront = new ShopwareStorefront(await admin.connect(ANNA));
    await storefront.landed();
    const noted = await own.evaluate<readonly string[]>('noted');
    const used = noted.find((url) => url.includes('/post.html#')) ?? '';
    for (const form of [new URL(used).hash, `#${crypto.randomUUID()}`]) {
      const lost = await agent.openExtensionPage(`post.html${form}`);
      await expect(lost.getByRole('heading', { name: text('en', 'error_link_lost') })).toBeVisible();
      await expect(lost.getByRole('alert')).toContainText(text('en', 'error_link_lost_next'));
    }
    expect(logins(shopware), 'each form is told once').toHaveLength(1);
  });
});
