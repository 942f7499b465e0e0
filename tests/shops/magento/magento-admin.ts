import type { Locator, Page } from '@playwright/test';
import { text } from '../../e2e/support/texts.ts';
import type { RealMagento, Role } from './real-magento.ts';

/** Lists of the admin: the link of the menu that leads there, and the link of a row. */
const LISTS = {
  customer: { menu: '/customer/index/index/', row: '/customer/index/edit/id/' },
  order: { menu: '/sales/order/', row: '/sales/order/view/order_id/' },
  invoice: { menu: '/sales/invoice/', row: '/sales/invoice/view/invoice_id/' },
  shipment: { menu: '/sales/shipment/', row: '/sales/shipment/view/shipment_id/' },
  creditmemo: { menu: '/sales/creditmemo/', row: '/sales/creditmemo/view/creditmemo_id/' },
} as const;
export type List = keyof typeof LISTS;

/** A real admin of Magento 2.4, with the extension's buttons in it where there is an extension. */
export class MagentoAdmin {
  readonly page: Page;
  readonly #shop: RealMagento;

  constructor(page: Page, shop: RealMagento) {
    this.page = page;
    this.#shop = shop;
  }

  async signIn(role: Role): Promise<void> {
    await this.page.goto(this.#shop.admin);
    await this.page.locator('#username').fill(this.#shop.users[role]);
    await this.page.locator('#login').fill(this.#shop.password);
    await this.page.locator('.action-login').click();
    await this.signedIn.waitFor({ state: 'attached' });
  }

  /** Stands on every page of somebody who is signed in. */
  get signedIn(): Locator {
    return this.page.locator('a.account-signout');
  }

  /** A list of the menu, once its rows are there. */
  async openList(list: List): Promise<void> {
    await this.#follow(`#nav a[href*="${LISTS[list].menu}"]`);
    await this.rows.first().waitFor();
  }

  /** Addresses hold a key of the session, the same for all rows: the one of the first row is taken. */
  async open(list: List, id: string): Promise<void> {
    await this.openList(list);
    const { row } = LISTS[list];
    await this.#follow(`a[href*="${row}"]`, (href) => href.replace(new RegExp(`${row}\\d+/`), `${row}${id}/`));
  }

  get rows(): Locator {
    return this.page.locator('table[data-role="grid"] tr.data-row');
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

  /** Magento's own button; on all pages it opens a question first. */
  get stockButton(): Locator {
    return this.page.locator('#login_as_customer, #guest_to_customer');
  }

  get stockConfirm(): Locator {
    return this.page.locator('.modal-popup.confirm._show .action-primary');
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

  async #follow(selector: string, change = (href: string) => href): Promise<void> {
    const link = this.page.locator(selector).first();
    await link.waitFor({ state: 'attached' });
    const href = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await this.page.goto(change(href));
  }
}
