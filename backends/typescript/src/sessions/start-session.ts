import { randomBytes } from 'node:crypto';
import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import { appendEvents } from '../audit/append-events.ts';
import type { NewEvent } from '../audit/events.ts';
import type { Backend } from '../backend.ts';
import type { Redeemed, RedeemTry } from '../links/redeem-link.ts';
import { DOUBLE_CLICK_MS } from '../links/redeem-magic-link.ts';
import { hash } from '../links/token.ts';
import type { ShopCustomer } from '../shop-port.ts';
import { createId } from '../storage/create-id.ts';
import type { SessionRecord } from '../storage/database.ts';
import { spendLink } from '../storage/links-repository.ts';
import { findSession, insertSession, insertSessionCookie } from '../storage/sessions-repository.ts';
import { transact } from '../storage/transaction.ts';
import { endSession, endSessionIn } from './end-session.ts';
import { findLimitReached } from './session-limits.ts';
import { toNewSession } from './session-projection.ts';

const createCookie = (): string => randomBytes(32).toString('base64url');

/** Spends the link and starts the session in one commit, then logs in. Null where somebody else was quicker. */
export async function startSession(
  backend: Backend,
  attempt: RedeemTry,
  customer: ShopCustomer,
  settings: Settings,
): Promise<Redeemed | null> {
  const { link, current } = attempt;
  const cart = await findCartFor(backend, attempt, customer);
  const event = toStartedEvent(backend, attempt, { cart, settings });
  const session = toNewSession(backend.shop.id, event);
  const cookie = createCookie();
  const isStarted = await transact(backend.db, async (trx) => {
    const use = { now: event.at, browser: attempt.browserHash, session: session.id };
    if (!(await spendLink(trx, link, use))) return false;
    const replaced =
      current.kind === 'live'
        ? await endSessionIn(trx, backend, current.session, { cause: 'replaced', at: event.at })
        : null;
    await insertSession(trx, session);
    await insertSessionCookie(trx, { cookieHash: hash(cookie), session: session.id, createdAt: event.at });
    await appendEvents(trx, backend.log, replaced === null ? [event] : [replaced.event, event]);
    return true;
  });
  return isStarted ? logIn(backend, attempt, { session, cookie, customer, settings }) : null;
}

/**
 * The second half of a double click gets into the session that the first half started: the browser may have thrown the
 * first answer away, so this one carries a cookie of its own. An ended session is never revived.
 */
export async function joinSession(backend: Backend, attempt: RedeemTry): Promise<Redeemed | null> {
  const { link } = attempt;
  if (link.session === null || link.browser !== attempt.browserHash || link.revoked_at !== null) return null;
  const session = await findSession(backend.db, backend.shop.id, link.session);
  const now = backend.clock.now();
  if (session === undefined || session.ended_at !== null || now - session.started_at >= DOUBLE_CLICK_MS) return null;
  const customer = await backend.shop.findCustomer(link.customer);
  if (customer === null || findLimitReached(session, now) !== null) return null;
  const cookie = createCookie();
  await insertSessionCookie(backend.db, { cookieHash: hash(cookie), session: session.id, createdAt: now });
  return logIn(backend, attempt, { session, cookie, customer, settings: await backend.readSettings() });
}

async function logIn(
  backend: Backend,
  { request, site, link }: RedeemTry,
  start: {
    readonly session: SessionRecord;
    readonly cookie: string;
    readonly customer: ShopCustomer;
    readonly settings: Settings;
  },
): Promise<Redeemed> {
  try {
    const cookies = await backend.shop.logIn(request, {
      customer: link.customer,
      storefront: site.storefront.id,
      cart: start.session.cart,
      runLoginHook: start.settings.loginHook.instant,
      impersonated: true,
    });
    const location = site.getLandingUrl(backend.shop.landingPath(link.landing, start.customer));
    return { kind: 'in', location, setCookies: [...cookies, ...site.cookies.setSession(start.cookie)] };
  } catch (error) {
    // Nobody is in: a session that goes on without a browser would be a lie.
    await endSession(backend, start.session, { cause: 'unknown', at: backend.clock.now() });
    throw error;
  }
}

/** The cart that the link names, as long as it is still one. */
async function findCartFor(backend: Backend, { link }: RedeemTry, customer: ShopCustomer): Promise<string | null> {
  if (link.cart === 'none') return null;
  if (link.cart === 'latest') return (await backend.shop.openCarts(customer.id))[0]?.id ?? null;
  const cart = await backend.shop.findCart(link.cart);
  return cart === null || cart.ordered || cart.customer !== customer.id ? null : cart.id;
}

function toStartedEvent(
  backend: Backend,
  { link, address }: RedeemTry,
  { cart, settings }: { readonly cart: string | null; readonly settings: Settings },
): Extract<NewEvent, { kind: 'session_started' }> {
  const now = backend.clock.now();
  return {
    kind: 'session_started',
    at: now,
    session: createId(now),
    link: link.id,
    agent: link.agent,
    customer: link.customer,
    data: {
      storefront: link.storefront,
      cart,
      mode: link.mode,
      checkoutBlocked: settings.sessions.blockCheckout,
      linkIssuedAt: link.issued_at,
      endsAt: now + settings.sessions.absoluteSeconds * 1000,
      idleSeconds: settings.sessions.idleSeconds,
      adminSession: link.admin_session,
    },
    personal: {
      agentName: link.agent_name,
      adminIp: link.admin_ip,
      customerName: link.customer_name,
      reason: link.reason,
      ticket: link.ticket,
      visitorIp: address,
    },
  };
}
