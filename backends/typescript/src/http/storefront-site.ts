import type { ShopStorefront } from '../shop-port.ts';
import { createStorefrontCookies, type StorefrontCookies } from './storefront-cookies.ts';

/** One storefront as its routes need it; every address comes from its configuration. */
export interface StorefrontSite {
  readonly storefront: ShopStorefront;
  readonly origin: string;
  readonly cookies: StorefrontCookies;
  /** Path of the routes, ending in `/`. */
  readonly apiPath: string;
  /** Absolute address of a page of this storefront; throws where a path leads elsewhere. */
  getLandingUrl(path: string): string;
}

export function createStorefrontSite(storefront: ShopStorefront): StorefrontSite {
  const base = new URL(storefront.url);
  if (!base.pathname.endsWith('/')) throw new Error(`the address of storefront ${storefront.id} must end in /`);
  return {
    storefront,
    origin: base.origin,
    cookies: createStorefrontCookies(storefront.url),
    apiPath: `${base.pathname}connect/`,
    getLandingUrl: (path) => {
      // The dot keeps a first segment with a colon from being read as a scheme.
      const url = new URL(`./${path.replace(/^\/+/, '')}`, base);
      if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
        throw new Error(`landing ${path} leaves the storefront`);
      }
      return url.href;
    },
  };
}
