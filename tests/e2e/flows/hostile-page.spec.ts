import { KNOWN } from '../../../backends/typescript/demo/seed/known-customers.ts';
import { expect, test } from '../fixtures.ts';
import { LiveGrid } from '../pages/live-grid.ts';
import { Storefront } from '../pages/storefront.ts';
import { prepareAgent } from '../support/prepare.ts';
import { countLinkRequests } from '../support/requests.ts';
import { text } from '../support/texts.ts';

const ANNA = 'Anna Müller';

test('a page that forges clicks and messages gets no link; a real click still works', async ({
  shop,
  control,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  await expect(list.connectButton(ANNA)).toBeVisible();
  const forged = await list.page.evaluate(() => {
    const buttons = [...document.querySelectorAll('connect-as-customer')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('button') ?? []),
    ]);
    for (const button of buttons) {
      button.click();
      for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        button.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, cancelable: true }));
      }
    }
    window.postMessage({ name: 'admin/connect', input: { customer: '2', choice: { kind: 'instant' } } }, '*');
    return buttons.length;
  });
  expect(forged).toBeGreaterThan(20);
  const storefront = new Storefront(await list.connect(ANNA));
  await expect(storefront.banner.region(ANNA)).toBeVisible();
  expect(countLinkRequests(control)).toBe(1);
});

test('a grid that shows another customer between pointer down and click connects to neither', async ({
  shop,
  control,
  agent,
}) => {
  const list = await prepareAgent(agent, shop.adminUrl);
  const grid = new LiveGrid(list.page, shop.adminUrl);
  await grid.load();
  await grid.connectButton(ANNA).hover();
  await grid.page.mouse.down();
  await grid.page.getByRole('button', { name: 'Name', exact: true }).evaluate((button: HTMLElement) => button.click());
  await expect(grid.row(0)).not.toContainText(ANNA);
  // The same button as before, in the same row element; it has moved a little with the other name.
  await grid
    .row(0)
    .getByRole('button', { name: /^Connect as / })
    .hover();
  await grid.page.mouse.up();
  await expect(grid.notice).toContainText(text('en', 'error_customer_changed'));
  expect(countLinkRequests(control)).toBe(0);

  await grid.sortBy('ID');
  const storefront = new Storefront(await grid.connect(ANNA));
  await expect(storefront.loggedIn(KNOWN.anna.id)).toBeVisible();
});
