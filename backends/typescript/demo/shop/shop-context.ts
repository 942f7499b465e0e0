import type { Clock } from '../../../../lib/clock.ts';
import type { ShopDatabase } from '../database/tables.ts';
import type { Sites } from './sites.ts';

/** What every part of the demo shop is given. */
export interface ShopContext {
  readonly db: ShopDatabase;
  readonly clock: Clock;
  readonly sites: Sites;
  /** An admin session without a request for so long is over. */
  readonly adminIdleSeconds: number;
}

/** Now, as the tables keep it. */
export const instantOf = (clock: Clock): string => new Date(clock.now()).toISOString();
