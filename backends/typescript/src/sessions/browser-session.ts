import type { Backend } from '../backend.ts';
import type { StorefrontCookies } from '../http/storefront-cookies.ts';
import { hash } from '../links/token.ts';
import type { SessionRecord } from '../storage/database.ts';
import { findSessionByCookie } from '../storage/sessions-repository.ts';
import { endOverdueSession, endSession } from './end-session.ts';

/**
 * What a browser carries on one storefront. `ended` also for a cookie that nobody knows: its browser may still be logged
 * in as a customer, so it is to be logged out.
 */
export type BrowserSession =
  | { readonly kind: 'none' }
  | { readonly kind: 'live'; readonly session: SessionRecord }
  | { readonly kind: 'ended'; readonly session: SessionRecord | null };

/** Looks a browser's session up and ends it where a limit or the agent's own session has. Never counts as activity. */
export async function findBrowserSession(
  backend: Backend,
  request: Request,
  storefront: string,
  cookies: StorefrontCookies,
): Promise<BrowserSession> {
  const cookie = cookies.getSession(request);
  if (cookie === null) return { kind: 'none' };
  const found = await findSessionByCookie(backend.db, backend.shop.id, hash(cookie));
  if (found === undefined) return { kind: 'ended', session: null };
  if (found.storefront !== storefront) return { kind: 'none' };
  const session = await endOverdueSession(backend, found);
  if (session.ended_at !== null) return { kind: 'ended', session };
  if (await backend.adminSessions.hasEnded(session.admin_session, session.agent)) {
    return {
      kind: 'ended',
      session: await endSession(backend, session, { cause: 'agent_signed_out', at: backend.clock.now() }),
    };
  }
  return { kind: 'live', session };
}
