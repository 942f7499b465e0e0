import type { Locator, Page } from '@playwright/test';
import { text, type Language, type TextKey } from '../../e2e/support/texts.ts';
import type { RealShopware, Role } from './real-shopware.ts';

/** A real administration of Shopware 6, with the extension's buttons in it where there is an extension. */
export class ShopwareAdmin {
  readonly page: Page;
  readonly #shop: RealShopware;
  readonly #language: Language;

  constructor(page: Page, shop: RealShopware, language: Language = 'en') {
    this.page = page;
    this.#shop = shop;
    this.#language = language;
  }

  async signIn(role: Role): Promise<void> {
    await this.page.goto(this.#shop.admin.replace(/\/$/, ''));
    await this.page.locator('.sw-login__content input').first().fill(this.#shop.users[role]);
    await this.page.locator('.sw-login__content input[type="password"]').fill(this.#shop.password);
    await this.page.locator('.sw-login__login-action').click();
    await this.signedIn.waitFor();
  }

  /** Stands on every page of somebody who is signed in. */
  get signedIn(): Locator {
    return this.page.locator('.sw-admin-menu__user-actions-toggle');
  }

  async signOut(): Promise<void> {
    await this.signedIn.click();
    await this.page.locator('.sw-admin-menu__logout-action').click();
    await this.page.locator('.sw-login__login-action').waitFor();
  }

  /** A route that somebody types: the same document goes on. */
  async open(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, route);
  }

  async openList(list: 'customer' | 'order'): Promise<void> {
    await this.open(`#/sw/${list}/index`);
    await this.page.locator(`.sw-${list}-list tbody a[href*="#/sw/customer/detail/"]`).first().waitFor();
  }

  async openCustomer({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    await this.open(`#/sw/customer/detail/${id}/base`);
    await this.page.locator('.sw-customer-card').waitFor();
    await this.page.locator('.smart-bar__header h2', { hasText: name }).waitFor();
  }

  async openOrder(id: string): Promise<void> {
    await this.open(`#/sw/order/detail/${id}/general`);
    await this.page.locator('.sw-order-general-info__summary-main-header-link').waitFor();
  }

  /** Everything that the extension put into the page. */
  get buttons(): Locator {
    return this.page.locator('connect-as-customer');
  }

  connectButton(name: string): Locator {
    return this.#button('button_connect_as', name);
  }

  optionsButton(name: string): Locator {
    return this.#button('button_options', name);
  }

  /** Shopware's own button. */
  get stockButton(): Locator {
    return this.page.locator('.sw-customer-card .sw-card__titles-right-slot button');
  }

  /** What the stock button asks where there are several domains. */
  get stockDomains(): Locator {
    return this.page.locator('.imitate-customer-modal-container .sw-context-menu-item');
  }

  get menu(): Locator {
    return this.buttons.getByRole('menu');
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

  /** Chooses a domain in the menu beside the button, and connects there. */
  async connectAt(name: string, domain: RegExp): Promise<Page> {
    await this.optionsButton(name).first().click();
    await this.menu.getByRole('menuitemradio', { name: domain }).click();
    return this.openedBy(() => this.menu.locator('[data-act="connect"]').click());
  }

  /** Headings of the administration say "Mrs." before the name, lists do not. */
  #button(key: TextKey, name: string): Locator {
    const spoken = new RegExp(`^${text(this.#language, key, `(\\S+ )?${name}`)}$`);
    return this.page.getByRole('button', { name: spoken });
  }
}
