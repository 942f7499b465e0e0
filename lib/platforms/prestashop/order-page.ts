import { getOwnLines } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCustomer } from './addresses.ts';
import {
  CUSTOMER_LINK,
  LEGACY_CONTENT,
  LEGACY_CUSTOMER_LINK,
  ORDER_CUSTOMER_LINK,
  ORDER_CUSTOMER_NAME,
  ORDER_PAGE,
  PAGE_TITLE,
  TOOLBAR,
} from './selectors.ts';

/** Orders of deleted customers show no link, and get no button. */
const findCustomerLink = (document: Document): Element | null => {
  const order = document.querySelector(ORDER_PAGE);
  if (order !== null) return order.querySelector(ORDER_CUSTOMER_LINK) ?? order.querySelector(CUSTOMER_LINK);
  return document.querySelector(LEGACY_CONTENT)?.querySelector(LEGACY_CUSTOMER_LINK) ?? null;
};

/** Title, first and last name stand on lines of their own; the title is left out where there is one. */
const readName = (heading: Element): string => {
  const lines = getOwnLines(heading);
  return (lines.length === 3 ? lines.slice(1) : lines).join(' ');
};

const readCustomer = ({ url, document }: PageProbe): SeenCustomer | null => {
  const link = findCustomerLink(document);
  const id = link === null ? null : findLinkedCustomer(link, url);
  if (link === null || id === null) return null;
  const name = readName(document.querySelector(ORDER_CUSTOMER_NAME) ?? link);
  return { id, name: name === '' ? null : name, refusal: null, cart: null };
};

const isOrder = ({ url, document }: PageProbe): boolean =>
  document.body.classList.contains('adminorders') &&
  (document.querySelector(ORDER_PAGE) !== null || url.searchParams.has('vieworder'));

/** One button in the toolbar of an order. The page does not say whether the customer is enabled; the shop does. */
export const findOrderAnchors = (page: PageProbe): readonly Anchor[] => {
  if (!isOrder(page) || readCustomer(page) === null) return [];
  const toolbar = page.document.querySelector<HTMLElement>(TOOLBAR);
  const element = toolbar ?? page.document.querySelector<HTMLElement>(PAGE_TITLE);
  if (element === null) return [];
  const placement = toolbar === null ? 'append' : 'prepend';
  return [{ element, placement, kind: 'order', read: () => readCustomer(page) }];
};
