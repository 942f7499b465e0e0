import type { Clock } from '../../clock.ts';
import type { ShopAddress } from '../session-adapter.ts';
import type { Examined } from './customer.ts';

interface Kept {
  readonly shop: string;
  readonly customer: string;
  readonly at: number;
  readonly examined: Examined;
}

/** The customer who was looked at last, while this worker lives: a click follows a look, and asks for the same. */
export interface Recent {
  keep(shop: ShopAddress, customer: string, examined: Examined): void;
  /** Null where it was somebody else, or longer ago than `age` milliseconds. */
  find(shop: ShopAddress, customer: string, age: number): Examined | null;
}

export const createRecent = (clock: Clock): Recent => {
  let last: Kept | null = null;
  return {
    keep: ({ id: shop }, customer, examined) => {
      last = { shop, customer, at: clock.now(), examined };
    },
    find: ({ id: shop }, customer, age) => {
      if (last === null || last.shop !== shop || last.customer !== customer) return null;
      return clock.now() - last.at <= age ? last.examined : null;
    },
  };
};
