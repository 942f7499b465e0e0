import type { Locator, Page } from '@playwright/test';
import { AGENTS, DEMO_PASSWORD } from '../../../backends/typescript/demo/seed/agents.ts';
import { text, type Language } from '../support/texts.ts';

/** Everybody who can sign in to the demo shop's admin. */
export const EMAIL = { superAdmin: AGENTS[0]!.email, lead: AGENTS[1]!.email, agent: AGENTS[2]!.email } as const;

/** A page of the demo shop's admin, with the extension's buttons in it. */
export class AdminPage {
  readonly page: Page;
  readonly #base: string;
  readonly #language: Language;

  constructor(page: Page, adminBase: string, language: Language = 'en') {
    this.page = page;
    this.#base = adminBase;
    this.#language = language;
  }

  async signIn(email: string = EMAIL.agent, next = 'customers'): Promise<void> {
    await this.page.goto(`${this.#base}sign-in?next=/admin/${next}`);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL(`${this.#base}${next}`);
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.getByRole('heading', { name: 'Sign in to the admin' }).waitFor();
  }

  open(path: string): Promise<unknown> {
    return this.page.goto(`${this.#base}${path}`);
  }

  openCustomer(id: number): Promise<unknown> {
    return this.open(`customers/${id}`);
  }

  /** The newest order of a customer, by the search of the orders list. */
  async openOrderOf(name: string): Promise<void> {
    await this.open(`orders?q=${encodeURIComponent(name)}`);
    await this.page.locator('main table a[href^="/admin/orders/"]').first().click();
    await this.page.waitForURL(`${this.#base}orders/*`);
  }

  /** The button for one customer, by the name that an agent reads. */
  connectButton(name: string): Locator {
    return this.page.getByRole('button', { name: text(this.#language, 'button_connect_as', name), exact: true });
  }

  optionsButton(name: string): Locator {
    return this.page.getByRole('button', { name: text(this.#language, 'button_options', name), exact: true });
  }

  /** What the extension says beside its button. */
  get notice(): Locator {
    return this.page.locator('connect-as-customer').getByRole('alert');
  }

  /** Presses the retry of what the extension says. */
  async retry(): Promise<void> {
    const retry = this.notice.getByRole('button', { name: text(this.#language, 'button_retry'), exact: true });
    await retry.click();
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
