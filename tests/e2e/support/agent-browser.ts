import { expect, type BrowserContext, type Page } from '@playwright/test';
import {
  launchExtension,
  type ExtensionBrowser,
  type LaunchOptions,
} from '../../../scripts/browser/launch-extension.ts';

/** The agent's browser, which may be closed and started again with what its profile kept. */
export class AgentBrowser {
  readonly #options: LaunchOptions;
  #running: ExtensionBrowser;

  private constructor(options: LaunchOptions, running: ExtensionBrowser) {
    this.#options = options;
    this.#running = running;
  }

  static async start(options: LaunchOptions): Promise<AgentBrowser> {
    return new AgentBrowser(options, await launchExtension(options));
  }

  /** Valid until the next restart. */
  get context(): BrowserContext {
    return this.#running.context;
  }

  newPage(): Promise<Page> {
    return this.context.newPage();
  }

  /** One of the extension's own pages in a tab of its own. */
  async openExtensionPage(name: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(this.#running.getPageUrl(name));
    return page;
  }

  /** The tab that shows an address, once the browser has restored it. */
  async findPage(url: string): Promise<Page> {
    const find = () => this.context.pages().find((page) => page.url() === url);
    await expect.poll(find).toBeDefined();
    return find()!;
  }

  /** Host patterns that the extension holds now, asked from one of its own pages. */
  async getGrantedHosts(page: Page): Promise<readonly string[]> {
    const { origins } = await page.evaluate<{ readonly origins: readonly string[] }>('chrome.permissions.getAll()');
    return origins;
  }

  /** Language of the browser's surface, which need not be the one asked for: not every Chromium brings all of them. */
  async getLanguage(): Promise<string> {
    const page = await this.openExtensionPage('popup.html');
    const language = await page.evaluate<string>("chrome.i18n.getMessage('@@ui_locale')");
    await page.close();
    return language;
  }

  /** As the browser does when it is short of memory; the next event starts the worker again. */
  stopWorker(): Promise<void> {
    return this.#running.stopWorker();
  }

  async restart(): Promise<void> {
    await this.close();
    this.#running = await launchExtension(this.#options);
  }

  close(): Promise<void> {
    return this.#running.close();
  }
}
