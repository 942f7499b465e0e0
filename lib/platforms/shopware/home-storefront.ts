import type { Storefront } from '../../protocol/schema/discovery.ts';

/** The installation's own folder, beside the admin: most shops have a storefront there. */
export const getHomeStorefront = (adminBase: string): Storefront => {
  const url = new URL('../', adminBase);
  return { id: 'home', name: url.host, url: url.href, apiTemplate: `${url.origin}/{path}` };
};
