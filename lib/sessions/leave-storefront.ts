import { browser } from '../browser.ts';
import type { SenderTab } from '../messaging/sender.ts';
import { isUnder } from '../shops/places.ts';
import type { StoredShop } from '../shops/shop.ts';
import { findOpener } from './opener.ts';

/** The admin tab that a storefront tab came from, if it still shows that shop's admin. */
const findAdminTab = async (tab: SenderTab, shop: StoredShop): Promise<number | null> => {
  const opener = await findOpener(tab.id);
  const admin = opener === null ? null : await browser.tabs.get(opener).catch(() => null);
  return admin?.url !== undefined && isUnder(new URL(admin.url), shop.adminBase) ? opener : null;
};

const isOfShop = (url: string | null, shop: StoredShop): url is string =>
  url !== null && URL.canParse(url) && isUnder(new URL(url), shop.adminBase);

/**
 * Takes the agent from a storefront back to the admin: to the tab they came from, else to the page that the shop names,
 * if that is below its admin. A private window has no admin to go back to, as its agent is signed in elsewhere.
 */
export const leaveStorefront = async (shop: StoredShop, tab: SenderTab, returnUrl: string | null): Promise<void> => {
  const admin = await findAdminTab(tab, shop);
  if (admin !== null) {
    const { windowId } = await browser.tabs.update(admin, { active: true });
    if (windowId !== undefined && windowId !== tab.windowId) await browser.windows.update(windowId, { focused: true });
    await browser.tabs.remove(tab.id);
  } else if (tab.incognito) {
    await browser.tabs.remove(tab.id);
  } else {
    await browser.tabs.update(tab.id, { url: isOfShop(returnUrl, shop) ? returnUrl : shop.adminBase });
  }
};
