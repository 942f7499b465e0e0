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
    const blocking = this.#recent(key).at(-this.#rate.count);
    return blocking === undefined ? null : getWait(blocking, this.#rate.seconds, this.#clock.now());
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

/** Seconds until an instant has left the window. */
export const getWait = (instant: number, seconds: number, now: number): number =>
  Math.max(1, Math.ceil((instant + seconds * 1000 - now) / 1000));
