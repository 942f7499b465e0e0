import type { Locator, Page } from '@playwright/test';
import { text } from '../../support/texts.ts';
import { getUrlKey } from '../shop/admin-sessions.ts';
import { ADMIN_PASSWORD, type AdminUserName } from '../shop/admin-users.ts';
import type { MagentoServer } from '../server/start-magento.ts';

/** Magento's admin as an agent uses it, with the extension's buttons in it where there is an extension. */
export class MagentoAdmin {
  readonly page: Page;
  readonly #magento: MagentoServer;

  constructor(page: Page, magento: MagentoServer) {
    this.page = page;
    this.#magento = magento;
  }

  /** Ends on the dashboard. */
  async signIn(user: AdminUserName): Promise<void> {
    await this.page.goto(this.#magento.adminBase);
    await this.page.locator('#username').fill(user);
    await this.page.locator('#login').fill(ADMIN_PASSWORD);
    await this.page.locator('.action-login').click();
    await this.page.waitForURL('**/admin/dashboard/index/key/**');
  }

  async signOut(): Promise<void> {
    await this.page.goto(`${this.#magento.adminBase}admin/auth/logout/`);
    await this.page.locator('#username').waitFor();
  }

  /** A page by its route and parameters, e.g. `customer/index/edit`, `id/1`; its secret key is that of this browser's session. */
  async open(route: string, params = ''): Promise<void> {
    const id = (await this.page.context().cookies(this.#magento.adminBase)).find(({ name }) => name === 'admin')?.value;
    const session = this.#magento.shop.adminSessions.find(id ?? '');
    if (session === null) throw new Error('Nobody is signed in to the admin in this browser.');
    const path = params === '' ? route : `${route}/${params}`;
    await this.page.goto(`${this.#magento.adminBase}${path}/key/${getUrlKey(session, route)}/`);
  }

  openCustomer(id: number): Promise<void> {
    return this.open('customer/index/edit', `id/${id}`);
  }

  /** The customers grid, once its rows are there. */
  async openGrid(): Promise<void> {
    await this.open('customer/index/index');
    await this.gridSettled();
  }

  async gridSettled(): Promise<void> {
    await this.page.locator('.admin__data-grid-outer-wrap[data-replay="ready"]').waitFor();
  }

  get rows(): Locator {
    return this.page.locator('table[data-role="grid"] tr.data-row');
  }

  /** The row that shows a customer now. */
  row(customer: number): Locator {
    return this.rows.filter({ has: this.page.locator(`input[data-action="select-row"][value="${customer}"]`) });
  }

  heading(name: string): Locator {
    return this.page.locator('table[data-role="grid"] thead').getByRole('columnheader', { name, exact: true });
  }

  async sortBy(name: string): Promise<void> {
    await this.heading(name).click();
    await this.gridSettled();
  }

  async search(words: string): Promise<void> {
    const field = this.page.locator('#fulltext').first();
    await field.fill(words);
    await field.press('Enter');
    await this.gridSettled();
  }

  async turnPage(direction: 'next' | 'previous'): Promise<void> {
    await this.page.locator(`.action-${direction}`).first().click();
    await this.gridSettled();
  }

  /** Everything that the extension put into the page. */
  get buttons(): Locator {
    return this.page.locator('connect-as-customer');
  }

  connectButton(name: string): Locator {
    return this.page.getByRole('button', { name: text('en', 'button_connect_as', name), exact: true });
  }

  optionsButton(name: string): Locator {
    return this.page.getByRole('button', { name: text('en', 'button_options', name), exact: true });
  }

  /** What the extension says beside its button. */
  get notice(): Locator {
    return this.buttons.getByRole('alert');
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
