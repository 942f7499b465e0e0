/** Enough of Luma: the stock notice of 53 px that follows the scroll, header, columns. Its own sheets were not saved. */
export const storefrontStyle = `
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.43 'Open Sans', 'Noto Sans', sans-serif; color: #333; background: #fff; min-height: 1800px; }
a { color: #006bb4; text-decoration: none; }
.cookie-status-message, .modals-wrapper, .modal-popup, .nav-sections, .block-search, .action.skip, noscript,
.minicart-wrapper .block-minicart, .loading-mask, [data-role='loader'], .field-tooltip-content { display: none; }
.lac-notification-sticky { position: relative; z-index: 999; }
.lac-notification { display: flex; align-items: center; height: 53px; padding: 0 20px; background: #373330; color: #fff; }
.lac-notification .top-container { display: flex; gap: 20px; width: 100%; }
.lac-notification a { color: #fff; margin-left: auto; }
.lac-notification img { height: 27px; width: 27px; }
.panel.wrapper { background: #6e716e; color: #fff; padding: 8px 20px; }
.panel.wrapper a { color: #fff; }
.page-header .header.content { padding: 20px; }
.columns { display: flex; flex-direction: column; padding: 0 20px; }
img { max-width: 200px; }
`;
