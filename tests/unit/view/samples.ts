import { USUAL_PREFERENCES } from '../../../lib/courtesy/preference-schema.ts';
import type { LiveSession, Menu } from '../../../lib/messaging/messages.ts';
import type { Customer } from '../../../lib/protocol/schema/customer.ts';
import type { LoggedSession } from '../../../lib/platforms/logged-session.ts';
import type { RulesView } from '../../../lib/view/rules-store.ts';
import type { ShopView } from '../../../lib/view/shops-store.ts';

/** 2026-11-21T09:00:00Z */
export const NOON = Date.parse('2026-11-21T09:00:00.000Z');

export const atMinute = (minute: number): string => new Date(NOON + minute * 60_000).toISOString();

export const sampleShop = (change: Partial<ShopView> = {}): ShopView => ({
  id: 's1',
  name: 'Nordlicht',
  platform: 'prestashop',
  platformVersion: '8.2.1',
  adminBase: 'https://shop.example/admin/',
  apiTemplate: 'https://shop.example/admin/connect/{path}',
  storefronts: [
    {
      id: '1',
      name: 'Nordlicht DE',
      url: 'https://shop.example/',
      apiTemplate: 'https://shop.example/connect/{path}',
    },
  ],
  addedAt: NOON,
  granted: true,
  missing: [],
  ...change,
});

export const sampleSession = (change: Partial<LoggedSession> = {}): LoggedSession => ({
  id: 'e1',
  state: 'ended',
  cause: 'exit',
  agent: { id: '7', name: 'Lea Lead' },
  customer: { id: '100', name: 'Anna Müller' },
  storefront: '1',
  cart: null,
  mode: 'full',
  reason: null,
  ticket: null,
  linkIssuedAt: atMinute(-21),
  startedAt: atMinute(-20),
  endsAt: atMinute(40),
  idleEndsAt: atMinute(10),
  endedAt: atMinute(-5),
  adminIp: null,
  shopTime: null,
  source: 'shop',
  ...change,
});

export const sampleLive = (change: Partial<LiveSession> = {}): LiveSession => ({
  shop: 's1',
  id: 'L1',
  storefrontOrigin: 'https://shop.example',
  startedAt: atMinute(-20),
  endsAt: atMinute(40),
  idleEndsAt: atMinute(12),
  customer: 'Anna Müller',
  agent: 'Lea Lead',
  verified: true,
  ...change,
});

export const sampleCustomer = (change: Partial<Customer> = {}): Customer => ({
  id: '100',
  name: 'Anna Müller',
  email: 'anna@example.com',
  status: 'active',
  guest: false,
  groups: ['Customer'],
  storefronts: ['1'],
  connectable: true,
  refusal: null,
  ...change,
});

export const sampleMenu = (change: Partial<Menu> = {}): Menu => ({
  agent: 'Lea Lead',
  may: { connect: true, magic: true },
  storefronts: [
    { id: '1', name: 'Nordlicht DE' },
    { id: '2', name: 'Nordlicht AT' },
  ],
  ofCustomer: null,
  landings: ['/orders'],
  defaults: { landing: 'account', mode: 'full', cart: 'none' },
  features: { search: true, carts: true, readOnly: true, checkoutBlocked: true, listButton: true },
  reason: { rule: 'optional', minLength: 0 },
  isolation: null,
  perCustomer: false,
  ...change,
});

/** A shop that marks an agent's login, and keeps cookies for long. */
export const sampleRules = (change: Partial<RulesView> = {}): RulesView => ({
  preferences: USUAL_PREFERENCES,
  permissions: { rules: true, cookies: true },
  cookieUse: 'lasting',
  hasNotice: true,
  canReport: false,
  ...change,
});
