import type { Locator, Page } from '@playwright/test';
import { text, type Language, type TextKey } from '../support/texts.ts';

/** The popup, opened as a tab: the browser gives no other way to it without a display. */
export class Popup {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.#language = language;
  }

  /** The customers whose accounts this browser is in. */
  get live(): Locator {
    return this.page.getByRole('list', { name: this.#text('popup_live_list') }).getByRole('listitem');
  }

  /** Rows of the shop's log, newest first. */
  get sessions(): Locator {
    return this.page.getByRole('list', { name: this.#text('popup_recent'), exact: true }).getByRole('listitem');
  }

  async showTeam(): Promise<void> {
    await this.page.getByRole('tab', { name: this.#text('popup_team'), exact: true }).click();
  }

  async refresh(): Promise<void> {
    await this.page.getByRole('button', { name: this.#text('popup_refresh') }).click();
  }

  async endLive(customer: string): Promise<void> {
    await this.live.getByRole('button', { name: this.#text('popup_end_session_of', customer), exact: true }).click();
  }

  async find(q: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: this.#text('popup_find') }).fill(q);
  }

  get found(): Locator {
    return this.page.getByRole('list', { name: this.#text('popup_results') }).getByRole('listitem');
  }

  #text(key: TextKey, ...values: readonly string[]): string {
    return text(this.#language, key, ...values);
  }
}
