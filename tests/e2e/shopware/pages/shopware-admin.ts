import type { Locator, Page } from '@playwright/test';
import { text, type Language } from '../../support/texts.ts';
import type { ShopwareServer } from '../server/start-shopware.ts';
import type { AdminUserName } from '../shop/admin-users.ts';
import { PASSWORD } from '../shop/customers.ts';

/** Shopware's administration as an agent uses it, with the extension's buttons in it where there is an extension. */
export class ShopwareAdmin {
  readonly page: Page;
  readonly #shopware: ShopwareServer;
  readonly #language: Language;

  constructor(page: Page, shopware: ShopwareServer, language: Language = 'en') {
    this.page = page;
    this.#shopware = shopware;
    this.#language = language;
  }

  /** Ends on the dashboard. */
  async signIn(user: AdminUserName): Promise<void> {
    await this.page.goto(this.#shopware.adminBase.replace(/\/$/, ''));
    await this.page.locator('#sw-field--username').fill(user);
    await this.page.locator('#sw-field--password').fill(PASSWORD);
    await this.page.locator('.sw-login__login-action').click();
    await this.page.locator('.sw-dashboard-index').waitFor();
  }

  /** Through the menu at the side: no page is loaded. */
  async openCustomers(): Promise<void> {
    await this.page.getByRole('link', { name: 'Customers', exact: true }).click();
    await this.page.locator('.sw-customer-list-grid').waitFor();
  }

  async openOrders(): Promise<void> {
    await this.page.getByRole('link', { name: 'Orders', exact: true }).first().click();
    await this.page.locator('.sw-order-list-grid').waitFor();
  }

  /** A route that somebody has typed: the same document, by its hash. */
  async open(hash: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      window.location.hash = wanted;
    }, hash);
  }

  async openCustomer(id: string): Promise<void> {
    await this.open(`#/sw/customer/detail/${id}/base`);
    await this.page.locator('.sw-customer-card').waitFor();
  }

  get rows(): Locator {
    return this.page.locator('tbody .sw-data-grid__row');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  get heading(): Locator {
    return this.page.locator('.smart-bar__header h2');
  }

  /** What the real page does by the clock or by itself: draws anew, refreshes its token, lets it expire, logs out. */
  async tell(what: 'draw' | 'refresh' | 'expire' | 'log out'): Promise<void> {
    await this.page.evaluate((detail) => document.dispatchEvent(new CustomEvent('replay', { detail })), what);
  }

  /** Everything that the extension put into the page. */
  get buttons(): Locator {
    return this.page.locator('connect-as-customer');
  }

  connectButton(name: string): Locator {
    return this.page.getByRole('button', { name: text(this.#language, 'button_connect_as', name), exact: true });
  }

  optionsButton(name: string): Locator {
    return this.page.getByRole('button', { name: text(this.#language, 'button_options', name), exact: true });
  }

  /** What the extension says beside its button. */
  get notice(): Locator {
    return this.buttons.getByRole('alert');
  }

  get menu(): Locator {
    return this.buttons.getByRole('menu');
  }

  /** Does something that opens a tab, and gives that tab. */
  async openedBy(act: () => Promise<unknown>): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await act();
    return opened;
  }

  /** One click, and the tab that it opens. */
  connect(name: string): Promise<Page> {
    return this.openedBy(() => this.connectButton(name).first().click());
  }
}
