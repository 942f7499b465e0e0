/**
 * Where things stand in PrestaShop's back office. Each line names the versions it was seen in: measured on 8.2.1, 9.0.3,
 * 9.1.4 and thirty bees (which has the pages of 1.6), else read in the templates of the tag. The page decides by what is
 * there, never by the version it prints: thirty bees prints its own.
 */
export const GRID_ROW = '#customer_grid_table > tbody > tr'; // 1.7.6 – 9.1
export const GRID_CHECKBOX = 'input.js-bulk-action-checkbox'; // 1.7.6 – 9.1
export const GRID_HEADERS = '#customer_grid_table tr.column-headers > th'; // 1.7.6 – 9.1
/** Switch of 1.7.8 – 9.1 and icon of 1.7.6 – 1.7.7; newsletter and partner offers have toggles with other addresses. */
export const GRID_STATUS = '.ps-togglable-row[data-toggle-url*="/toggle-status"]';
export const GRID_STATUS_OFF_ICON = 'grid-toggler-icon-not-valid'; // 1.7.6 – 1.7.7
export const GRID_STATUS_CHOICE = 'input[type="radio"]'; // 1.7.8 – 9.1

export const LEGACY_TABLE = 'table.table.customer, #table-customer'; // 1.6 – 1.7.5
export const LEGACY_CHECKBOX = 'input[name="customerBox[]"]'; // 1.6 – 1.7.5
/** The other toggles of the row look the same but have other parameters. */
export const LEGACY_STATUS = 'a.list-action-enable[href*="statuscustomer"]'; // 1.6 – 1.7.5

export const TOOLBAR = '.header-toolbar .toolbar-icons > .wrapper'; // 1.7.6 – 9.1
export const PAGE_TITLE = '.page-head .page-title'; // 1.6 – 1.7.6

export const CUSTOMER_CARD = '.customer-personal-informations-card'; // 1.7.7 – 9.1
export const CUSTOMER_CARD_HEADER = '.card-header'; // holds the name up to 8.2
export const CUSTOMER_NAME = '.customer-name'; // 9
export const CUSTOMER_ID = '.customer-id'; // 9
export const CUSTOMER_STATUS = '.customer-status'; // 1.7.7 – 9.1
export const FORM_FIRST_NAME = '#customer_first_name, #customer_form #firstname'; // 1.7.6 – 9.1, 1.6 – 1.7.5
export const FORM_LAST_NAME = '#customer_last_name, #customer_form #lastname'; // 1.7.6 – 9.1, 1.6 – 1.7.5
/** In 1.7.6 the cards have no names of their own, so carts are known by where their rows lead. */
export const CART_ROW =
  '#customer_cart_grid_table > tbody > tr, .card table > tbody > tr, #container-customer .panel tr'; // 9, 1.7.6 – 8.2, 1.6
export const CART_LINK = 'a[href*="/sell/orders/carts/"], a[href*="viewcart"][href*="id_cart="]';
export const LEGACY_CUSTOMER = '#container-customer'; // 1.6 – 1.7.5
export const LEGACY_CUSTOMER_HEADING = '.panel-heading'; // the first one
export const LEGACY_STATUS_ROW = '.panel .form-horizontal'; // the first one

export const ORDER_PAGE = '#order-view-page'; // 1.7.7 – 9.1
export const ORDER_CUSTOMER_LINK = '#viewFullDetails a[href]'; // 1.7.8 – 9.1
/** Scoped by the caller: the side menu links customers as well. */
export const CUSTOMER_LINK = 'a[href*="/sell/customers/"]'; // 1.7.7
export const ORDER_CUSTOMER_NAME = '#customerInfo h2'; // 1.7.8 – 9.1
export const ORDERS_ROW = '#order_grid_table > tbody > tr'; // 1.7.7 – 9.1
export const LEGACY_CONTENT = '#content'; // 1.6 – 1.7.6; the header beside it lists foreign customers
export const LEGACY_CUSTOMER_LINK = 'a[href*="viewcustomer"][href*="id_customer="]'; // 1.6 – 1.7.6
