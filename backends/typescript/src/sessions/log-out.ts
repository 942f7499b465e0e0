import type { Backend } from '../backend.ts';
import type { StorefrontSite } from '../http/storefront-site.ts';

/** What takes the customer's login and our own cookies out of this browser, and out of no other. */
export async function getLogOutCookies(
  backend: Backend,
  site: StorefrontSite,
  request: Request,
): Promise<readonly string[]> {
  return [...(await backend.shop.logOut(request, site.storefront.id)), ...site.cookies.clearSession()];
}
