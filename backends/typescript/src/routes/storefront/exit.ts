import { exitRequest } from '../../../../../lib/protocol/schema/session.ts';
import { isOriginAllowed } from '../../access/origins.ts';
import { createJsonResponse } from '../../http/answers.ts';
import { refuse } from '../../http/problem.ts';
import { parseWith, readJson } from '../../http/request-body.ts';
import type { StorefrontHandler } from '../../http/storefront-router.ts';
import { findBrowserSession } from '../../sessions/browser-session.ts';
import { endSession } from '../../sessions/end-session.ts';
import { getLogOutCookies } from '../../sessions/log-out.ts';

/** Ends exactly the session that was named, logs the customer out here, and says where the agent came from. */
export const exit: StorefrontHandler = async ({ backend, site, request }) => {
  if (!isOriginAllowed(request.headers.get('origin'), site.origin)) refuse('origin_refused');
  const { id } = parseWith(exitRequest, await readJson(request));
  const current = await findBrowserSession(backend, request, site.storefront.id, site.cookies);
  if (current.kind === 'none' || current.session === null) return refuse('session_ended');
  const { session } = current;
  if (session.id !== id) return refuse('session_not_current');
  if (current.kind === 'live') {
    await endSession(backend, session, { cause: 'exit', at: backend.clock.now(), by: session.agent });
  }
  const cookies = await getLogOutCookies(backend, site, request);
  return createJsonResponse({ ended: true, returnUrl: backend.shop.adminCustomerUrl(session.customer) }, 200, cookies);
};
