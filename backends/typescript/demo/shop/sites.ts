/** A public site of the demo shop. */
export interface Storefront {
  readonly id: 'main' | 'outlet';
  readonly name: string;
  /** Origin and path, ending in `/`. */
  readonly url: string;
  /** Per cent off the catalogue's prices. */
  readonly discount: number;
  /** `Content-Security-Policy` of its pages; null = none, as most shops ship. */
  readonly contentSecurityPolicy: string | null;
}

export interface Sites {
  readonly shopName: string;
  /** Ends in `/`; shares its host with the first storefront, as in most real shops. */
  readonly adminBase: string;
  readonly storefronts: readonly [Storefront, Storefront];
}

/** Host names without port. Names and not ports tell the sites apart, because cookies ignore ports. */
export interface HostNames {
  readonly shop: string;
  readonly outlet: string;
}

export const DEFAULT_HOSTS: HostNames = { shop: 'shop.localhost', outlet: 'outlet.localhost' };

export const createSites = (hosts: HostNames, port: number): Sites => ({
  shopName: 'Birk & Loom',
  adminBase: `http://${hosts.shop}:${port}/admin/`,
  storefronts: [
    {
      id: 'main',
      name: 'Birk & Loom',
      url: `http://${hosts.shop}:${port}/`,
      discount: 0,
      contentSecurityPolicy: null,
    },
    {
      id: 'outlet',
      name: 'Loom Outlet',
      url: `http://${hosts.outlet}:${port}/`,
      discount: 30,
      contentSecurityPolicy: "default-src 'self'",
    },
  ],
});

export const storefrontName = (sites: Sites, id: string): string =>
  sites.storefronts.find((storefront) => storefront.id === id)?.name ?? id;
