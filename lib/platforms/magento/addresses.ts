import { parseUrl } from '../../dom/parse-url.ts';

/**
 * The admin's own addresses. Its front name is free, stores may stand in a folder, `index.php/` is there where rewrites are
 * off, and `/key/…/` only where the shop wants it; none of them counts. Parameters follow the route as pairs of path parts,
 * in any order.
 */
const CUSTOMER_ROUTE = /\/customer\/index\/edit\/(.*)$/;
const DELETE_ROUTE = /\/customer\/index\/delete\/(.*)$/;

/** Everything of a path before a route of Magento; greedy, for a front name may be called like a route: `/admin/admin/…`. */
const SIGN_OUT_ROUTE = /^(.*\/)admin\/auth\/logout(?:\/|$)/;
const GRID_ROUTE = /^(.*\/)customer\/index\/index(?:\/|$)/;

const isId = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && /^[1-9]\d{0,18}$/.test(value);

const findId = (route: RegExp, { pathname, searchParams }: URL): string | null => {
  const rest = route.exec(`${pathname}/`)?.[1];
  if (rest === undefined) return null;
  const parts = rest.split('/');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    if (parts[at] === 'id') return isId(parts[at + 1]) ? (parts[at + 1] ?? null) : null;
  }
  const asked = searchParams.get('id');
  return isId(asked) ? asked : null;
};

/** The customer whose page an address opens. */
export const findShownCustomer = (url: URL): string | null => findId(CUSTOMER_ROUTE, url);

/** Addresses are costly to parse, and lists ask for the same ones whenever anything in them changes. */
const parsed = new WeakMap<Element, { readonly address: string; readonly id: string | null }>();

/** The customer whom a link of a page leads to. Shops behind a proxy may print another scheme than the page's. */
export const findLinkedCustomer = (link: Element, page: URL): string | null => {
  const address = link.getAttribute('href') ?? '';
  const known = parsed.get(link);
  if (known?.address === address) return known.id;
  const url = parseUrl(address, page);
  const id = url === null || url.host !== page.host ? null : findShownCustomer(url);
  parsed.set(link, { address, id });
  return id;
};

/** The customer whom the page offers to delete. */
export const findDeletableCustomer = (address: string, page: URL): string | null => {
  const url = parseUrl(address, page);
  return url === null ? null : findId(DELETE_ROUTE, url);
};

const findFolder = (address: string | null, route: RegExp, page: URL): string | null => {
  const url = address === null ? null : parseUrl(address, page);
  const folder = url === null ? undefined : route.exec(url.pathname)?.[1];
  return folder !== undefined && page.pathname.startsWith(folder) ? page.origin + folder : null;
};

/** Address prefix of the admin, on the page's own origin: `signOut` and `menu` are links as the page prints them. */
export const findAdminBase = (signOut: string | null, menu: string | null, page: URL): string | null =>
  findFolder(signOut, SIGN_OUT_ROUTE, page) ?? findFolder(menu, GRID_ROUTE, page);
