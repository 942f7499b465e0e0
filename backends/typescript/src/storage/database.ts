import type { Insertable, Selectable } from 'kysely';
import type { LinkKind, Mode } from '../../../../lib/protocol/schema/primitives.ts';
import type { EndCause } from '../../../../lib/protocol/schema/session.ts';

/** All instants are milliseconds since the epoch; all hashes and MACs are base64url; booleans are 0 or 1. */
export interface Database {
  connect_links: LinkTable;
  connect_sessions: SessionTable;
  connect_session_cookies: SessionCookieTable;
  connect_events: EventTable;
  connect_chain_heads: ChainHeadTable;
  connect_checkpoints: CheckpointTable;
  connect_settings: SettingsTable;
}

export interface LinkTable {
  id: string;
  shop: string;
  /** SHA-256 of the handle: the handle itself stands in the URL alone. */
  handle_hash: string;
  key_id: string;
  kind: LinkKind;
  storefront: string;
  customer: string;
  customer_name: string | null;
  agent: string;
  agent_name: string | null;
  admin_session: string;
  admin_ip: string | null;
  issued_at: number;
  expires_at: number;
  uses: 'once' | 'until-expiry';
  landing: string;
  /** `none`, `latest` or an id. */
  cart: string;
  mode: Mode;
  reason: string | null;
  ticket: string | null;
  /** SHA-256 of the customer's credentials version; magic links only. */
  credentials: string | null;
  revoked_at: number | null;
  first_used_at: number | null;
  /** SHA-256 of the nonce of the browser that used it first. */
  browser: string | null;
  /** The session that it started last. */
  session: string | null;
}
export type LinkRecord = Selectable<LinkTable>;

/** Projection of the events; `last_active_at` alone moves without one. */
export interface SessionTable {
  id: string;
  shop: string;
  link: string;
  agent: string;
  agent_name: string | null;
  admin_session: string;
  admin_ip: string | null;
  customer: string;
  customer_name: string | null;
  storefront: string;
  cart: string | null;
  mode: Mode;
  checkout_blocked: number;
  reason: string | null;
  ticket: string | null;
  link_issued_at: number;
  started_at: number;
  ends_at: number;
  idle_seconds: number;
  extended_seconds: number;
  last_active_at: number;
  ended_at: number | null;
  cause: EndCause | null;
}
export type SessionRecord = Selectable<SessionTable>;

export interface SessionCookieTable {
  /** SHA-256 of the cookie. */
  cookie_hash: string;
  session: string;
  created_at: number;
}

export interface EventTable {
  shop: string;
  /** 1, 2, 3 … without a gap, for each shop. */
  seq: number;
  at: number;
  kind: string;
  session: string | null;
  link: string | null;
  agent: string | null;
  customer: string | null;
  /** Canonical JSON without anything personal. */
  data: string;
  /** Canonical JSON: field → salted digest. */
  digests: string;
  /** JSON: field → [salt, value]; fields are taken out when the person is erased. */
  personal: string;
  key_id: string;
  mac: string;
}
export type EventRecord = Selectable<EventTable>;
export type NewEventRecord = Insertable<EventTable>;

export interface ChainHeadTable {
  shop: string;
  seq: number;
  mac: string;
  key_id: string;
  /** MAC over this row, so that cutting off the newest events is found. */
  head_mac: string;
}

/** What retention has cut off. */
export interface CheckpointTable {
  shop: string;
  seq: number;
  mac: string;
  key_id: string;
  checkpoint_mac: string;
}

export interface SettingsTable {
  shop: string;
  settings: string;
  updated_at: number;
}
