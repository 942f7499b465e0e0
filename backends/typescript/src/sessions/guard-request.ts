import type { StorefrontSession } from '../../../../lib/protocol/schema/session.ts';
import { toProblem, withCommonHeaders } from '../http/answers.ts';
import { ProblemError } from '../http/problem.ts';
import type { Backend } from '../backend.ts';
import type { StorefrontSite } from '../http/storefront-site.ts';
import { createFailureResponse } from '../pages/visitor-page.ts';
import type { RequestKind } from '../shop-port.ts';
import type { SessionRecord } from '../storage/database.ts';
import { recordActivity } from '../storage/sessions-repository.ts';
import { findBrowserSession } from './browser-session.ts';
import { endSession } from './end-session.ts';
import { getLogOutCookies } from './log-out.ts';
import { isActivityDue } from './session-limits.ts';
import { toStorefrontSession } from './session-view.ts';

/** What the shop is to do with a request of its storefront, before anything else. */
export type Guarded =
  /** No session of an agent: the shop goes on as if we were not there. */
  | { readonly kind: 'none' }
  | { readonly kind: 'live'; readonly session: StorefrontSession }
  /** The session ended elsewhere: the shop sets these cookies and goes on as logged out. */
  | { readonly kind: 'ended'; readonly setCookies: readonly string[] }
  /** The session may not do this: the shop answers with this and does nothing. */
  | { readonly kind: 'refused'; readonly response: Response };

/** Holds a session to its limits, mode and checkout switch on the server, for every page and every change. */
export async function guardRequest(backend: Backend, site: StorefrontSite, request: Request): Promise<Guarded> {
  const isOurs = new URL(request.url).pathname.startsWith(site.apiPath);
  if (isOurs || site.cookies.getSession(request) === null) return { kind: 'none' };
  try {
    const current = await findBrowserSession(backend, request, site.storefront.id, site.cookies);
    if (current.kind === 'none') return current;
    if (current.kind === 'ended') return { kind: 'ended', setCookies: await getLogOutCookies(backend, site, request) };
    if (await isSomebodyElse(backend, site, current.session, request)) {
      await endSession(backend, current.session, { cause: 'replaced', at: backend.clock.now() });
      return { kind: 'ended', setCookies: await getLogOutCookies(backend, site, request) };
    }
    const session = await withActivity(backend, current.session, request);
    const refusal = findRefusal(session, backend.shop.kindOf(request), isSafe(request));
    if (refusal !== null) return await toRefused(site, request, new ProblemError(refusal));
    return { kind: 'live', session: toStorefrontSession(session, await backend.readSettings()) };
  } catch (error) {
    return await toRefused(site, request, toProblem(backend, error));
  }
}

/**
 * A session holds for its own customer. Whoever brings the login of another one has taken it from another session, which
 * may be over or allow less.
 */
async function isSomebodyElse(
  backend: Backend,
  site: StorefrontSite,
  session: SessionRecord,
  request: Request,
): Promise<boolean> {
  const customer = await backend.shop.currentCustomer(request, site.storefront.id);
  return customer !== null && customer !== session.customer;
}

const toRefused = async (site: StorefrontSite, request: Request, problem: ProblemError): Promise<Guarded> => ({
  kind: 'refused',
  response: withCommonHeaders(await createFailureResponse(request, site.apiPath, problem)),
});

const isSafe = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** The first rule that a request breaks. Credentials and means of payment are the customer's alone in every mode. */
function findRefusal(
  session: SessionRecord,
  kind: RequestKind,
  isSafeMethod: boolean,
): 'change_refused' | 'checkout_blocked' | 'read_only' | null {
  if (kind === 'security') return 'change_refused';
  if (kind === 'checkout' && session.checkout_blocked === 1) return 'checkout_blocked';
  if (session.mode === 'read-only' && (kind === 'write' || (kind === 'checkout' && !isSafeMethod))) return 'read_only';
  return null;
}

async function withActivity(backend: Backend, session: SessionRecord, request: Request): Promise<SessionRecord> {
  const now = backend.clock.now();
  if (!isPageRequest(request) || !isActivityDue(session, now)) return session;
  await recordActivity(backend.db, session.shop, session.id, now);
  return { ...session, last_active_at: now };
}

/** Whether a person did something: opened a page or sent something. Pictures, prefetches and polling scripts did not. */
function isPageRequest(request: Request): boolean {
  if (!isSafe(request)) return true;
  if (/prefetch|prerender/i.test(request.headers.get('sec-purpose') ?? '')) return false;
  const destination = request.headers.get('sec-fetch-dest');
  if (destination !== null) return destination === 'document';
  return (request.headers.get('accept') ?? '').includes('text/html');
}
