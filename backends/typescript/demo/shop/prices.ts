import type { Product } from './products/product.ts';

/** What decides a price: where it is asked and whether the customer buys wholesale. */
export interface PriceScope {
  /** Per cent off everything on this storefront. */
  readonly storefrontDiscount: number;
  readonly wholesale: boolean;
}

const WHOLESALE_DISCOUNT = 20;
const SHIPPING_CENTS = 490;
/** From here on delivery is free. */
export const FREE_SHIPPING_CENTS = 5000;

/** Price of one piece in cents, tax included. */
export const priceOf = (product: Product, scope: PriceScope): number => {
  const discounted = (product.cents * (100 - scope.storefrontDiscount)) / 100;
  return Math.round(scope.wholesale ? (discounted * (100 - WHOLESALE_DISCOUNT)) / 100 : discounted);
};

export const shippingFor = (goodsCents: number): number =>
  goodsCents === 0 || goodsCents >= FREE_SHIPPING_CENTS ? 0 : SHIPPING_CENTS;
