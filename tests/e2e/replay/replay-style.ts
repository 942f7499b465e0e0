import type { ReplayVersion } from './versions.ts';

/** Bootstrap's own words for a window of 1280 px. */
const shownFromTabletsOn = `
.d-md-inline, .d-lg-inline { display: inline; }
.d-md-inline-block { display: inline-block; }
.d-md-block { display: block; }
.d-md-none, .d-lg-none { display: none; }
`;

/** Enough of the admin's looks to place things where they were measured; the shop's own sheets were not saved. */
export function getReplayStyle({ layout, front }: ReplayVersion): string {
  const { panelLeft, panelRight, inset, columns } = layout;
  const isNine = front === '/admin-dev1';
  const accent = isNine ? '#1d1d1b' : '#25b9d7';
  return `
body { margin: 0; font: 14px/1.5 'Open Sans', 'Noto Sans', sans-serif; color: #363a41; background: #eff1f2; }
a { color: ${accent}; text-decoration: none; }
.d-none, .modal, .dropdown-menu, .btn-floating, .sr-only, .select2-hidden-accessible, .material-icons,
#ajax_confirmation, .search-form, .notifs_panel, .employee-dropdown { display: none; }
${shownFromTabletsOn}
.main-header { position: fixed; inset: 0 0 auto 0; z-index: 505; display: flex; gap: 16px; height: 40px;
  align-items: center; padding: 0 16px; background: ${isNine ? '#1d1d1b' : '#fff'}; overflow: hidden; }
.main-header * { margin: 0; padding: 0; }
.nav-bar { position: fixed; inset: 40px auto 0 0; z-index: 504; width: 210px; overflow: hidden;
  background: ${isNine ? '#fff' : '#363a41'}; }
.header-toolbar { margin-left: 210px; padding: 52px 15px 12px; background: #fff; }
.title-row { display: flex; justify-content: space-between; align-items: center; }
.title-row h1 { font-size: 24px; font-weight: 400; margin: 0; }
.toolbar-icons .wrapper { display: flex; gap: 8px; align-items: center; }
.btn { display: inline-block; padding: 8px 15px; border: 1px solid ${accent}; border-radius: ${isNine ? 0 : 4}px;
  font: 600 14px/1.5 'Open Sans', 'Noto Sans', sans-serif; background: #fff; color: ${accent}; }
.btn-primary { background: ${accent}; color: #fff; }
#main-div { padding: 15px 0 30px ${panelLeft}px; width: calc(100vw - ${1280 - panelRight}px); box-sizing: border-box; }
.card { margin-bottom: 10px; background: #fff; border: 1px solid #dbe6e9; box-sizing: border-box; }
.card-header { padding: 10px; border-bottom: 1px solid #dbe6e9; margin: 0; font-size: 16px; }
.card-body { padding: 10px ${inset - 1}px; }
.row { display: flex; flex-wrap: wrap; gap: 0 20px; }
.row > .col, .row > [class*='col-'] { flex: 1 1 0; min-width: 200px; }
.card-body .row > [class*='col-'] { min-width: 0; }
.float-right { float: right; }
.badge { padding: 2px 6px; border-radius: 3px; background: #e5e5e5; }
.badge-success { background: #70b580; color: #fff; }
.badge-danger { background: #f54c3e; color: #fff; }
table { width: 100%; border-collapse: collapse; }
td, th { padding: 6px 7px; box-sizing: border-box; text-align: left; border-bottom: 1px solid #bbcdd2; }
td { word-break: break-word; }
#customer_filter_form { overflow-x: auto; }
#customer_filter_form input, #customer_filter_form select, #customer_filter_form button[type='submit'] {
  width: 100%; min-width: 0; box-sizing: border-box; }
.btn-group-action .btn-group { display: flex; justify-content: flex-end; }
.btn-group-action .btn { padding: 6px; border: 0; min-width: 12px; min-height: 20px; }
.btn-group-action .btn::after { content: '⋮'; }
.ps-switch { position: relative; width: 30px; height: 16px; margin: 0 auto; }
.ps-switch label { display: none; }
#customer_filter_form .ps-switch input { position: absolute; inset: 0; z-index: 2; width: 30px; height: 16px; margin: 0; opacity: 0; }
#customer_filter_form .ps-switch input:checked { z-index: 1; }
.ps-switch .slide-button { position: absolute; inset: 0; border-radius: 8px; background: #b3c7cd; }
.ps-switch input[value='1']:checked ~ .slide-button { background: #70b580; }
${Object.entries(columns)
  .map(
    ([column, width]) =>
      `#customer_grid_table th[data-column-id='${column}'] { width: ${width}px; min-width: ${width}px; }`,
  )
  .join('\n')}
`;
}

/** The storefront's themes: classic has nothing fixed; hummingbird's header sticks with z-index 1021 (measured). */
export const storefrontStyle = `
body { margin: 0; font: 16px/1.5 'Noto Sans', sans-serif; color: #232323; background: #f6f6f6; }
.dropdown-menu, .modal, .offcanvas, .d-none, .hidden-md-up, .material-icons, .js-hint-password { display: none; }
${shownFromTabletsOn}
header { background: #fff; border-bottom: 1px solid #ddd; padding: 8px 16px; }
.js-sticky-header { position: sticky; top: 0; z-index: 1021; }
img { width: 120px; height: 120px; object-fit: cover; background: #eee; }
header img { height: 32px; }
.products, .ps-featuredproducts .row { display: flex; flex-wrap: wrap; gap: 16px; }
`;
