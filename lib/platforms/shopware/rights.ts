/** Privileges of Shopware's roles that we use. */
export const PRIVILEGES = {
  imitate: 'api_proxy_imitate-customer',
  readLog: 'log_entry:read',
  writeLog: 'log_entry:create',
} as const;

/** Where Shopware's role editor (6.6, English) has them. */
const SHOWN: Readonly<Record<string, string>> = {
  [PRIVILEGES.imitate]: 'Imitate a customer login',
  [PRIVILEGES.readLog]: 'Event logs',
  'customer:read': 'Customers › View',
  'sales_channel:read': 'Customers › View',
  'sales_channel_domain:read': 'Customers › View',
  'user_config:read': 'Customers › View',
  'order:read': 'Orders › View',
  'order_customer:read': 'Orders › View',
};

/** A privilege as an administrator finds it: what the role editor shows, and the key, which is the same in every language. */
export const nameRight = (privilege: string): string => {
  const shown = SHOWN[privilege];
  return shown === undefined ? privilege : `${shown} (${privilege})`;
};
