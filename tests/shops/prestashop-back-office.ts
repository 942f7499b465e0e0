import type { Locator, Page } from '@playwright/test';
import { text } from '../e2e/support/texts.ts';

/** A real back office of PrestaShop 1.6 – 9, by what all of them have. */
export class PrestashopBackOffice {
  readonly page: Page;
  readonly #admin: string;

  constructor(page: Page, admin: string) {
    this.page = page;
    this.#admin = admin;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto(this.#admin);
    await this.page.locator('#email').fill(email);
    await this.page.locator('#passwd').fill(password);
    await this.page.locator('#submit_login, [name="submitLogin"]').first().click();
    await this.page
      .locator('[id$="-AdminCustomers"] a, [id$="-AdminParentCustomer"] a')
      .first()
      .waitFor({ state: 'attached' });
  }

  /** A page of the side menu, by its class name. */
  async openTab(name: string): Promise<void> {
    await this.#follow(`#subtab-${name} > a`);
  }

  async openCustomer(id: string): Promise<void> {
    await this.openTab('AdminCustomers');
    await this.#follow('#customer_grid_table a[href*="/view"], table.customer a[href*="&view"]', (href) =>
      href.replace(/\/customers\/\d+\/view/, `/customers/${id}/view`).replace(/id_customer=\d+/, `id_customer=${id}`),
    );
  }

  async openOrder(id: string): Promise<void> {
    await this.openTab('AdminOrders');
    await this.#follow(
      '#order_grid_table a[href*="/sell/orders/"][href*="/view"], table.order a[href*="&view"]',
      (href) => href.replace(/\/orders\/\d+\/view/, `/orders/${id}/view`).replace(/id_order=\d+/, `id_order=${id}`),
    );
  }

  connectButton(name: string): Locator {
    return this.page.locator('connect-as-customer').getByRole('button', {
      name: text('en', 'button_connect_as', name),
      exact: true,
    });
  }

  /** Whom the first button of the page is about. */
  async findFirstName(): Promise<string> {
    const shown = await this.page.locator('connect-as-customer button.main').first().getAttribute('aria-label');
    const [before = '', after = ''] = text('en', 'button_connect_as', '|').split('|');
    return shown?.slice(before.length, shown.length - after.length) ?? '';
  }

  /** One click, and the tab that it opens. */
  async connect(name: string): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await this.connectButton(name).first().click();
    return opened;
  }

  get notice(): Locator {
    return this.page.locator('connect-as-customer').getByRole('alert');
  }

  /** Links carry the session's tokens, so their addresses are taken from the page, and changed where need be. */
  async #follow(selector: string, change = (href: string) => href): Promise<void> {
    const href = await this.page.locator(selector).first().getAttribute('href');
    await this.page.goto(change(new URL(href ?? '', this.page.url()).href));
  }
}
