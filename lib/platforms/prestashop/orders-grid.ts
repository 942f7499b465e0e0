import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findLinkedCustomer } from './addresses.ts';
import { CUSTOMER_LINK, ORDERS_ROW } from './selectors.ts';

const readLink = (link: Element, page: URL): SeenCustomer | null => {
  const id = link.isConnected ? findLinkedCustomer(link, page) : null;
  if (id === null) return null;
  return { id, name: collapse(link.textContent) || null, refusal: null, cart: null };
};

/**
 * The list of orders since 1.7.7: beside the customer's name, whose cell opens nothing. Older lists do not say whose an
 * order is. Deleted and disabled customers have no link, and get no button.
 */
export const findOrdersGridAnchors = ({ url, document }: PageProbe): readonly Anchor[] =>
  Array.from(document.querySelectorAll<HTMLTableRowElement>(ORDERS_ROW)).flatMap((row) => {
    const link = row.querySelector(CUSTOMER_LINK);
    const element = link?.closest('td');
    if (link === null || element === null || element === undefined) return [];
    return [{ element, placement: 'append', kind: 'list-row', read: () => readLink(link, url) } as const];
  });
