export interface AdminUser {
  readonly id: string;
  readonly username: string;
  readonly lastName: string;
  readonly language: 'en' | 'de';
  /** May do everything, and has no role. */
  readonly admin: boolean;
  readonly privileges: readonly string[];
}

export type AdminUserName = 'admin' | 'agent' | 'viewer' | 'lead';

const VIEWS = [
  'language:read',
  'locale:read',
  'log_entry:create',
  'message_queue_stats:read',
  'customer.viewer',
  'customer:read',
  'customer_address:read',
  'customer_group:read',
  'sales_channel:read',
  'sales_channel_domain:read',
  'order:read',
  'order_customer:read',
  'user_config:read',
  'user_config:create',
  'user_config:update',
];
const EDITS = [...VIEWS, 'customer.editor', 'customer:update', 'system_config:read', 'api_proxy_imitate-customer'];
const LEADS = [...EDITS, 'order.viewer', 'user:read', 'system.logging', 'log_entry:read'];

const make = (
  id: string,
  username: AdminUserName,
  language: 'en' | 'de',
  privileges: readonly string[],
): AdminUser => ({
  id,
  username,
  lastName: username[0]!.toUpperCase() + username.slice(1),
  language,
  admin: username === 'admin',
  privileges,
});

/** Users of the measured shop with the privileges of their roles. */
export const ADMIN_USERS: Readonly<Record<AdminUserName, AdminUser>> = {
  admin: make('01a1fce7654572f182aec62cb0787d94', 'admin', 'en', []),
  agent: make('b3d140a8ee5142f3ed4909d717cccc23', 'agent', 'en', EDITS),
  viewer: make('4d8ad7df638f69addf6ae4a0fa3bd0ba', 'viewer', 'de', VIEWS),
  lead: make('8e5d1c7b2a9f4e6d8c3b0a1f2e4d5c6b', 'lead', 'en', LEADS),
};

export const findUser = (id: string): AdminUser | null =>
  Object.values(ADMIN_USERS).find((one) => one.id === id) ?? null;

export const hasPrivilege = (user: AdminUser, privilege: string): boolean =>
  user.admin || user.privileges.includes(privilege);
