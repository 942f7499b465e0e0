import { LOADING } from './selectors.ts';

/** What an element showed when it was last seen, and to which address that belonged. */
interface Seen {
  readonly id: string;
  readonly shown: string;
}

const known = new WeakMap<Element, Seen>();

/**
 * Whether what an element of a detail page shows belongs to the id in the page's address. From one customer or order to
 * the next the address moves first; then the page goes on showing the one before, and loads.
 */
export const belongsTo = (id: string, element: Element, shown: string): boolean => {
  if (element.closest('.sw-page')?.querySelector(LOADING)) {
    known.delete(element);
    return false;
  }
  const before = known.get(element);
  if (before !== undefined && before.id !== id && before.shown === shown) return false;
  known.set(element, { id, shown });
  return true;
};
