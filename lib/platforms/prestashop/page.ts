import type { Anchor, PageAdapter, PageProbe } from '../platform.ts';
import { findCustomerAnchors } from './customer-page.ts';
import { findGridAnchors } from './customers-grid.ts';
import { detectPrestashop } from './detect.ts';
import { findLegacyListAnchors } from './legacy-list.ts';
import { findOrderAnchors } from './order-page.ts';
import { findOrdersGridAnchors } from './orders-grid.ts';

/** A page is one of these; the other finders come back empty. */
const findAnchors = (page: PageProbe): readonly Anchor[] => {
  if (!page.document.body.classList.contains('admincustomers')) {
    return [...findOrderAnchors(page), ...findOrdersGridAnchors(page)];
  }
  const rows = findGridAnchors(page);
  if (rows.length > 0) return rows;
  return [...findLegacyListAnchors(page), ...findCustomerAnchors(page)];
};

export const prestashopPage: PageAdapter = {
  id: 'prestashop',
  label: 'PrestaShop',
  detect: detectPrestashop,
  findAnchors,
  /** Sorting, filtering and paging load the page anew in every version. */
  liveRoot: () => null,
};
