import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findCustomerId, findOrderId, getPlace } from './addresses.ts';
import { belongsTo } from './belonging.ts';
import { BAR_ACTIONS, CUSTOMER_LINK, ORDER_PAGE, ORDER_SUMMARY } from './selectors.ts';

/** Without the link there is no customer: deleted ones have none, and before 6.6.1 nobody had one. */
const readCustomer = (page: Element): SeenCustomer | null => {
  const order = page.isConnected ? findOrderId(getPlace(page.ownerDocument)) : null;
  const summary = page.querySelector(ORDER_SUMMARY);
  const link = summary?.querySelector(CUSTOMER_LINK);
  const id = findCustomerId(link?.getAttribute('href') ?? '');
  if (order === null || summary === null || id === null) return null;
  // The summary begins with the order's number: two orders of one customer are told apart.
  if (!belongsTo(order, summary, collapse(summary.textContent))) return null;
  const name = collapse(link?.textContent ?? '');
  return { id, name: name === '' ? null : name, refusal: null, cart: null };
};

/** The page of one order, on the tab that says whose it is. */
export const findOrderAnchors = ({ document }: PageProbe): readonly Anchor[] => {
  const page = document.querySelector(ORDER_PAGE);
  const element = page?.querySelector<HTMLElement>(BAR_ACTIONS) ?? null;
  if (page === null || element === null || readCustomer(page) === null) return [];
  return [{ element, placement: 'prepend', kind: 'order', tight: true, read: () => readCustomer(page) }];
};
