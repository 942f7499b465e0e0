import { ENGLISH, type SalesChannels } from './sales-channels.ts';

export interface ShopwareCustomer {
  readonly id: string;
  readonly customerNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly active: boolean;
  readonly guest: boolean;
  /** The only channel whose storefronts let this customer in; null where all do. */
  readonly boundSalesChannelId: string | null;
  /** Where they registered. */
  readonly salesChannelId: string;
  readonly languageId: string;
  readonly company: string | null;
}

export type CustomerKey = 'anna' | 'ivan' | 'greta' | 'bob' | 'hedy' | 'sam';

/** What customers sign in with at a storefront, and agents at the admin. */
export const PASSWORD = 'Demo-1234!';

export const nameOf = ({ firstName, lastName }: ShopwareCustomer): string => `${firstName} ${lastName}`;

/** Those of the measured shop. */
export function seedCustomers({ demo, second, headless }: SalesChannels): Record<CustomerKey, ShopwareCustomer> {
  const make = (
    customerNumber: string,
    id: string,
    [firstName, lastName]: readonly [string, string],
    more: Partial<ShopwareCustomer> = {},
  ): ShopwareCustomer => ({
    id,
    customerNumber,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    active: true,
    guest: false,
    boundSalesChannelId: null,
    salesChannelId: demo.id,
    languageId: ENGLISH,
    company: null,
    ...more,
  });
  return {
    anna: make('10001', 'ea86166a24429bba711e467241ce5f55', ['Anna', 'Active']),
    ivan: make('10002', '293c6000951bf2645a0399fdbcd0ed1a', ['Ivan', 'Inactive'], { active: false }),
    greta: make('10003', '167938397c6bb67873083bd1f57fc702', ['Greta', 'Guest'], { guest: true }),
    bob: make('10004', '4c58c8e110b1d8441ead969dcad2ab29', ['Bob', 'Bound'], { boundSalesChannelId: demo.id }),
    hedy: make('10005', 'ceab8cab9e56299b71c1c0cf96d9e6a1', ['Hedy', 'Headless'], {
      boundSalesChannelId: headless.id,
      salesChannelId: headless.id,
    }),
    sam: make('10006', 'd0c9b8a7f6e54d3c2b1a09f8e7d6c5b4', ['Sam', 'Second'], {
      boundSalesChannelId: second.id,
      salesChannelId: second.id,
    }),
  };
}
