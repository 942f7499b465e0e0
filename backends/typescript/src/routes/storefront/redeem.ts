import { isNonceValid } from '../../access/browser-nonce.ts';
import { refuse } from '../../http/problem.ts';
import { getMediaType, readBody } from '../../http/request-body.ts';
import type { StorefrontHandler } from '../../http/storefront-router.ts';
import { redeemLink } from '../../links/redeem-link.ts';
import { createGoPage } from '../../pages/visitor-page.ts';

/** Spends the link of the landing's form and sends the browser on, logged in. */
export const redeem: StorefrontHandler = async ({ backend, site, request, address }) => {
  if (request.headers.get('origin') !== site.origin) refuse('origin_refused');
  // A browser that only prepares a page for later has nobody in front of it.
  if (/prefetch|prerender/i.test(request.headers.get('sec-purpose') ?? '')) refuse('invalid_request', 'prefetch');
  if (getMediaType(request) !== 'application/x-www-form-urlencoded') refuse('invalid_request', 'the body is no form');
  const form = new URLSearchParams(await readBody(request));
  const nonce = form.get('nonce') ?? '';
  const browser = site.cookies.getBrowser(request);
  if (browser === null || !isNonceValid(backend.keys, site.storefront.id, browser, nonce)) refuse('origin_refused');
  const token = form.get('token') ?? '';
  const redeemed = await redeemLink(backend, {
    request,
    site,
    token,
    browser,
    isAuto: form.get('auto') === '1',
    address,
  });
  if (redeemed.kind === 'refused') refuse(redeemed.code);
  if (redeemed.kind === 'press') {
    return createGoPage(request, site.apiPath, {
      token,
      nonce,
      isAutoAllowed: false,
      hasLogin: !token.startsWith('m.'),
    });
  }
  const response = new Response(null, { status: 303, headers: { Location: redeemed.location } });
  for (const cookie of redeemed.setCookies) response.headers.append('Set-Cookie', cookie);
  return response;
};
