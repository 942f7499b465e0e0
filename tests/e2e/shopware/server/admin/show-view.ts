import { findUser } from '../../shop/admin-users.ts';
import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import { json } from '../shopware-replay.ts';
import { showCustomer, showCustomers } from './customer-views.ts';
import { showOrder, showOrders } from './order-views.ts';
import type { View } from './view.ts';

const DASHBOARD: View = {
  page: 'sw-dashboard-index',
  title: 'Dashboard',
  heading: 'Dashboard',
  actions: '',
  content: '<p class="sw-dashboard-index__welcome-text">Welcome</p>',
};

function findView(shop: ShopwareShop, hash: string): View {
  const [path = '', query = ''] = hash.split('?');
  const customer = shop.findCustomer(/^#\/sw\/customer\/detail\/([0-9a-f]{32})/.exec(path)?.[1] ?? '');
  if (customer !== null) return showCustomer(shop, customer, hash);
  const orderId = /^#\/sw\/order\/detail\/([0-9a-f]{32})/.exec(path)?.[1];
  const order = shop.orders.find(({ id }) => id === orderId);
  if (order !== undefined) return showOrder(shop, order, hash);
  if (path === '#/sw/customer/index') return showCustomers(shop, new URLSearchParams(query));
  return path === '#/sw/order/index' ? showOrders(shop) : DASHBOARD;
}

/** What the admin page's own script draws at a route (the whole hash) for the user who is signed in. */
export function showView(shop: ShopwareShop, { searchParams }: URL): Response {
  const language = findUser(searchParams.get('user') ?? '')?.language ?? 'en';
  return json({ ...findView(shop, searchParams.get('hash') ?? ''), language });
}
