import type { Anchor, PageAdapter, PageProbe } from '../platform.ts';
import { findCustomerAnchors } from './customer-page.ts';
import { findGridAnchors, findGridFrame } from './customers-grid.ts';
import { detectMagento } from './detect.ts';
import { findSalesAnchors } from './sales-page.ts';
import { GRID_PAGE } from './selectors.ts';

/** Other grids, of orders or of visitors, do not say whose a row is. */
const findAnchors = (page: PageProbe): readonly Anchor[] => {
  if (page.document.body.classList.contains(GRID_PAGE)) return findGridAnchors(page);
  const customers = findCustomerAnchors(page);
  return customers.length > 0 ? customers : findSalesAnchors(page);
};

export const magentoPage: PageAdapter = {
  id: 'magento',
  label: 'Magento',
  detect: detectMagento,
  findAnchors,
  /** The customers grid loads its rows after the page, and anew for every sorting, filter and page of it. */
  liveRoot: ({ document }) => findGridFrame(document),
};
