import type { Clock } from '../../../lib/clock.ts';
import type { AddressFinder } from './access/client-address.ts';
import type { FailureWindow, Rate } from './access/rate-limit.ts';
import type { AuditLog } from './audit/append-events.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { AdminSessionWatch } from './sessions/admin-session-watch.ts';
import type { SettingsReader } from './settings/settings-store.ts';
import type { ShopPort } from './shop-port.ts';
import type { Store } from './storage/transaction.ts';

/** How often things may happen before the answer is 429. */
export interface RateLimits {
  /** Links by one agent. */
  readonly links: Rate;
  /** Links refused to one address. */
  readonly refusedLinks: Rate;
}

export const defaultRateLimits: RateLimits = {
  links: { count: 60, seconds: 60 },
  refusedLinks: { count: 20, seconds: 300 },
};

/** What the log needs without a shop behind it, as on the command line. */
export type LogBackend = Pick<Backend, 'db' | 'log' | 'clock'>;

/** Everything that the rules work with; one object for the life of the backend. */
export interface Backend {
  readonly shop: ShopPort;
  readonly db: Store;
  readonly keys: KeyRing;
  readonly log: AuditLog;
  readonly clock: Clock;
  readonly rateLimits: RateLimits;
  readonly refusedLinks: FailureWindow;
  readonly adminSessions: AdminSessionWatch;
  readonly readSettings: SettingsReader;
  readonly findAddress: AddressFinder;
  /** Told of every error that nobody expected; the answer says nothing of it. */
  readonly onError: (error: unknown) => void;
}
