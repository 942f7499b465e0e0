import { createBrowser, createNonce } from '../../access/browser-nonce.ts';
import type { StorefrontHandler } from '../../http/storefront-router.ts';
import { hasOrdinaryLogin } from '../../links/redeem-link.ts';
import { createGoPage } from '../../pages/visitor-page.ts';
import { findBrowserSession } from '../../sessions/browser-session.ts';

/** Shows a page and spends nothing, however often it is asked for: scanners and previews cannot burn a link. */
export const go: StorefrontHandler = async ({ backend, site, request }) => {
  const { storefront, cookies } = site;
  const browser = cookies.getBrowser(request) ?? createBrowser();
  const current = await findBrowserSession(backend, request, storefront.id, cookies);
  const hasLogin = await hasOrdinaryLogin(backend, { request, site, current });
  const page = await createGoPage(request, site.apiPath, {
    token: '',
    nonce: createNonce(backend.keys, storefront.id, browser),
    isAutoAllowed: !hasLogin,
    hasLogin,
  });
  page.headers.append('Set-Cookie', cookies.setBrowser(browser));
  return page;
};
