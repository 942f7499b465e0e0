/**
 * The few calls a content script makes, without the polyfill: Firefox and current Chromium have `browser`, older
 * Chromium has `chrome` whose Manifest V3 calls return promises as well.
 */
interface ContentApi {
  readonly runtime: {
    readonly id: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
  };
  readonly i18n: {
    getMessage(key: string, substitutions?: string[]): string;
    getUILanguage(): string;
  };
}

interface ExtensionGlobals {
  readonly browser?: ContentApi;
  readonly chrome?: ContentApi;
}

const globals = globalThis as unknown as ExtensionGlobals;

/** Undefined outside an extension, e.g. in a unit test that brings its own. */
export const extensionApi = (): ContentApi | undefined => globals.browser ?? globals.chrome;
