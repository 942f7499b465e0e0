/** What a role may: the customers grid and edit page, Login as Customer, and its log. */
export interface AdminUser {
  readonly id: number;
  readonly name: string;
  readonly rights: { readonly customers: boolean; readonly login: boolean; readonly log: boolean };
}

export const ADMIN_PASSWORD = 'a-replayed-password';

const user = (id: number, name: string, login: boolean, log: boolean): AdminUser => ({
  id,
  name,
  rights: { customers: true, login, log },
});

/** The four roles of the measured shop. */
export const ADMIN_USERS = {
  admin: user(1, 'admin', true, true),
  agent: user(2, 'agent', true, false),
  viewer: user(3, 'viewer', false, false),
  lead: user(4, 'lead', true, true),
} as const;

export type AdminUserName = keyof typeof ADMIN_USERS;
