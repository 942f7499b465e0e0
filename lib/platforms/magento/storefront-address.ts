import type { Storefront } from '../../protocol/schema/discovery.ts';

/** Folder that Magento is installed in, from its admin's address: the front name, and `index.php`, stand below it. */
const getRoot = (adminBase: string): string => new URL(adminBase).pathname.replace(/(?:index\.php\/)?[^/]+\/$/, '');

/** As long as names of storefronts may be. */
const LONGEST_NAME = 200;

const toId = (url: URL): string => `${url.host}${url.pathname}`.replaceAll(/[^A-Za-z0-9_.:-]/g, '_').slice(0, 64);

/**
 * The storefront that a store view belongs to. Store views may stand in folders of their own (`/de/`), between which one
 * login holds: where the installation's own folder leads to them, that is the storefront.
 */
export const getStorefront = (base: string, adminBase: string): Storefront => {
  const url = new URL(base);
  const root = getRoot(adminBase);
  if (url.pathname.startsWith(root)) url.pathname = root;
  return {
    id: toId(url),
    name: `${url.host}${url.pathname === '/' ? '' : url.pathname}`.slice(0, LONGEST_NAME),
    url: url.href,
    apiTemplate: `${url.href}{path}`,
  };
};

/** The installation's own folder, beside the admin. */
export const getHomeStorefront = (adminBase: string): Storefront =>
  getStorefront(new URL(getRoot(adminBase), adminBase).href, adminBase);
