import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { text } from '../i18n/text.ts';
import type { Background } from '../messaging/background.ts';
import { openBeside } from '../connect/open-link.ts';
import { listShops } from './shop-store.ts';

const ADD_SHOP = 'add-shop';
const FIND = 'find:';

/** The protocol's longest search; a selection may be a whole page. */
const LONGEST_SEARCH = 100;

/** The browser takes `&` for the mark of an access key. */
const toTitle = (name: string): string => text('menu_find', name).replaceAll('&', '&&');

/** Rebuilds the menus: one search for each shop on selected text, and "Add this shop" on the icon. */
export const showMenus = ({ lock }: Background): Promise<void> =>
  lock('menus', async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: ADD_SHOP, title: text('menu_add_shop'), contexts: ['action'] });
    for (const { id, name } of await listShops()) {
      browser.contextMenus.create({ id: `${FIND}${id}`, title: toTitle(name), contexts: ['selection'] });
    }
  });

const openPage = async (
  page: string,
  values: Readonly<Record<string, string>>,
  tab: Tabs.Tab | undefined,
): Promise<void> => {
  const url = `${browser.runtime.getURL(page)}#${new URLSearchParams(values).toString()}`;
  await openBeside(tab?.id === undefined ? null : { ...tab, id: tab.id }, { url });
};

/** A menu was chosen; what was selected is only put into a search field, where the agent sees it. */
export const onMenuClicked = async (info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> => {
  const item = String(info.menuItemId);
  if (item === ADD_SHOP) {
    await openPage('options.html', { add: tab?.url ?? info.pageUrl ?? '' }, tab);
  } else if (item.startsWith(FIND)) {
    const q = (info.selectionText ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_SEARCH);
    await openPage('popup.html', { q, shop: item.slice(FIND.length) }, tab);
  }
};
