import { parseUrl } from '../../dom/parse-url.ts';

/**
 * The back office's own addresses. `index.php` is optional since 9; tokens may be absent and differ from page to page,
 * so they never count. Only the path and the query's own parameters are read: `back=` carries foreign addresses.
 */
const CUSTOMER_PATH = /\/sell\/customers\/(\d+)\/(?:view|edit)\/?$/;
const CART_PATH = /\/sell\/orders\/carts\/0*(\d+)\/view\/?$/;

const isDigits = (value: string | null): value is string => value !== null && /^\d+$/.test(value);

/** Legacy pages: `controller=` or, in 1.6, `tab=`; `viewcustomer` comes with and without a value. */
const findLegacyId = ({ searchParams }: URL): string | null => {
  const controller = searchParams.get('controller') ?? searchParams.get('tab');
  const id = searchParams.get('id_customer');
  const isOne = searchParams.has('viewcustomer') || searchParams.has('updatecustomer');
  return controller === 'AdminCustomers' && isOne && isDigits(id) ? id : null;
};

/** The customer whose page, or whose form, an address opens. */
export const findShownCustomer = (url: URL): string | null =>
  CUSTOMER_PATH.exec(url.pathname)?.[1] ?? findLegacyId(url);

/** The customer whom a link of a page leads to. */
export const findLinkedCustomer = (link: Element, page: URL): string | null => {
  const url = parseUrl(link.getAttribute('href') ?? '', page);
  return url === null ? null : findShownCustomer(url);
};

/** The cart that a link of a page leads to; both generations pad its id with zeros. */
export const findLinkedCart = (link: Element, page: URL): string | null => {
  const url = parseUrl(link.getAttribute('href') ?? '', page);
  if (url === null) return null;
  const legacy = url.searchParams.has('viewcart') ? /^0*(\d+)$/.exec(url.searchParams.get('id_cart') ?? '') : null;
  return (CART_PATH.exec(url.pathname) ?? legacy)?.[1] ?? null;
};
