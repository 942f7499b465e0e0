import { createJsonResponse } from '../../http/answers.ts';
import type { StorefrontHandler } from '../../http/storefront-router.ts';
import { findBrowserSession } from '../../sessions/browser-session.ts';
import { getLogOutCookies } from '../../sessions/log-out.ts';
import { toStorefrontSession } from '../../sessions/session-view.ts';

/** This browser's session or none. Asking is not using: it moves no limit. */
export const currentSession: StorefrontHandler = async ({ backend, site, request }) => {
  const current = await findBrowserSession(backend, request, site.storefront.id, site.cookies);
  if (current.kind === 'none') return createJsonResponse({ session: null });
  if (current.kind === 'ended') {
    return createJsonResponse({ session: null }, 200, await getLogOutCookies(backend, site, request));
  }
  return createJsonResponse({ session: toStorefrontSession(current.session, await backend.readSettings()) });
};
