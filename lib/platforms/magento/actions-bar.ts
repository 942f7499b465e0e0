import type { Anchor } from '../platform.ts';
import { ACTIONS, ACTIONS_UNWRAPPED, STOCK_BUTTON } from './selectors.ts';

/**
 * Beside Magento's own button, else first in the bar of the page's buttons. The bar sticks to the window while the page is
 * scrolled, and takes along what stands in it.
 */
export const findActionsPlace = (document: Document): Pick<Anchor, 'element' | 'placement'> | null => {
  const bar = document.querySelector<HTMLElement>(ACTIONS) ?? document.querySelector<HTMLElement>(ACTIONS_UNWRAPPED);
  if (bar === null) return null;
  const stock = bar.querySelector<HTMLElement>(STOCK_BUTTON);
  return stock === null ? { element: bar, placement: 'append' } : { element: stock, placement: 'after' };
};
