import type { Mode } from '../../../../lib/protocol/schema/primitives.ts';
import type { EndCause } from '../../../../lib/protocol/schema/session.ts';

/** What happened to a link that was shown but not accepted; the visitor is told none of it. */
export type LinkRefusal =
  | 'unknown'
  | 'tampered'
  | 'expired'
  | 'used'
  | 'revoked'
  | 'other_storefront'
  | 'other_browser'
  | 'credentials_changed'
  | 'impersonating'
  | 'agent_signed_out'
  | 'agent_not_allowed'
  | 'customer_not_found'
  | 'customer_inactive'
  | 'customer_excluded'
  | 'consent_missing'
  | 'storefront_mismatch';

interface EventDataByKind {
  link_issued: { readonly linkKind: string; readonly storefront: string; readonly expiresAt: number };
  link_revoked: { readonly by: string };
  link_refused: { readonly refusal: LinkRefusal; readonly storefront: string };
  magic_link_used: { readonly storefront: string };
  session_started: {
    readonly storefront: string;
    readonly cart: string | null;
    readonly mode: Mode;
    readonly checkoutBlocked: boolean;
    readonly linkIssuedAt: number;
    readonly endsAt: number;
    readonly idleSeconds: number;
    readonly adminSession: string;
  };
  session_extended: { readonly bySeconds: number; readonly endsAt: number; readonly extendedSeconds: number };
  session_mode_set: { readonly mode: Mode };
  session_ended: {
    readonly cause: EndCause;
    readonly endedAt: number;
    readonly lastActiveAt: number;
    /** The agent who ended it, where it was one. */
    readonly by: string | null;
  };
  settings_changed: { readonly by: string; readonly changed: readonly string[] };
  customer_erased: { readonly fields: readonly string[] };
  retention_applied: { readonly throughSeq: number };
}

export type EventKind = keyof EventDataByKind;

/** Fields that tell who somebody is or what was said about them. They stand beside the chain, not in it. */
export interface PersonalFields {
  readonly agentName?: string | null;
  readonly adminIp?: string | null;
  readonly customerName?: string | null;
  readonly reason?: string | null;
  readonly ticket?: string | null;
  readonly visitorIp?: string | null;
}

/** The fields that go when a customer is erased. Who acted, and from where, stays accountable. */
export const CUSTOMER_FIELDS = [
  'customerName',
  'reason',
  'ticket',
  'visitorIp',
] as const satisfies readonly (keyof PersonalFields)[];

/** One thing that happened, before it is chained. */
export type NewEvent = {
  [K in EventKind]: {
    readonly kind: K;
    readonly at: number;
    readonly session?: string;
    readonly link?: string;
    readonly agent?: string;
    readonly customer?: string;
    readonly data: EventDataByKind[K];
    readonly personal?: PersonalFields;
  };
}[EventKind];
