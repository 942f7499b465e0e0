import type { Locator, Page } from '@playwright/test';
import { text, type Language } from '../support/texts.ts';

/** The bar in a storefront page that says whose account the agent is in. */
export class Banner {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.#page = page;
    this.#language = language;
  }

  /** Whoever the customer is. */
  get any(): Locator {
    return this.#page.locator('connect-banner').getByRole('region');
  }

  /** By the name that a screen reader says. */
  region(customer: string): Locator {
    const name = text(this.#language, 'banner_region', customer);
    return this.#page.locator('connect-banner').getByRole('region', { name, exact: true });
  }

  get exitButton(): Locator {
    return this.any.getByRole('button', { name: text(this.#language, 'banner_exit'), exact: true });
  }

  async exit(): Promise<void> {
    await this.exitButton.click();
  }
}
