import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Banner } from '../pages/banner.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { text } from '../support/texts.ts';
import { PrestashopAdmin } from './prestashop-admin.ts';
import { expect, test } from './replay-fixtures.ts';
import type { ReplayServer } from './replay-server.ts';

const EMILE = "Émile O'Brien & Søn";

/** Whom the module was asked for links to, in that order. */
export const linkedCustomers = (replay: ReplayServer): readonly unknown[] =>
  replay.calls.filter(({ method, path }) => method === 'POST' && path === 'links').map(({ body }) => bodyOf(body));

const bodyOf = (body: string): unknown => (JSON.parse(body) as Readonly<Record<string, unknown>>)['customer'];

/** The whole way round: the storefront as that customer, under the banner, and back to the admin page by Exit. */
export async function expectRoundTrip(admin: PrestashopAdmin, replay: ReplayServer, storefront: Page, shown: string) {
  const before = replay.visited.length;
  await expect(new Banner(storefront).region(shown)).toBeVisible();
  expect(new URL(storefront.url()).host).toBe(new URL(replay.origin).host);
  await Promise.all([storefront.waitForEvent('close'), new Banner(storefront).exit()]);
  expect(replay.visited.slice(before), 'the agent is back on the tab that was left').toEqual([]);
  const afterwards = await admin.page.context().newPage();
  await afterwards.goto(`${replay.origin}/`);
  await expect(afterwards.getByText('Sign in').first()).toBeAttached();
  await expect(new Banner(afterwards).any).toHaveCount(0);
}

/** Once buttons have come to a page that was loaded later, none will come to this one any more. */
async function expectNoButton(admin: PrestashopAdmin, where: string) {
  const later = await admin.openBeside('sell/customers/8/view');
  await later.buttons.first().waitFor();
  await later.page.close();
  await expect(admin.buttons, where).toHaveCount(0);
}

export function describeFlows(): void {
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

  test('says before the click that a customer is disabled', async ({ admin, replay }) => {
    await admin.open('sell/customers/8/view');
    const button = admin.connectButton('Dana Disabled');
    await expect(button).toHaveAccessibleDescription(text('en', 'error_customer_inactive'));
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    // Playwright, unlike a person, does not press what is `aria-disabled`.
    await button.click({ force: true });
    await expect(admin.notice).toContainText(text('en', 'error_customer_inactive'));
    expect(linkedCustomers(replay)).toEqual([]);
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

  test('connects from the customer page', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    await expect(admin.buttons).toHaveCount(1);
    await expect(admin.connectButton('John DOE')).toBeInViewport();
    await expectRoundTrip(admin, replay, await admin.connect('John DOE'), 'John DOE');
    expect(linkedCustomers(replay)).toEqual(['2']);
  });

  test('connects from the page of a guest', async ({ admin, replay }) => {
    await admin.open('sell/customers/65/view');
    await expectRoundTrip(admin, replay, await admin.connect('Gina Guest'), 'Gina Guest');
    expect(linkedCustomers(replay)).toEqual(['65']);
  });

  test('connects from an order as the customer who placed it', async ({ admin, replay }) => {
    await admin.open('sell/orders/1/view');
    await expect(admin.foreignLink('64'), 'the header lists other customers').toBeAttached();
    await expect(admin.buttons).toHaveCount(1);
    await expect(admin.connectButton('Mr. John DOE')).toBeInViewport();
    await expectRoundTrip(admin, replay, await admin.connect('Mr. John DOE'), 'John DOE');
    expect(linkedCustomers(replay)).toEqual(['2']);
  });

  test('places nothing where no customer is shown', async ({ admin, replay }) => {
    for (const path of ['sell/customers/2/edit', 'sell/orders/']) {
      await admin.open(path);
      await expectNoButton(admin, path);
    }
    replay.shop.removeCustomer('2');
    await admin.open('sell/orders/1/view');
    await expect(admin.page.getByRole('heading', { name: 'Deleted customer' })).toBeVisible();
    await expect(admin.foreignLink('64')).toBeAttached();
    await expectNoButton(admin, 'an order of a deleted customer');
    await admin.page.goto(`${replay.origin}/`);
    await expectNoButton(admin, 'the storefront');
  });

  test('a customer deleted since the page was loaded is refused in words', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    replay.shop.removeCustomer('2');
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_customer_not_found'));
    await admin.open('sell/customers/2/view');
    expect(admin.page.url(), 'the shop leads back to its list').toMatch(/\/sell\/customers\/\?/);
    await expect(admin.connectButton('John DOE')).toHaveCount(0);
  });

  test('names the missing companion module', async ({ admin, agent, replay }) => {
    replay.hasModule = false;
    const options = new Options(await agent.openExtensionPage('options.html'));
    await options.check(`${replay.origin}/admin-dev1/`);
    const found = `PrestaShop ${replay.version.version}`;
    await expect(options.page.getByText(text('en', 'error_companion_missing_detail', found))).toBeVisible();
    await admin.open('sell/customers/2/view');
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_companion_missing'));
  });

  test('tells an agent whose sign-in is over to sign in again', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    replay.shop.signOutAgents();
    await admin.connectButton('John DOE').click();
    await expect(admin.notice).toContainText(text('en', 'error_agent_signed_out'));
  });

  test('finds the way to the module again after a restart, by the first admin page', async ({
    admin,
    agent,
    replay,
  }) => {
    await admin.open('sell/customers/2/view');
    await expect(new Banner(await admin.connect('John DOE')).region('John DOE')).toBeVisible();
    await agent.restart();
    const again = new PrestashopAdmin(await agent.newPage(), replay);
    await again.open('sell/customers/2/view');
    await again.buttons.first().waitFor();
    const popup = new Popup(await agent.openExtensionPage('popup.html'));
    await expect(popup.sessions).toHaveCount(1);
    await expect(popup.sessions).toContainText('John DOE');
  });

  test('has no accessibility faults of its own in the admin', async ({ admin }) => {
    for (const path of ['sell/customers/', 'sell/customers/8/view', 'sell/orders/1/view']) {
      await admin.open(path);
      await admin.buttons.first().waitFor();
      const { violations } = await new AxeBuilder({ page: admin.page }).include('connect-as-customer').analyze();
      expect(violations, path).toEqual([]);
    }
  });
}
