/** Marks that any shop may print; docs in the protocol page. Protocol v1. */
export const CUSTOMER = '[data-connect-customer]';

/** A container that re-renders itself without a page load. */
export const LIVE = '[data-connect-live]';

export const MARK = {
  customer: 'data-connect-customer',
  name: 'data-connect-name',
  kind: 'data-connect-kind',
  cart: 'data-connect-cart',
  place: 'data-connect-place',
  refused: 'data-connect-refused',
} as const;
