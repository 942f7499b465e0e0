import AxeBuilder from '@axe-core/playwright';
import { text } from '../support/texts.ts';
import { expect, test } from './replay-fixtures.ts';
import { expectNoButton, expectRoundTrip, linkedCustomers, linkRequests } from './round-trip.ts';

/** Pages of one customer or one order, and pages of nobody. */
export function describePages(): void {
  test('connects from the customer page', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    await expect(admin.buttons, 'one for the customer, one for each of five carts').toHaveCount(6);
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
    await expect(admin.connectButton('John DOE')).toBeInViewport();
    await expectRoundTrip(admin, replay, await admin.connect('John DOE'), 'John DOE');
    expect(linkedCustomers(replay)).toEqual(['2']);
  });

  test('connects from the form and from the list of orders', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/edit');
    await expect(admin.connectButton('John DOE')).toBeInViewport();
    await expectRoundTrip(admin, replay, await admin.connect('John DOE'), 'John DOE');
    await admin.open('sell/orders/');
    const first = admin.connectButton('J. DOE').first();
    const opened = admin.page.context().waitForEvent('page');
    await first.click();
    await expectRoundTrip(admin, replay, await opened, 'John DOE');
    expect(linkedCustomers(replay)).toEqual(['2', '2']);
  });

  test('asks for the cart that a button of the customer page names', async ({ admin, replay }) => {
    await admin.open('sell/customers/2/view');
    await admin.button(text('en', 'button_connect_cart', 'John DOE', '3')).click();
    await expect(admin.notice, 'all of these are ordered').toContainText(text('en', 'error_cart_unusable'));
    expect(linkRequests(replay)).toMatchObject([{ customer: '2', cart: '3' }]);
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

  test('places nothing where no customer is shown', async ({ admin, replay }) => {
    replay.shop.removeCustomer('2');
    await admin.open('sell/orders/1/view');
    await expect(admin.page.getByRole('heading', { name: 'Deleted customer' })).toBeVisible();
    await expect(admin.foreignLink('64')).toBeAttached();
    await expectNoButton(admin, 'an order of a deleted customer');
    await admin.page.goto(`${replay.origin}/`);
    await expectNoButton(admin, 'the storefront');
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
