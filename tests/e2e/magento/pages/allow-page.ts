import type { Page } from '@playwright/test';
import { text } from '../../support/texts.ts';

/** The extension's page that asks for a storefront's address while a connect waits for it. */
export class AllowPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async loaded(): Promise<void> {
    await this.page.getByRole('heading', { name: text('en', 'options_allow_heading') }).waitFor();
  }

  /** Gives the permission, and the tab that is opened then. */
  async allow(): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await this.page.getByRole('button', { name: text('en', 'options_allow'), exact: true }).click();
    return opened;
  }
}
