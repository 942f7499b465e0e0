import { parseUrl } from '../../dom/parse-url.ts';

/**
 * The back office's own addresses. `index.php` is optional since 9; tokens may be absent and differ from page to page,
 * so they never count. Only the path and the query's own parameters are read: `back=` carries foreign addresses.
 */
const VIEW_PATH = /\/sell\/customers\/(\d+)\/view\/?$/;
const ANY_PATH = /\/sell\/customers\/(\d+)\/(?:view|edit)\/?$/;

const isDigits = (value: string | null): value is string => value !== null && /^\d+$/.test(value);

/** Legacy pages: `controller=` or, in 1.6, `tab=`; `viewcustomer` comes with and without a value. */
const findLegacyId = ({ searchParams }: URL): string | null => {
  const controller = searchParams.get('controller') ?? searchParams.get('tab');
  const id = searchParams.get('id_customer');
  return controller === 'AdminCustomers' && searchParams.has('viewcustomer') && isDigits(id) ? id : null;
};

/** The customer whose page an address opens. */
export const findViewedCustomer = (url: URL): string | null => VIEW_PATH.exec(url.pathname)?.[1] ?? findLegacyId(url);

/** The customer whom a link of a page leads to. */
export const findLinkedCustomer = (link: Element, page: URL): string | null => {
  const url = parseUrl(link.getAttribute('href') ?? '', page);
  return url === null ? null : (ANY_PATH.exec(url.pathname)?.[1] ?? findLegacyId(url));
};
