import type { Session, StorefrontSession } from '../../../../lib/protocol/schema/session.ts';
import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import type { SessionRecord } from '../storage/database.ts';
import { getIdleEnd } from './session-limits.ts';

export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Shop texts are capped where they leave: the protocol promises 200 characters. */
export const toShopText = (text: string): string => text.slice(0, 200);

const toName = (name: string | null): string | null => (name === null ? null : toShopText(name));

/** A row of the log as agents see it; only those who read the team's see addresses. */
export function toSession(session: SessionRecord, readsTeam: boolean): Session {
  return {
    id: session.id,
    state: session.ended_at === null ? 'live' : 'ended',
    cause: session.cause,
    agent: { id: session.agent, name: toName(session.agent_name) },
    customer: { id: session.customer, name: toName(session.customer_name) },
    storefront: session.storefront,
    cart: session.cart,
    mode: session.mode,
    reason: session.reason,
    ticket: session.ticket,
    linkIssuedAt: toInstant(session.link_issued_at),
    startedAt: toInstant(session.started_at),
    endsAt: toInstant(session.ends_at),
    idleEndsAt: toInstant(getIdleEnd(session)),
    endedAt: session.ended_at === null ? null : toInstant(session.ended_at),
    adminIp: readsTeam ? session.admin_ip : null,
  };
}

/** What the browser that carries the session is told. */
export function toStorefrontSession(session: SessionRecord, settings: Settings): StorefrontSession {
  return {
    id: session.id,
    customer: { name: toShopText(session.customer_name ?? '') },
    agent: { name: toShopText(session.agent_name ?? '') },
    startedAt: toInstant(session.started_at),
    endsAt: toInstant(session.ends_at),
    idleEndsAt: toInstant(getIdleEnd(session)),
    mode: session.mode,
    checkoutBlocked: session.checkout_blocked === 1,
    banner: settings.banner,
  };
}
