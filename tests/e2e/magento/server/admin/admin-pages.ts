import { getUrlKey, type AdminSession } from '../../shop/admin-sessions.ts';
import { SHOP_ZONE } from '../../shop/login-log.ts';
import { locateElement } from '../../looks/cut-element.ts';
import { addOwnFiles, prepareCapture } from '../../looks/prepare-capture.ts';
import { html, notSaved } from '../../../support/responses.ts';
import { ADMIN, type MagentoReplay } from '../magento-replay.ts';
import { showCustomerPage } from './customer-page.ts';
import { ADMIN_SHEET, finishPage } from './finish-page.ts';
import { addServerScripts } from './server-scripts.ts';
import { drawSalesPage, SALES_PAGES } from './sales-pages.ts';

export const showLogin = (replay: MagentoReplay): Response => {
  const page = replay.readCapture('admin-login.html');
  return html(addOwnFiles(prepareCapture(page, replay.port), ADMIN_SHEET, '/replay/none.js'));
};

/** Nothing but menu and header; its own page was not saved. */
const drawDashboard = (grid: string): string => {
  const { start, end } = locateElement(grid, '<div id="page:main-container"');
  const body = 'customer-index-index page-layout-admin-1column';
  return (grid.slice(0, start) + grid.slice(end))
    .replace(body, 'adminhtml-dashboard-index page-layout-admin-2columns-left')
    .replaceAll('Customers / Customers / Magento Admin', 'Dashboard / Magento Admin');
};

/** What the page's script needs of this session to fill the grid. */
const getGridSettings = ({ shop, origins }: MagentoReplay, session: AdminSession): string => {
  const url = `${origins[1]}${ADMIN}/mui/index/render/key/${getUrlKey(session, 'mui/index/render')}/`;
  const settings = { url, hidden: shop.hiddenColumns, order: shop.columnOrder };
  return `<script type="application/json" id="replay-grid">${JSON.stringify(settings)}</script>`;
};

/** The log's page as the server sends it: the configuration of its column of dates names the zone of the shop's clock. */
const tellZone = (page: string, isTold: boolean): string =>
  page.replaceAll('"storeTimeZone":"UTC"', isTold ? `"storeTimeZone":"${SHOP_ZONE.replace('/', '\\/')}"` : '"zone":""');

/** Pages at their addresses, for somebody who is signed in and came by an address with its key. */
export function showAdminPage(replay: MagentoReplay, session: AdminSession, path: string): Response {
  const show = (page: string, extra = '') => finishPage(replay, session, page, extra);
  const read = (file: string) => replay.readCapture(file);
  const idIn = (name: string) => Number(new RegExp(`/${name}/(\\d+)`).exec(path)?.[1] ?? 0);
  const [, route = ''] = /^\/(\w+\/\w+\/\w+)/.exec(path) ?? [];
  const kind = SALES_PAGES.find((one) => one.route === route);
  if (kind !== undefined) return show(drawSalesPage(kind, replay.origins[1]));
  switch (route) {
    case 'admin/dashboard/index':
      return show(drawDashboard(read('customers-grid.html')));
    case 'customer/index/index':
      return show(read('customers-grid.html'), getGridSettings(replay, session));
    case 'customer/index/edit':
      return showCustomerPage(replay, session, idIn('id'));
    case 'sales/order/view': {
      if (idIn('order_id') === 2) return show(read('order-view-guest.html'));
      return show(addServerScripts(replay, read('order-view.html'), 'order-view.raw-server.html'));
    }
    case 'sales/order/index':
      return show(read('orders-grid.html'));
    case 'loginascustomer_log/log/index':
      return show(tellZone(read('login-as-customer-log-grid.raw-server.html'), replay.shop.tellsZone));
    default:
      return notSaved();
  }
}
