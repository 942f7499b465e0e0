import { ADMIN_USERS } from '../../shop/admin-users.ts';
import { GERMAN } from '../../shop/sales-channels.ts';
import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import type { Entity } from './criteria.ts';

const describeChannel = (shop: ShopwareShop, id: string | null): Entity | null => {
  const channel = id === null ? null : shop.findChannel(id);
  if (channel === null) return null;
  const domains = shop.domains
    .filter(({ salesChannelId }) => salesChannelId === id)
    .map((domain) => ({ ...domain, apiAlias: 'sales_channel_domain' }));
  return { ...channel, translated: { name: channel.name }, domains, apiAlias: 'sales_channel' };
};

const describeCustomers = (shop: ShopwareShop): readonly Entity[] =>
  Object.values(shop.customers).map((customer) => ({
    ...customer,
    salesChannel: describeChannel(shop, customer.salesChannelId),
    boundSalesChannel: describeChannel(shop, customer.boundSalesChannelId),
    apiAlias: 'customer',
  }));

const describeOrders = (shop: ShopwareShop): readonly Entity[] =>
  shop.orders.map(({ id, orderNumber, customer }) => {
    const whose = shop.customers[customer];
    const { firstName, lastName, email, customerNumber, id: customerId, salesChannelId } = whose;
    const told = { firstName, lastName, email, customerNumber, customerId, apiAlias: 'order_customer' };
    const orderCustomer = { ...told, customer: { ...whose, apiAlias: 'customer' } };
    return { id, orderNumber, salesChannelId, orderCustomer, apiAlias: 'order' };
  });

/** What can be searched, by its place in the API; `privilege` is what reading it takes. */
export const ENTITIES: Readonly<
  Record<string, { readonly privileges: readonly string[]; readonly all: (shop: ShopwareShop) => readonly Entity[] }>
> = {
  customer: { privileges: ['customer:read'], all: describeCustomers },
  order: { privileges: ['order:read'], all: describeOrders },
  'sales-channel': {
    privileges: ['sales_channel:read'],
    all: (shop) =>
      [shop.channels.demo, shop.channels.second, shop.channels.headless].map(({ id }) => describeChannel(shop, id)!),
  },
  'sales-channel-domain': {
    privileges: ['sales_channel_domain:read', 'sales_channel:read'],
    all: (shop) =>
      shop.domains.map((domain) => ({
        ...domain,
        salesChannel: describeChannel(shop, domain.salesChannelId),
        language: {
          id: domain.languageId,
          name: domain.languageId === GERMAN ? 'Deutsch' : 'English',
          apiAlias: 'language',
        },
        apiAlias: 'sales_channel_domain',
      })),
  },
  user: {
    privileges: ['user:read'],
    all: () =>
      Object.values(ADMIN_USERS).map(({ id, username, lastName, admin }) => ({
        id,
        username,
        firstName: username,
        lastName,
        admin,
        apiAlias: 'user',
      })),
  },
  'user-config': {
    privileges: ['user_config:read'],
    all: ({ userConfigs }) => userConfigs.rows.map((row) => ({ ...row, apiAlias: 'user_config' })),
  },
  'log-entry': {
    privileges: ['log_entry:read'],
    all: ({ logEntries }) => logEntries.map((row) => ({ ...row, apiAlias: 'log_entry' })),
  },
};
