import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession } from '@playwright/test';
import { getExtensionId } from './seed-grants.ts';

export interface LaunchOptions {
  /** Path of the browser, from `findChromium`. */
  readonly chromium: string;
  /** Folder of a built extension; it is loaded as it is. */
  readonly extension: string;
  /** Profile folder; a second launch with the same one is a restart of that browser. */
  readonly profile: string;
  /** False opens a window for a person. */
  readonly headless: boolean;
  /** Language of the browser's own surface, which the extension follows. Default English. */
  readonly language?: 'en' | 'de';
  /** Screen for the window where it is not the person's own, e.g. `:99`. */
  readonly display?: string;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** Address of one of the extension's own pages, e.g. `popup.html`. */
  getPageUrl(page: string): string;
  /** Stops the extension's worker as the browser does when it is short of memory. The next event starts it again. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Pages follow this and the browser's surface `LANGUAGE`; Playwright would make all pages American otherwise. */
const LOCALES = { en: 'en-US', de: 'de-DE' } as const;

/** Starts Chromium with a built extension, and resolves once the extension's worker runs. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const extension = path.resolve(options.extension);
  const origin = `chrome-extension://${getExtensionId(extension)}/`;
  const language = options.language ?? 'en';
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.chromium,
    headless: options.headless,
    // Chromium refuses to sandbox for root, which is who runs in most containers.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...QUIET, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    ignoreDefaultArgs: ['--disable-extensions', ...(options.headless ? [] : ['--enable-automation'])],
    env: {
      ...getEnvironment(),
      LANGUAGE: language,
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    },
    ...(options.headless ? { viewport: { width: 1280, height: 800 }, locale: LOCALES[language] } : { viewport: null }),
  });
  const isWorker = (url: string) => url.startsWith(origin);
  await waitForWorker(context, isWorker).catch(async () => {
    await context.close();
    throw new Error(`${options.chromium} did not load the extension. Google Chrome does not; Chromium does.`);
  });
  return {
    context,
    getPageUrl: (page) => `${origin}${page}`,
    stopWorker: () => stopWorker(context, isWorker),
    close: () => context.close(),
  };
}

async function waitForWorker(context: BrowserContext, isWorker: (url: string) => boolean): Promise<void> {
  if (context.serviceWorkers().some((worker) => isWorker(worker.url()))) return;
  await context.waitForEvent('serviceworker', (worker) => isWorker(worker.url()));
}

/** Enough for a browser to end a thread; one that is listed for longer is its successor, under the same id. */
const ROUND_TRIPS = 50;

async function stopWorker(context: BrowserContext, isWorker: (url: string) => boolean): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  // On a service worker this ends its thread; what it held in memory is gone when it starts again.
  for (const targetId of await findWorkers(session, isWorker)) await session.send('Target.closeTarget', { targetId });
  // Not closed again: an event may have started it anew, and it would be started and closed for ever.
  let trips = 0;
  while (trips < ROUND_TRIPS && (await findWorkers(session, isWorker)).length > 0) trips += 1;
  await session.detach();
}

async function findWorkers(session: CDPSession, isWorker: (url: string) => boolean): Promise<readonly string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && isWorker(url))
    .map(({ targetId }) => targetId);
}

const getEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
