import type { Menus, Runtime, Scripting, Tabs } from 'webextension-polyfill';
import { browser } from '../../../lib/browser.ts';
import type { Background } from '../../../lib/messaging/background.ts';
import { createBackground } from '../../../lib/messaging/background.ts';
import { handleMessage } from '../../../lib/messaging/handle.ts';
import { handlers } from '../../../lib/messaging/handlers.ts';
import type { Input, MessageName, Outputs } from '../../../lib/messaging/messages.ts';
import { startWorker } from '../../../lib/messaging/start-worker.ts';
import { fakeBrowser } from 'wxt/testing';
import { speakLocale } from '../i18n/speak-locale.ts';
import { FakeFormShop } from './fake-form-shop.ts';
import { FakeOwnShop } from './fake-own-shop.ts';
import { FakeShop } from './fake-shop.ts';

export const EXTENSION = 'chrome-extension://test-extension-id/';

/** What happens outside this process; a killed worker causes none of it. */
type Effect = (...given: never[]) => unknown;

/** The real functions, which every new world wraps anew. */
const STORAGE = [browser.storage.local, browser.storage.session].map((area) => ({
  area,
  set: area.set.bind(area),
  remove: area.remove.bind(area),
}));

type FakeTab = Tabs.Tab & { readonly id: number };

const matches = (pattern: string, url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const { protocol, hostname, pathname } = new URL(url);
  return new RegExp(`^${escaped}$`).test(`${protocol}//${hostname}${pathname}`);
};

/** A browser with one agent: tabs, permissions, scripts, and a clock that stands until it is moved. */
export class FakeWorld {
  readonly shop = new FakeShop();
  /** What stands behind the platform `magento`: it keeps no sessions. */
  readonly ownShop = new FakeOwnShop();
  /** What stands behind the platform `shopware`: it keeps no sessions, and marks no login. */
  readonly formShop = new FakeFormShop();
  /** Permissions for parts of the browser's API. */
  readonly apis = new Set<string>();
  readonly reloaded: number[] = [];
  readonly grants = new Set<string>();
  readonly injected: { readonly tab: number; readonly file: string }[] = [];
  readonly windows: { readonly url: string; readonly incognito: boolean }[] = [];
  readonly windowChanges: object[] = [];
  readonly menus = new Map<string, string>();
  readonly errors: string[] = [];
  scripts: Scripting.RegisteredContentScript[] = [];
  tabs: FakeTab[] = [];
  incognitoAllowed = true;
  inIncognito = false;
  manifest: Record<string, unknown> = { incognito: 'spanning', permissions: [] };
  now = Date.parse('2026-11-21T09:00:00.000Z');
  #nextTab = 1;
  #running: Promise<unknown>[] = [];
  #effectsLeft = Infinity;
  background: Background;

  constructor() {
    fakeBrowser.reset();
    speakLocale('en');
    this.#installBrowser();
    this.background = this.#createBackground();
  }

  #createBackground(): Background {
    const { clock, adapters, log } = {
      clock: { now: () => this.now },
      adapters: {
        generic: this.#guardAdapter(),
        prestashop: this.#guardAdapter(),
        magento: this.ownShop.adapter,
        shopware: this.formShop.formAdapter,
      },
      log: (where: string, error: unknown) => this.errors.push(`${where}: ${String(error)}`),
    };
    const background = createBackground({ clock, adapters, fetch, log });
    return {
      ...background,
      later: (where, task) => this.#running.push(task().catch((error: unknown) => log(where, error))),
    };
  }

  /** Everything that nobody waited for has happened. */
  async settle(): Promise<void> {
    while (this.#running.length > 0) await Promise.all(this.#running.splice(0));
  }

  /** The browser stops the worker after so many more effects; nothing it does later reaches the outside. */
  killAfter(effects: number): void {
    this.#effectsLeft = effects;
  }

  get isKilled(): boolean {
    return this.#effectsLeft < 0;
  }

  /** A new worker with empty memory comes up. */
  async restartWorker(): Promise<void> {
    await this.settle();
    this.#effectsLeft = Infinity;
    this.background = this.#createBackground();
    await startWorker(this.background);
    await this.settle();
  }

  /** The browser is closed and opened again. */
  async restartBrowser(restored: readonly string[] = []): Promise<void> {
    await browser.storage.session.clear();
    await browser.alarms.clearAll();
    this.tabs = [];
    for (const url of restored) this.openTab(url);
    await this.restartWorker();
  }

  guard<F extends Effect>(effect: F): F {
    return ((...given: never[]) => {
      this.#effectsLeft -= 1;
      if (this.#effectsLeft < 0) throw new Error('killed');
      return effect(...given);
    }) as F;
  }

  #guardAdapter(): FakeShop['adapter'] {
    const { adapter } = this.shop;
    return {
      ...adapter,
      endSession: this.guard((...given: Parameters<typeof adapter.endSession>) => adapter.endSession(...given)),
      createLink: this.guard((...given: Parameters<typeof adapter.createLink>) => adapter.createLink(...given)),
    };
  }

  openTab(url: string, more: Partial<FakeTab> = {}): FakeTab {
    const tab: FakeTab = {
      id: this.#nextTab++,
      index: this.tabs.length,
      windowId: 1,
      url,
      active: true,
      highlighted: false,
      pinned: false,
      incognito: false,
      ...more,
    };
    this.tabs.push(tab);
    return tab;
  }

  /** As an extension without `tabs` sees it: no address where no host is granted. */
  #asSeen(tab: FakeTab): FakeTab {
    const { url, ...rest } = tab;
    const isSeen = url !== undefined && [...this.grants].some((pattern) => matches(pattern, url));
    return isSeen ? tab : rest;
  }

  navigate(tab: FakeTab, url: string): void {
    this.tabs = this.tabs.map((one) => (one.id === tab.id ? { ...one, url } : one));
  }

  closeTab(tab: FakeTab): void {
    this.tabs = this.tabs.filter(({ id }) => id !== tab.id);
  }

  /** A message as the browser delivers it, from a content script in a tab, or from a page of ours. */
  async say<N extends MessageName>(
    name: N,
    input: Input<N>,
    from: FakeTab | 'popup' | 'options',
    forged: Partial<Runtime.MessageSender> = {},
  ): Promise<Awaited<Outputs[N]>> {
    const sender: Runtime.MessageSender =
      typeof from === 'string'
        ? { id: 'test-extension-id', url: `${EXTENSION}${from}.html`, ...forged }
        : {
            id: 'test-extension-id',
            frameId: 0,
            tab: this.#asSeen(from),
            ...(from.url === undefined ? {} : { url: from.url }),
            ...forged,
          };
    const answer = await handleMessage({ name, input }, sender, handlers, this.background);
    await this.settle();
    return answer as Awaited<Outputs[N]>;
  }

  async dump(): Promise<{ readonly local: string; readonly session: string }> {
    return {
      local: JSON.stringify(await browser.storage.local.get(null)),
      session: JSON.stringify(await browser.storage.session.get(null)),
    };
  }

  #installBrowser(): void {
    const install = (api: object, functions: Record<string, unknown>): void => {
      Object.assign(api, functions);
    };
    install(browser.permissions, {
      contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
        permissions.every((one) => this.apis.has(one)) && origins.every((one) => this.grants.has(one)),
      remove: async ({ origins = [] }: { origins?: string[] }) => {
        for (const one of origins) this.grants.delete(one);
        return true;
      },
    });
    install(browser.scripting, {
      getRegisteredContentScripts: async () => this.scripts,
      registerContentScripts: this.guard(async (added: Scripting.RegisteredContentScript[]) => {
        if (added.some(({ id }) => this.scripts.some((one) => one.id === id))) throw new Error('Duplicate script ID');
        this.scripts = [...this.scripts, ...added];
      }),
      updateContentScripts: this.guard(async (changed: Scripting.RegisteredContentScript[]) => {
        this.scripts = this.scripts.map((one) => changed.find(({ id }) => id === one.id) ?? one);
      }),
      unregisterContentScripts: this.guard(async ({ ids }: { ids: string[] }) => {
        this.scripts = this.scripts.filter(({ id }) => !ids.includes(id));
      }),
      executeScript: this.guard(async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        if (!this.tabs.some(({ id }) => id === target.tabId)) throw new Error('No tab with id');
        this.injected.push({ tab: target.tabId, file: files[0] ?? '' });
      }),
    });
    install(browser.tabs, this.#tabsApi());
    install(browser.windows, {
      create: this.guard(async (window: { url: string; incognito: boolean }) => {
        this.windows.push(window);
        return null;
      }),
      update: async (id: number, change: object) => this.windowChanges.push({ id, ...change }),
    });
    Object.defineProperty(browser.extension, 'inIncognitoContext', {
      configurable: true,
      get: () => this.inIncognito,
    });
    install(browser.extension, { isAllowedIncognitoAccess: async () => this.incognitoAllowed });
    install(browser.runtime, { getManifest: () => this.manifest });
    install(browser.contextMenus, {
      removeAll: async () => this.menus.clear(),
      create: ({ id, title }: Menus.CreateCreatePropertiesType) => this.menus.set(id ?? '', title ?? ''),
    });
    for (const { area, set, remove } of STORAGE) install(area, { set: this.guard(set), remove: this.guard(remove) });
  }

  #tabsApi(): Record<string, unknown> {
    const find = (id: number): FakeTab => {
      const tab = this.tabs.find((one) => one.id === id);
      if (tab === undefined) throw new Error('No tab with id');
      return tab;
    };
    return {
      query: async ({ url, cookieStoreId }: { url?: string[]; cookieStoreId?: string }) =>
        this.tabs
          .filter(({ incognito }) => this.manifest['incognito'] !== 'split' || incognito === this.inIncognito)
          .map((tab) => this.#asSeen(tab))
          .filter((tab) =>
            cookieStoreId === undefined
              ? url === undefined || url.some((pattern) => matches(pattern, tab.url ?? ''))
              : tab.cookieStoreId === cookieStoreId,
          ),
      get: async (id: number) => this.#asSeen(find(id)),
      create: this.guard(async ({ url, ...more }: { url: string; openerTabId?: number; index?: number }) => {
        if (more.openerTabId !== undefined) find(more.openerTabId);
        return this.openTab(url, more);
      }),
      update: this.guard(async (id: number, change: { url?: string }) => {
        const tab = find(id);
        if (change.url !== undefined) this.navigate(tab, change.url);
        return tab;
      }),
      remove: this.guard(async (id: number) => this.closeTab(find(id))),
      reload: this.guard(async (id: number) => this.reloaded.push(find(id).id)),
    };
  }
}
