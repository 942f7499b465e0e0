import type { Clock } from '../../../../lib/clock.ts';

/** So many in so many seconds. */
export interface Rate {
  readonly count: number;
  readonly seconds: number;
}

/** At most this many keys are remembered; the oldest are forgotten first, so that nobody can fill the memory. */
const KEYS = 10_000;

/** Sliding window of failures by key, in the memory of this process. */
export class FailureWindow {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #instants = new Map<string, number[]>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Seconds to wait, or null where there is room. */
  getWait(key: string): number | null {
    return getRateWait(this.#recent(key), this.#rate, this.#clock.now());
  }

  record(key: string): void {
    const recent = [...this.#recent(key), this.#clock.now()].slice(-this.#rate.count);
    this.#instants.delete(key);
    this.#instants.set(key, recent);
    if (this.#instants.size > KEYS) {
      const [oldest] = this.#instants.keys();
      if (oldest !== undefined) this.#instants.delete(oldest);
    }
  }

  #recent(key: string): readonly number[] {
    const since = this.#clock.now() - this.#rate.seconds * 1000;
    return (this.#instants.get(key) ?? []).filter((instant) => instant > since);
  }
}

/** Seconds until one more is allowed, from the instants of the window, oldest first; null where it is allowed now. */
export function getRateWait(instants: readonly number[], rate: Rate, now: number): number | null {
  const blocking = instants.at(-rate.count);
  if (instants.length < rate.count || blocking === undefined) return null;
  return Math.max(1, Math.ceil((blocking + rate.seconds * 1000 - now) / 1000));
}
