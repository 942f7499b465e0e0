import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findActionsPlace } from './actions-bar.ts';
import { findLinkedCustomer } from './addresses.ts';
import { CUSTOMER_LINK, ORDER_ACCOUNT, ORDER_NAME_LINK } from './selectors.ts';

/** Guests have no link. All links of the section must lead to the same customer. */
const readCustomer = ({ url, document }: PageProbe): SeenCustomer | null => {
  const section = document.querySelector(ORDER_ACCOUNT);
  const links = Array.from(section?.querySelectorAll(CUSTOMER_LINK) ?? []);
  const [id, ...others] = new Set(links.map((link) => findLinkedCustomer(link, url)));
  if (id === undefined || id === null || others.length > 0) return null;
  const name = collapse(section?.querySelector(ORDER_NAME_LINK)?.textContent ?? '');
  return { id, name: name === '' ? null : name, refusal: null, cart: null };
};

/** Orders, invoices, shipments and credit memos, being looked at or being made: all print the account they belong to. */
export const findSalesAnchors = (page: PageProbe): readonly Anchor[] => {
  const place = readCustomer(page) === null ? null : findActionsPlace(page.document);
  return place === null ? [] : [{ ...place, kind: 'order', read: () => readCustomer(page) }];
};
