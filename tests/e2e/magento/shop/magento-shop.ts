import { createAdminSessions, type AdminSessions } from './admin-sessions.ts';
import { ADMIN_USERS, type AdminUser } from './admin-users.ts';
import { seedCustomers, type MagentoCustomer } from './customers.ts';
import { createImpersonation, type Impersonation } from './impersonation.ts';
import { createLoginLog, type LoginLog } from './login-log.ts';
import { createStorefrontSessions, type StorefrontSessions } from './storefront-sessions.ts';

/** Settings of the shop and of its grids, and what else a test may turn. */
export interface ShopKnobs {
  /** `login_as_customer/general/enabled`. */
  isEnabled: boolean;
  /** `login_as_customer/general/store_view_manual_choice_enabled`. */
  isStoreChosen: boolean;
  /** `customer/account_share/scope` is global. */
  sharesAccounts: boolean;
  /** The store view that the main store's choice leads to: 1 is the default one, 2 is not. */
  offeredView: 1 | 2;
  /** Whether the theme prints the stock notice; themes without Magento's layout do not. */
  hasStockNotice: boolean;
  /** Headings of the grid's columns that the admin user has hidden, as saved in their view. */
  hiddenColumns: readonly string[];
  /** Headings in the order of the saved view; those that are not named follow in their own. */
  columnOrder: readonly string[];
  /** Whether the log's page names the zone of its times. */
  tellsZone: boolean;
  /** Logs in without a mark that an admin did, as seen for customers of no store view. */
  loginsUnmarked: boolean;
  /** Our companion module: not there, there with stock storefronts only, or the landing of a headless one. */
  companion: 'none' | 'stock' | { readonly landing: string };
  /** The request for a link ends in an error of the shop's own. */
  isLoginBroken: boolean;
  /** The admin answers nothing but 503. */
  isAdminDown: boolean;
}

export interface MagentoShop extends ShopKnobs {
  readonly customers: ReadonlyMap<number, MagentoCustomer>;
  readonly adminSessions: AdminSessions;
  readonly impersonation: Impersonation;
  readonly storefrontSessions: StorefrontSessions;
  readonly log: LoginLog;
  findUser(id: number): AdminUser;
  /** Milliseconds; the real time unless a test has moved it. */
  now(): number;
  advance(seconds: number): void;
}

export function createMagentoShop(): MagentoShop {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const impersonation = createImpersonation(now);
  return {
    isEnabled: true,
    isStoreChosen: false,
    sharesAccounts: false,
    offeredView: 1,
    hasStockNotice: true,
    hiddenColumns: [],
    columnOrder: [],
    tellsZone: true,
    loginsUnmarked: false,
    companion: 'none',
    isLoginBroken: false,
    isAdminDown: false,
    customers: seedCustomers(),
    adminSessions: createAdminSessions(),
    impersonation,
    storefrontSessions: createStorefrontSessions((admin, customer) => impersonation.isAllowed(admin, customer)),
    log: createLoginLog(),
    findUser: (id) => Object.values(ADMIN_USERS).find((one) => one.id === id)!,
    now,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}
