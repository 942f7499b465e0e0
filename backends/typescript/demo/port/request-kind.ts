import type { RequestKind } from '../../src/shop-port.ts';

const SECURITY = /^\/account\/(?:email|password|payment)(?:\/|$)/;

/** What a storefront request would do. Nothing changes on GET or HEAD in this shop. */
export const kindOf = (request: Request): RequestKind => {
  if (request.method === 'GET' || request.method === 'HEAD') return 'read';
  const { pathname } = new URL(request.url);
  if (pathname === '/checkout/place') return 'checkout';
  return SECURITY.test(pathname) ? 'security' : 'write';
};
