/** Widths of the grid's columns as measured at windows of 1280 and of 1920 px, the box of choice first. */
const AT_1280 = [53, 52, 95, 190, 69, 61, 58, 71, 112, 82, 69, 101, 72, 52, 73, 67, 64];
const AT_1920 = [53, 52, 122, 190, 69, 77, 58, 101, 112, 166, 102, 181, 137, 99, 121, 67, 64];

const widthsOf = (widths: readonly number[]): string =>
  widths.map((width, at) => `table[data-role='grid'] th:nth-child(${at + 1}) { width: ${width}px; }`).join('\n');

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/**
 * Enough of the admin's looks to place things where they were measured: a menu of 88 px, the grid's box from 118 to 30 px
 * before the window's end, and a table that is wider than its box at 1280 px. The shop's own sheets were not saved.
 */
export const adminStyle = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.36 'Open Sans', 'Noto Sans', sans-serif; color: #41362f; background: #fff; }
a { color: #006bb4; text-decoration: none; }
button, input, select { font: inherit; }
button { color: #333; background: #e3e3e3; border: 1px solid #adadad; padding: 6px 10px; }
[data-role='spinner'] { position: absolute; inset: 0; background: rgb(255 255 255 / 50%); }
.menu-wrapper, #nav { position: fixed; inset: 0 auto 0 0; width: 88px; overflow: hidden; background: #373330; color: #f7f3eb; }
#nav a, #nav span { color: #f7f3eb; }
#nav .submenu, .admin__action-dropdown-menu, .modals-wrapper, .notifications-wrapper ul, .action-menu, noscript,
.admin__data-grid-filters-wrap, .admin__data-grid-action-bookmarks ul, .admin__data-grid-action-columns-menu,
.admin__data-grid-export-menu, .data-grid-bulk-edit-panel, .sticky-header, .search-global, [data-role='modal'],
.admin__data-grid-header ul, .selectmenu-items, .data-grid-search-label, .admin__data-grid-filters-current:not(._show),
.action-multicheck-toggle, .ui-datepicker, .modal-slide, .modal-popup, .admin__menu-overlay,
.admin__data-grid-outer-wrap[data-bind*='notification_area'] { display: none; }
.page-wrapper { margin-left: 88px; padding: 0 30px; }
.page-header { display: flex; justify-content: space-between; align-items: center; }
.page-title { font-size: 28px; font-weight: 400; margin: 20px 0; }
.page-main-actions { position: sticky; top: 0; z-index: 399; background: #f8f8f8; border: 1px solid #e3e3e3; padding: 15px; min-height: 76px; }
.page-actions-buttons { display: flex; flex-wrap: wrap; gap: 10px; justify-content: flex-end; align-items: center; }
.admin__data-grid-outer-wrap { position: relative; min-height: 80px; margin-top: 30px; }
.admin__data-grid-header { min-height: 118px; }
.admin__data-grid-header-row, .admin__data-grid-header-row .row-gutter { display: flex; flex-wrap: wrap; gap: 10px; }
.sticky-header { position: fixed; inset: 77px 30px auto 118px; z-index: 398; overflow: hidden; }
.action-next, .action-previous { min-width: 44px; min-height: 34px; }
.admin__data-grid-wrap { overflow-x: auto; padding: 20px 0 30px; }
table[data-role='grid'] { table-layout: fixed; border-collapse: collapse; width: ${sum(AT_1280)}px; }
table[data-role='grid'] th { background: #514943; color: #fff; text-align: left; padding: 10px 9px; border: 1px solid #8a837f; }
table[data-role='grid'] td { padding: 10px 9px; border: 1px dashed #d6d6d6; overflow-wrap: anywhere; }
.data-grid-actions-cell { text-align: center; }
.admin__table-secondary th { text-align: left; padding-right: 20px; }
.login-content, .page-layout-admin-login form { width: 450px; margin: 60px auto; }
${widthsOf(AT_1280)}
@media (min-width: 1900px) {
table[data-role='grid'] { width: ${sum(AT_1920)}px; }
${widthsOf(AT_1920)}
}
`;
