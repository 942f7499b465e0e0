import { parse } from 'hono/utils/cookie';
import type { AdminSession } from '../shop/admin-sessions.ts';
import type { MagentoShop } from '../shop/magento-shop.ts';
import type { StorefrontLogin } from '../shop/storefront-sessions.ts';

export const FOLDER = 'magento-2.4.7';
export const ADMIN = '/admin_x';

/** One running replay, as its parts see it. */
export interface MagentoReplay {
  readonly shop: MagentoShop;
  readonly port: number;
  /** Of the admin and website 1, and of website 2: scheme, host and port. */
  readonly origins: Readonly<Record<1 | 2, string>>;
  /** A saved page or answer. */
  readCapture(file: string): string;
}

const getCookie = (request: Request, name: string): string =>
  parse(request.headers.get('cookie') ?? '', name)[name] ?? '';

export const findAdminSession = ({ shop }: MagentoReplay, request: Request): AdminSession | null =>
  shop.adminSessions.find(getCookie(request, 'admin'));

export const getStorefrontCookie = (request: Request): string => getCookie(request, 'PHPSESSID');

/** Whom this browser is signed in as at the storefront that it asks. */
export function findStorefrontLogin({ shop }: MagentoReplay, request: Request): StorefrontLogin | null {
  const login = shop.storefrontSessions.find(getStorefrontCookie(request));
  return login !== null && login.website === getWebsite(request) ? login : null;
}

/** Websites have hosts of their own. */
export const getWebsite = (request: Request): 1 | 2 => (new URL(request.url).hostname.startsWith('wholesale') ? 2 : 1);

/** JSON as PHP writes it. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body).replaceAll('/', '\\/'), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
      ...headers,
    },
  });
