import { text } from '../support/texts.ts';
import { expect, test } from './replay-fixtures.ts';
import { expectRoundTrip, linkedCustomers } from './round-trip.ts';

const EMILE = "Émile O'Brien & Søn";

/** The customers list. */
export function describeList(): void {
  test('connects from a row at 1280 px, without scrolling sideways and without opening the row', async ({
    admin,
    replay,
  }) => {
    const before = replay.visited.length;
    await admin.row('64').locator('.column-firstname').scrollIntoViewIfNeeded();
    await expect(admin.connectButton(EMILE)).toBeInViewport();
    const storefront = await admin.connect(EMILE);
    await expect(storefront.getByText(EMILE).first()).toBeAttached();
    await admin.settle();
    expect(replay.visited.slice(before)).toEqual([]);
    expect(linkedCustomers(replay)).toEqual(['64']);
    expect(await admin.page.locator('#customer_filter_form').evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
    await expectRoundTrip(admin, replay, storefront, EMILE);
  });

  test('gives every row one button of its own, and the row keeps its own handlers', async ({ admin }) => {
    const rows = admin.page.locator('#customer_grid_table tbody tr');
    await expect(admin.buttons).toHaveCount(50);
    expect(await rows.count()).toBe(50);
    await admin.row('63').locator('.column-email').click();
    await admin.page.waitForURL(/\/sell\/customers\/63\/view/);
  });

  test('reads the status switch of a row at the click, whatever it was when the list was loaded', async ({
    admin,
    replay,
  }) => {
    const name = 'Test CustomerCD';
    await expect(admin.connectButton(name)).not.toHaveAccessibleDescription(/./);
    await admin.switchStatus('63');
    await admin.connectButton(name).click();
    await expect(admin.notice).toContainText(text('en', 'error_customer_inactive'));
    expect(linkedCustomers(replay)).toEqual([]);
    await admin.closeNotice();
    await admin.switchStatus('63');
    // Playwright, unlike a person, looks whether a button is enabled before the pointer is on it.
    await admin.connectButton(name).hover();
    await expectRoundTrip(admin, replay, await admin.connect(name), name);
    expect(linkedCustomers(replay)).toEqual(['63']);
  });

  test('believes a row that was switched on again rather than what the shop said before', async ({ admin, replay }) => {
    const button = admin.connectButton('Test CustomerCD');
    const timesAsked = () => replay.calls.filter(({ path }) => path === 'customers/63').length;
    await admin.switchStatus('63');
    await button.hover();
    await expect.poll(timesAsked).toBe(1);
    await admin.switchStatus('63');
    await button.hover();
    await expect.poll(timesAsked, 'the shop is asked anew').toBe(2);
    await expectRoundTrip(admin, replay, await admin.connect('Test CustomerCD'), 'Test CustomerCD');
  });

  test('tells the reason when somebody else has switched the customer off meanwhile', async ({ admin, replay }) => {
    replay.shop.toggleStatus('63');
    await admin.connectButton('Test CustomerCD').click();
    await expect(admin.notice).toContainText(text('en', 'error_customer_inactive'));
    expect(
      admin.page
        .context()
        .pages()
        .filter((page) => page.url().includes('/connect/')),
    ).toEqual([]);
  });
}
