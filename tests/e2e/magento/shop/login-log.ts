import type { AdminUser } from './admin-users.ts';
import type { MagentoCustomer } from './customers.ts';

/** A row of Magento's Login as Customer log as its grid tells it. */
export interface LogRow {
  readonly id_field_name: 'log_id';
  readonly log_id: number;
  /** In the shop's admin time zone, without an offset. */
  readonly time: string;
  readonly user_id: number;
  readonly user_name: string;
  readonly customer_id: number;
  readonly customer_email: string;
}

export const SHOP_ZONE = 'America/New_York';

/** `2026-11-21 02:22:12` for an instant of time, in a zone. */
export const showInZone = (at: number, timeZone = SHOP_ZONE): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);

export interface LoginLog {
  /** Written when a secret is redeemed, not when it is issued. */
  write(user: AdminUser, customer: MagentoCustomer, at: number): void;
  /** Newest first. */
  readonly rows: readonly LogRow[];
}

export function createLoginLog(): LoginLog {
  const rows: LogRow[] = [];
  return {
    rows,
    write: (user, customer, at) => {
      rows.unshift({
        id_field_name: 'log_id',
        log_id: rows.length + 1,
        time: showInZone(at),
        user_id: user.id,
        user_name: user.name,
        customer_id: customer.id,
        customer_email: customer.email,
      });
    },
  };
}
