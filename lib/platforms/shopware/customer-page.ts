import { getOwnText } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findCustomerId, getPlace } from './addresses.ts';
import { belongsTo } from './belonging.ts';
import { BAR_ACTIONS, BAR_TITLE, CUSTOMER_GUEST, CUSTOMER_PAGE } from './selectors.ts';

/** The address names the customer. What the page shows counts as theirs only once it has been loaded for them. */
const readCustomer = (page: Element): SeenCustomer | null => {
  const id = page.isConnected ? findCustomerId(getPlace(page.ownerDocument)) : null;
  if (id === null) return null;
  const title = page.querySelector(BAR_TITLE);
  const shown = title === null ? '' : getOwnText(title);
  const isTheirs = title !== null && shown !== '' && belongsTo(id, title, shown);
  const isGuest = isTheirs && page.querySelector(CUSTOMER_GUEST) !== null;
  return { id, name: isTheirs ? shown : null, refusal: isGuest ? 'customer_guest' : null, cart: null };
};

/** The page of one customer, on each of its tabs, whether they are looked at or edited. */
export const findCustomerAnchors = ({ document }: PageProbe): readonly Anchor[] => {
  const page = document.querySelector(CUSTOMER_PAGE);
  const element = page?.querySelector<HTMLElement>(BAR_ACTIONS) ?? null;
  if (page === null || element === null || readCustomer(page) === null) return [];
  return [{ element, placement: 'prepend', kind: 'customer', tight: true, read: () => readCustomer(page) }];
};
