import { browser } from '../../lib/browser.ts';

/** Opens the options beside this page; a popup closes by itself then. */
export const openOptions = (hash: string): void => {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
};

export const openAdmin = (adminBase: string): void => {
  void browser.tabs.create({ url: adminBase });
};
