import { collapse } from '../../dom/own-text.ts';
import type { Anchor, PageProbe, SeenCustomer } from '../platform.ts';
import { findCustomerId } from './addresses.ts';
import { CELL_CONTENT, CUSTOMER_LINK, ROW, ROW_GUEST } from './selectors.ts';

/** Both lists write "Last, First"; with a comma more nobody can tell where one ends. */
const toName = (shown: string): string | null => {
  const [last, first, ...more] = collapse(shown).split(', ');
  if (last === undefined || last === '') return null;
  return first === undefined || more.length > 0 ? collapse(shown) : `${first} ${last}`;
};

/** Null where the row, or all of the list, has gone meanwhile, is being edited, or names two customers. */
const readRow = (row: Element): SeenCustomer | null => {
  if (!row.isConnected || !row.matches(ROW)) return null;
  const links = Array.from(row.querySelectorAll<HTMLAnchorElement>(CUSTOMER_LINK));
  const [id, ...others] = new Set(links.map((link) => findCustomerId(link.getAttribute('href') ?? '')));
  if (id === undefined || id === null || others.length > 0) return null;
  return {
    id,
    name: toName(links[0]?.textContent ?? ''),
    refusal: row.querySelector(ROW_GUEST) === null ? null : 'customer_guest',
    cart: null,
  };
};

/**
 * The lists of customers and of orders. Rows are made anew on every sorting, search and page. The button stands first in
 * the cell with the customer's name: cells are one line that is cut off at their end, and agents make them narrow.
 */
export const findRowAnchors = ({ document }: PageProbe): readonly Anchor[] => {
  const anchors: Anchor[] = [];
  for (const row of document.querySelectorAll(ROW)) {
    const element = row.querySelector(CUSTOMER_LINK)?.closest<HTMLElement>(CELL_CONTENT) ?? null;
    if (element === null || readRow(row) === null) continue;
    anchors.push({ element, placement: 'prepend', kind: 'list-row', read: () => readRow(row) });
  }
  return anchors;
};
