import type { Locator, Page } from '@playwright/test';
import { text } from '../support/texts.ts';
import { ADMIN_PASSWORD, getListUrl, getLoginUrl } from './admin-pages.ts';
import type { ReplayServer } from './replay-server.ts';
import { EMPLOYEES } from './replay-shop.ts';

/** PrestaShop's back office as an agent uses it, with the extension's buttons in it where there is an extension. */
export class PrestashopAdmin {
  readonly page: Page;
  readonly #replay: ReplayServer;

  constructor(page: Page, replay: ReplayServer) {
    this.page = page;
    this.#replay = replay;
  }

  async signIn(): Promise<void> {
    await this.page.goto(getLoginUrl(this.#replay));
    await this.page.locator('#email').fill(EMPLOYEES.admin.email);
    await this.page.locator('#passwd').fill(ADMIN_PASSWORD);
    await this.page.locator('#submit_login').click();
    await this.page.waitForURL(getListUrl(this.#replay));
  }

  /** A page below the front controller, e.g. `sell/customers/2/view`. */
  async open(path: string): Promise<void> {
    const { origin, version } = this.#replay;
    await this.page.goto(`${origin}${version.front}/${path}?_token=replay`);
  }

  /** The same in a tab of its own. */
  async openBeside(path: string): Promise<PrestashopAdmin> {
    const beside = new PrestashopAdmin(await this.page.context().newPage(), this.#replay);
    await beside.open(path);
    return beside;
  }

  row(customer: string): Locator {
    return this.page.locator('#customer_grid_table tbody tr').filter({
      has: this.page.locator(`.js-bulk-action-checkbox[value="${customer}"]`),
    });
  }

  status(customer: string): Locator {
    return this.row(customer).locator('.column-active .ps-switch');
  }

  /** A customer among those whom every page's header lists as new. */
  foreignLink(customer: string): Locator {
    return this.page.locator(`#header_infos a[href*="/sell/customers/${customer}/view"]`);
  }

  /** Turns a customer on or off in the list, as far as the shop knows of it. */
  async switchStatus(customer: string): Promise<void> {
    const status = this.status(customer);
    await status.evaluate((element) => element.removeAttribute('data-replay'));
    await status.click();
    await this.page.locator('[data-replay="saved"]').waitFor();
  }

  /** Everything that the extension put into the page. */
  get buttons(): Locator {
    return this.page.locator('connect-as-customer');
  }

  connectButton(name: string): Locator {
    return this.button(text('en', 'button_connect_as', name));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** What the extension says beside its button. */
  get notice(): Locator {
    return this.buttons.getByRole('alert');
  }

  async closeNotice(): Promise<void> {
    await this.buttons.getByRole('button', { name: text('en', 'button_close'), exact: true }).click();
  }

  /** One click, and the tab that it opens. */
  async connect(name: string): Promise<Page> {
    const opened = this.page.context().waitForEvent('page');
    await this.connectButton(name).click();
    return opened;
  }

  /**
   * Until everything that the last click set off in the page has reached the server: a navigation that had begun would
   * be among the visited pages, or would take the page away from under this question.
   */
  async settle(): Promise<void> {
    await this.page.evaluate(() => fetch('/replay/page.js', { cache: 'no-store' }).then((answer) => answer.text()));
  }
}
