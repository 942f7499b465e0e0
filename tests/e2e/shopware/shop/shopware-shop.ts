import { createAdminTokens, type AdminTokens } from './admin-tokens.ts';
import { seedCustomers, type CustomerKey, type ShopwareCustomer } from './customers.ts';
import { createImitationTokens, type ImitationTokens } from './imitation-tokens.ts';
import { seedChannels, seedDomains, type Domain, type SalesChannel, type SalesChannels } from './sales-channels.ts';
import { createStorefrontSessions, type StorefrontSessions } from './storefront-sessions.ts';
import { createUserConfigs, type UserConfigs } from './user-configs.ts';

/** What a test may turn. */
export interface ShopKnobs {
  /** Folder that the shop is installed in: empty, or `/intern`. Fixed once the shop runs. */
  readonly folder: string;
  /** Name of the administration's folder; `admin` unless the shop chose another. Fixed once the shop runs. */
  readonly adminName: string;
  /** Class names and script path of the admin. */
  look: '6.6' | '6.7';
  /** Unit of `expiry` in the admin's cookie: seconds before 6.6.5. */
  expiryUnit: 'ms' | 's';
  /** Whether a cookie of an older sign-in lies on `/` beside the admin's own. */
  leavesStaleCookie: boolean;
  /** Older than 6.6.5: has no way to act as a customer. */
  isOld: boolean;
  /** Whether the headless channel has an address that somebody can open, with a frontend of the shop's own behind it. */
  hasFrontend: boolean;
  /** How storefronts answer the login itself, whatever the admin said of it before. */
  answersLogin: 'as measured' | 'login page' | 'bad request' | 'unauthorized' | 'maintenance' | 'no channel';
}

export interface ShopwareShop extends ShopKnobs {
  readonly channels: SalesChannels;
  readonly domains: Domain[];
  readonly customers: Record<CustomerKey, ShopwareCustomer>;
  /** Each customer has one; id and number by its customer. */
  readonly orders: readonly Order[];
  readonly adminTokens: AdminTokens;
  readonly imitation: ImitationTokens;
  readonly sessions: StorefrontSessions;
  readonly userConfigs: UserConfigs;
  /** Rows of the event log, newest first. */
  readonly logEntries: Readonly<Record<string, unknown>>[];
  readonly version: string;
  findCustomer(id: string): ShopwareCustomer | null;
  findChannel(id: string): SalesChannel | null;
  /** Milliseconds; the real time unless a test has moved it. */
  now(): number;
  advance(seconds: number): void;
}

export interface Order {
  readonly id: string;
  readonly orderNumber: string;
  readonly customer: CustomerKey;
}

const ORDERS: readonly Order[] = [
  { id: '01a1fceb57d3707b98ad990257defe98', orderNumber: '10000', customer: 'anna' },
  { id: '01a1fceb57d3707b98ad990257defe99', orderNumber: '10001', customer: 'bob' },
];

export function createShopwareShop(port: number, knobs: Partial<ShopKnobs> = {}): ShopwareShop {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const channels = seedChannels();
  const customers = seedCustomers(channels);
  const find = <T extends { readonly id: string }>(all: readonly T[], id: string): T | null =>
    all.find((one) => one.id === id) ?? null;
  return {
    folder: '',
    adminName: 'admin',
    look: '6.6',
    expiryUnit: 'ms',
    leavesStaleCookie: false,
    isOld: false,
    hasFrontend: false,
    answersLogin: 'as measured',
    ...knobs,
    channels,
    domains: seedDomains(channels, { port, folder: knobs.folder ?? '', hasFrontend: knobs.hasFrontend ?? false }),
    customers,
    orders: ORDERS,
    adminTokens: createAdminTokens(now),
    imitation: createImitationTokens(now),
    sessions: createStorefrontSessions(),
    userConfigs: createUserConfigs(now),
    logEntries: [],
    get version() {
      if (this.look === '6.7') return '6.7.2.0';
      return this.isOld ? '6.6.4.1' : '6.6.8.0';
    },
    findCustomer: (id) => find(Object.values(customers), id),
    findChannel: (id) => find<SalesChannel>([channels.demo, channels.second, channels.headless], id),
    now,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}
