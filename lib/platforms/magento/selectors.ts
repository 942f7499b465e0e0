/**
 * Where things stand in Magento's admin and storefront. Measured on 2.4.7-p3 (Luma, the stock admin theme); Adobe Commerce
 * prints the same. The page decides by what is there, never by the version it prints.
 */
export const SIGN_OUT = 'a.account-signout';
export const MENU_LINK = '#nav a[href*="/customer/index/index"]';
export const USER_NAME = '.admin-user-account-text, .admin-user-name';
export const VERSION = '.magento-version';
/** Printed by a companion module of ours. */
export const MODULE_META = 'meta[name="connect-as-customer-magento"]';

export const GRID_PAGE = 'customer-index-index';
/** The spinner of the customers grid is in the page from the start; everything else in it comes by requests. */
export const GRID_SPINNER = '[data-component^="customer_listing."]';
export const GRID_FRAME = '.admin__data-grid-outer-wrap';
export const GRID_FALLBACK_FRAME = '#container';
/** The header that sticks to the window is a table of its own, without this role and without rows. */
export const GRID_TABLE = 'table.data-grid[data-role="grid"]';
/** Not the rows that are being edited: `data-grid-editable-row` stands before the row that it hides. */
export const GRID_ROW = 'data-row';
export const GRID_CHECKBOX = 'input[data-action="select-row"]';
/** Its label is the same text as the header of the column it filters, in whatever language. */
export const GRID_NAME_FILTER = '[data-part="filter-form"] input[name="name"]';
/** Also within a menu, where another module has added actions. */
export const CUSTOMER_LINK = 'a[href*="/customer/index/edit/"]';

/** The bar as the server sends it, and within it what the page's own script wraps its buttons in a moment later. */
export const ACTIONS = '.page-actions';
export const ACTIONS_INNER = '.page-actions-inner';
export const PAGE_TITLE = 'h1.page-title';
/** Only where the agent may delete customers. */
export const DELETE_BUTTON = '#customer-edit-delete-button[data-url]';

export const ORDER_ACCOUNT = '.order-account-information';
export const ORDER_NAME_LINK = '.order-account-information-table a[href*="/customer/index/edit/"]';

/** In the HTML only while an agent acts as a customer, on every page of themes that have it. */
export const STOREFRONT_NOTICE = '.lac-notification-sticky';
