import type { Clock } from '../clock.ts';
import type { ReservedPosting } from '../connect/postings.ts';
import type { PlatformId } from '../platforms/platform.ts';
import type { SessionAdapter } from '../platforms/session-adapter.ts';
import { createLock, type Lock } from '../storage/lock.ts';
import { logError } from './log-error.ts';

/** What every handler of the worker is given; tests bring their own clock, shop and log. */
export interface Background {
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly adapters: Readonly<Record<PlatformId, SessionAdapter>>;
  readonly lock: Lock;
  /** Tabs that a link is being asked for, by key. Gone with the worker, as the request is. */
  readonly asking: Set<string>;
  /** Forms that wait for the page that posts them, by id. Gone with the worker, as a secret should be. */
  readonly postings: Map<string, ReservedPosting>;
  /** Tells developers where something broke, without what it was about. */
  readonly log: (where: string, error: unknown) => void;
  /** Runs what nobody waits for. */
  readonly later: (where: string, task: () => Promise<unknown>) => void;
}

export const createBackground = (
  given: Pick<Background, 'clock' | 'fetch' | 'adapters'> & Partial<Pick<Background, 'log'>>,
): Background => {
  const log = given.log ?? logError;
  return {
    ...given,
    log,
    lock: createLock(),
    asking: new Set(),
    postings: new Map(),
    later: (where, task) => void task().catch((error: unknown) => log(where, error)),
  };
};
