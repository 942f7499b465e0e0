import { z } from 'zod';
import { bannerSettings } from './discovery.ts';
import { cursor, httpUrl, id, instant, mode, shopText } from './primitives.ts';

/** Why a session ended; one cause a session. */
export const endCause = z.enum([
  'exit',
  'expired',
  'idle',
  'replaced',
  'ended_by_lead',
  'left',
  'agent_signed_out',
  'unknown',
]);
export type EndCause = z.infer<typeof endCause>;

/** One row of the log: a session from redeeming an instant link to its end. */
export const session = z.object({
  id,
  state: z.enum(['live', 'ended']),
  cause: endCause.nullable(),
  /** `name` is null once the person has been erased. */
  agent: z.object({ id, name: shopText.nullable() }),
  customer: z.object({ id, name: shopText.nullable() }),
  storefront: id,
  cart: id.nullable(),
  mode,
  reason: z.string().max(500).nullable(),
  ticket: z.string().max(100).nullable(),
  linkIssuedAt: instant,
  startedAt: instant,
  /** When the absolute limit ends it, extensions included. */
  endsAt: instant,
  /** When the idle limit ends it unless the storefront is used before. */
  idleEndsAt: instant,
  endedAt: instant.nullable(),
  /** Address that the agent asked for the link from; null for those who may read only their own rows. */
  adminIp: z.string().max(64).nullable(),
});
export type Session = z.infer<typeof session>;

export const sessionQuery = z.object({
  agent: id.optional(),
  customer: id.optional(),
  state: z.enum(['live', 'ended']).optional(),
  from: instant.optional(),
  to: instant.optional(),
  cursor: cursor.optional(),
});
export type SessionQuery = z.infer<typeof sessionQuery>;

export const sessionList = z.object({ sessions: z.array(session).max(100), next: cursor.nullable() });

export const sessionStats = z.object({
  live: z.int().min(0),
  today: z.int().min(0),
  last30Days: z.int().min(0),
  /** Median length of ended sessions of the last 30 days. */
  medianSeconds: z.int().min(0).nullable(),
  byCause: z.record(endCause, z.int().min(0)),
  byAgent: z.array(z.object({ id, name: shopText.nullable(), sessions: z.int().min(0) })).max(100),
});

export const sessionEvent = z.object({
  at: instant,
  kind: z.string().max(40),
  detail: z.string().max(500).nullable(),
});
export const sessionEvents = z.object({ events: z.array(sessionEvent).max(1000) });

/** `left` and `exit` come from the agent's own browser; anything else is decided by the shop. */
export const endRequest = z.strictObject({ cause: z.enum(['exit', 'left']).optional() });
export const extendRequest = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export const modeRequest = z.strictObject({ mode, reason: z.string().trim().max(500).optional() });

/** What the storefront tells the browser that carries the session. */
export const storefrontSession = z.object({
  id,
  customer: z.object({ name: shopText }),
  agent: z.object({ name: shopText }),
  startedAt: instant,
  endsAt: instant,
  idleEndsAt: instant,
  mode,
  checkoutBlocked: z.boolean(),
  banner: bannerSettings,
});
export type StorefrontSession = z.infer<typeof storefrontSession>;

export const currentSession = z.object({ session: storefrontSession.nullable() });

export const exitRequest = z.strictObject({ id });
export const exitAnswer = z.object({ ended: z.literal(true), returnUrl: httpUrl });
