/** Enough of the administration's looks for places, sizes and contrast to mean something. */
export const adminStyle = `
body { margin: 0; font: 14px/1.5 Arial, sans-serif; color: #52667a; background: #f0f2f5; }
a { color: #0b539b; }
.sw-desktop { display: grid; grid-template-columns: 240px 1fr; min-height: 100vh; }
.sw-admin-menu { background: #1d2b3a; padding: 20px; }
.sw-admin-menu a { color: #fff; display: block; }
.smart-bar__content { display: flex; align-items: center; justify-content: space-between; padding: 0 24px; height: 72px; background: #fff; }
.smart-bar__actions { display: flex; gap: 8px; }
.sw-card, .mt-card { background: #fff; border: 1px solid #d1d9e0; border-radius: 8px; margin: 24px auto; max-width: 800px; }
.sw-card__header, .mt-card__header { display: flex; justify-content: space-between; padding: 16px 24px; }
.sw-card__content, .mt-card__content { padding: 24px; }
.sw-data-grid__table { width: 100%; background: #fff; border-collapse: collapse; }
.sw-data-grid__cell { padding: 0 16px; height: 48px; border-bottom: 1px solid #d1d9e0; text-align: start; }
.sw-data-grid__cell-content { display: flex; align-items: center; gap: 8px; white-space: nowrap; }
.sw-button, .mt-button { font: inherit; padding: 6px 16px; border: 1px solid #d1d9e0; border-radius: 4px; background: #fff; color: #52667a; }
.sw-button--primary, .mt-button--primary { background: #0b539b; border-color: #0b539b; color: #fff; }
.sw-context-button__menu-popover { position: fixed; top: 40%; left: 50%; background: #fff; border: 1px solid #d1d9e0; }
.sw-context-menu-item { display: block; padding: 8px 16px; }
`;
