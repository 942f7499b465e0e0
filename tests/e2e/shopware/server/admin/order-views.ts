import { nameOf } from '../../shop/customers.ts';
import type { Order, ShopwareShop } from '../../shop/shopware-shop.ts';
import { escapeHtml } from '../shopware-replay.ts';
import { drawGrid, type Column } from './grid.ts';
import { drawButton, drawTabs, type View } from './view.ts';

const COLUMNS: readonly Column[] = [
  { field: 'orderNumber', heading: 'Order number' },
  { field: 'orderCustomer.firstName', heading: 'Customer name' },
];

export function showOrders(shop: ShopwareShop): View {
  const rows = shop.orders.map(({ id, orderNumber, customer }) => {
    const { id: customerId, firstName, lastName } = shop.customers[customer];
    return {
      cells: {
        orderNumber: `<a href="#/sw/order/detail/${id}">${orderNumber}</a>`,
        'orderCustomer.firstName': `<a href="#/sw/customer/detail/${customerId}">${escapeHtml(`${lastName}, ${firstName}`)}</a>`,
      },
      menu: [['View', `#/sw/order/detail/${id}`, 'sw-order-list__order-view-action']] as const,
    };
  });
  return {
    page: 'sw-order-list',
    title: 'Orders',
    heading: 'Orders',
    actions: drawButton(shop.look, 'Create order', 'sw-order-list__add-order'),
    content: drawGrid('sw-order-list-grid', COLUMNS, rows, { page: 1, pages: 1 }),
  };
}

export function showOrder(shop: ShopwareShop, order: Order, hash: string): View {
  const customer = shop.customers[order.customer];
  const base = `#/sw/order/detail/${order.id}`;
  const tabs = [
    ['General', `${base}/general`, 'sw-order-detail__tabs-tab-general'],
    ['Details', `${base}/details`, 'sw-order-detail__tabs-tab-details'],
    ['Documents', `${base}/documents`, 'sw-order-detail__tabs-tab-documents'],
  ] as const;
  const summary = `<div class="sw-order-detail-general"><div class="sw-order-general-info"><div class="sw-order-general-info__summary"><div class="sw-order-general-info__summary-main">
<div class="sw-order-general-info__summary-main-header">${order.orderNumber} - <a href="#/sw/customer/detail/${customer.id}" class="sw-order-general-info__summary-main-header-link">${escapeHtml(nameOf(customer))}</a> (${customer.email})</div></div></div></div></div>`;
  return {
    page: 'sw-order-detail',
    title: 'Orders',
    heading: `Order ${order.orderNumber}`,
    actions: drawButton(shop.look, 'Save', 'sw-order-detail__smart-bar-save-button'),
    content: `<div class="sw-card-view">${drawTabs(tabs, hash)}${hash.startsWith(tabs[0][1]) ? summary : '<div class="sw-card">…</div>'}</div>`,
  };
}
