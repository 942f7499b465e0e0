/**
 * Where things stand in Shopware's administration. Measured on 6.6, read in the sources of 6.4 to 6.7: these names stayed
 * while the buttons, cards and icons inside them were exchanged.
 */
export const BUNDLE = 'script[src*="bundles/administration/"]';
export const SHOWN_VERSION = '.sw-version__info';

/** Both lists. What opens above a page (modals, menus) is no descendant of it. */
export const ROW =
  ':is(.sw-customer-list, .sw-order-list) tbody.sw-data-grid__body > tr.sw-data-grid__row:not(.is--inline-edit)';
export const CELL_CONTENT = '.sw-data-grid__cell-content';
export const CUSTOMER_LINK = 'a[href^="#/sw/customer/detail/"]';
export const ROW_GUEST = '.sw-customer-list__metadata-customer-guest-label';

/** The bar on top of a page: it outlives tabs, edit mode, and the customer or order that is shown. */
export const BAR_ACTIONS = '.smart-bar__actions';
export const BAR_TITLE = '.smart-bar__header h2';
/** Stands in a detail page, not in one of its cards, while the page loads what its address names. */
export const LOADING = '.sw-card-view__content > .sw-skeleton';

export const CUSTOMER_PAGE = '.sw-customer-detail';
export const CUSTOMER_GUEST = '.sw-customer-card__metadata-customer-guest-label';

export const ORDER_PAGE = '.sw-order-detail';
/** Order number, customer (a link since 6.6.1) and e-mail address; on the tab "General" only. */
export const ORDER_SUMMARY = '.sw-order-general-info__summary-main-header';
