import type { PersonalValue } from '../audit/chain.ts';
import type { NewEvent } from '../audit/events.ts';
import type { EventRecord, SessionRecord } from '../storage/database.ts';

type EventOf<K extends NewEvent['kind']> = Extract<NewEvent, { kind: K }>;

/** The row that a session begins with. */
export function toNewSession(shop: string, event: EventOf<'session_started'>): SessionRecord {
  const { data, personal = {} } = event;
  const { agentName = null, adminIp = null, customerName = null, reason = null, ticket = null } = personal;
  return {
    id: event.session ?? '',
    shop,
    link: event.link ?? '',
    agent: event.agent ?? '',
    agent_name: agentName,
    admin_session: data.adminSession,
    admin_ip: adminIp,
    customer: event.customer ?? '',
    customer_name: customerName,
    storefront: data.storefront,
    cart: data.cart,
    mode: data.mode,
    checkout_blocked: data.checkoutBlocked ? 1 : 0,
    reason,
    ticket,
    link_issued_at: data.linkIssuedAt,
    started_at: event.at,
    ends_at: data.endsAt,
    idle_seconds: data.idleSeconds,
    extended_seconds: 0,
    last_active_at: event.at,
    ended_at: null,
    cause: null,
  };
}

/** What a later event changes in the row. */
export function toSessionChange(event: NewEvent): Partial<SessionRecord> {
  switch (event.kind) {
    case 'session_extended':
      return { ends_at: event.data.endsAt, extended_seconds: event.data.extendedSeconds };
    case 'session_mode_set':
      return { mode: event.data.mode };
    case 'session_ended':
      return { ended_at: event.data.endedAt, cause: event.data.cause, last_active_at: event.data.lastActiveAt };
    case 'link_issued':
    case 'link_revoked':
    case 'link_refused':
    case 'magic_link_used':
    case 'session_started':
    case 'settings_changed':
    case 'customer_erased':
    case 'retention_applied':
      return {};
  }
}

/** The row that the events of one session, in order, tell of; null where its beginning is not among them. */
export function projectSession(records: readonly EventRecord[]): SessionRecord | null {
  return records.reduce<SessionRecord | null>((session, record) => {
    const event = toEvent(record);
    if (event.kind === 'session_started') return toNewSession(record.shop, event);
    return session === null ? null : { ...session, ...toSessionChange(event) };
  }, null);
}

/** A stored event as it was before it was chained; its row is covered by the chain's MAC, so its shape is ours. */
export function toEvent(record: EventRecord): NewEvent {
  const salted = JSON.parse(record.personal) as Record<string, PersonalValue>;
  const event: unknown = {
    kind: record.kind,
    at: record.at,
    session: record.session ?? undefined,
    link: record.link ?? undefined,
    agent: record.agent ?? undefined,
    customer: record.customer ?? undefined,
    data: JSON.parse(record.data) as unknown,
    personal: Object.fromEntries(Object.entries(salted).map(([field, [, value]]) => [field, value])),
  };
  return event as NewEvent;
}
