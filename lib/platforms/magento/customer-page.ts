import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findDeletableCustomer, findShownCustomer } from './addresses.ts';
import { findActionsPlace } from './actions-bar.ts';
import { DELETE_BUTTON, PAGE_TITLE } from './selectors.ts';

/** The address names the customer; where the page offers to delete one, it must be the same. */
const readCustomer = ({ url, document }: PageProbe): SeenCustomer | null => {
  const id = findShownCustomer(url);
  if (id === null) return null;
  const address = document.querySelector<HTMLElement>(DELETE_BUTTON)?.dataset['url'];
  if (address !== undefined && findDeletableCustomer(address, url) !== id) return null;
  const name = collapse(document.querySelector(PAGE_TITLE)?.textContent ?? '');
  return { id, name: name === '' ? null : name, refusal: null, cart: null };
};

/**
 * The page of one customer. Whether they agreed to be helped is told neither by the stock button, which is there in either
 * case, nor by anything else that is in the page at once: the shop is asked.
 */
export const findCustomerAnchors = (page: PageProbe): readonly Anchor[] => {
  const place = findShownCustomer(page.url) === null ? null : findActionsPlace(page.document);
  return place === null ? [] : [{ ...place, kind: 'customer', read: () => readCustomer(page) }];
};
