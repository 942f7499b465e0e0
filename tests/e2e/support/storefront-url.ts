import type { DemoShop } from '../../../backends/typescript/demo/start-demo-shop.ts';

/** Address of one of the demo shop's storefronts, ending in `/`. `main` shares the admin's host name. */
export function getStorefrontUrl(shop: DemoShop, id: 'main' | 'outlet' = 'main'): string {
  const storefront = shop.storefronts.find((one) => one.id === id);
  if (storefront === undefined) throw new Error(`The demo shop has no storefront ${id}.`);
  return storefront.url;
}
