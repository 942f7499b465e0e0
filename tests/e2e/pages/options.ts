import type { Locator, Page } from '@playwright/test';
import { text, type Language } from '../support/texts.ts';

/** The extension's options page. */
export class Options {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.#language = language;
  }

  /** Types an address as the agent would and asks what is there; the browser may ask for the admin's origin. */
  async check(address: string): Promise<void> {
    await this.page.getByLabel(text(this.#language, 'options_address')).fill(address);
    await this.page.getByRole('button', { name: text(this.#language, 'options_check'), exact: true }).click();
  }

  /** What the shop says of itself, before anything is added. */
  get offer(): Locator {
    return this.page.locator('.offer');
  }

  get added(): Locator {
    return this.page.getByText(text(this.#language, 'options_added_next'));
  }

  async allow(): Promise<void> {
    const names = [text(this.#language, 'options_allow_and_add'), text(this.#language, 'options_add_this')];
    const [allow, add] = names.map((name) => this.offer.getByRole('button', { name, exact: true }));
    await allow!.or(add!).click();
  }

  /** The whole way from an address to a shop that is set up. */
  async addShop(address: string): Promise<void> {
    await this.check(address);
    await this.allow();
    await this.added.waitFor();
  }

  shop(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  async test(name: string): Promise<void> {
    await this.shop(name)
      .getByRole('button', { name: text(this.#language, 'options_test') })
      .click();
  }

  async remove(name: string): Promise<void> {
    const shop = this.shop(name);
    await shop.getByRole('button', { name: text(this.#language, 'options_remove_shop', name), exact: true }).click();
    const question = text(this.#language, 'options_remove_really', name);
    const yes = text(this.#language, 'options_remove');
    await shop.getByRole('group', { name: question }).getByRole('button', { name: yes, exact: true }).click();
    await shop.waitFor({ state: 'detached' });
  }
}
