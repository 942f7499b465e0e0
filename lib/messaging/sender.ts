import type { Runtime, Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isGranted } from '../permissions/grants.ts';
import type { Storefront } from '../protocol/schema/discovery.ts';
import { findPlace } from '../shops/places.ts';
import type { StoredShop } from '../shops/shop.ts';
import { listShops } from '../shops/shop-store.ts';
import type { MESSAGES, MessageName } from './messages.ts';

/** A tab with an id, as far as handlers need it. */
export type SenderTab = Tabs.Tab & { readonly id: number };

export interface AdminSender {
  readonly shop: StoredShop;
  readonly tab: SenderTab;
}

export interface StorefrontSender {
  readonly shop: StoredShop;
  readonly storefront: Storefront;
  readonly origin: string;
  readonly tab: SenderTab;
}

/** An extension page; it has a tab when it is not the popup. */
export interface PageSender {
  /** Its path, e.g. `/options.html`. */
  readonly page: string;
  readonly tab: SenderTab | null;
}

interface Senders {
  admin: AdminSender;
  storefront: StorefrontSender;
  banner: StorefrontSender;
  page: PageSender;
}

type Role = keyof Senders;

export type SenderOf<N extends MessageName> = Senders[(typeof MESSAGES)[N]['from']];

const hasId = (tab: Tabs.Tab | undefined): tab is SenderTab => tab?.id !== undefined;

const identifyPage = ({ url, tab, frameId }: Runtime.MessageSender): PageSender | null => {
  if (url?.startsWith(browser.runtime.getURL('')) !== true || (frameId ?? 0) !== 0) return null;
  return { page: new URL(url).pathname, tab: hasId(tab) ? tab : null };
};

/**
 * Who sent a message, held against what the message demands; null = not its sender. A content script is known by the
 * page it runs in: top frame, an address of a shop that the agent added, on a host that the browser lets us work on.
 */
export const identifySender = async <R extends Role>(
  role: R,
  sender: Runtime.MessageSender,
): Promise<Senders[R] | null> => {
  const identified = async (): Promise<Senders[Role] | null> => {
    if (sender.id !== browser.runtime.id) return null;
    if (role === 'page') return identifyPage(sender);
    const { tab, url, frameId } = sender;
    if (!hasId(tab) || url === undefined || frameId !== 0) return null;
    const place = findPlace(await listShops(), url, role === 'admin' ? 'admin' : 'storefront');
    if (place === null || !(await isGranted(url))) return null;
    if (place.kind === 'admin') return { shop: place.shop, tab };
    return { shop: place.shop, storefront: place.storefront, origin: new URL(url).origin, tab };
  };
  // The branches above give each role its own kind of sender; the compiler cannot follow them through `R`.
  return (await identified()) as Senders[R] | null;
};
