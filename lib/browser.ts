/** The one way to the WebExtension API for background and extension pages. Content scripts use `lib/dom/extension-api`. */
import browser from 'webextension-polyfill';

export { browser };
export type { Browser } from 'webextension-polyfill';
