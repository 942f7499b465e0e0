import type { Clock } from '../../../../lib/clock.ts';

/** A clock that runs on and can be put forward. */
export interface ShiftedClock extends Clock {
  advance(seconds: number): void;
}

export const createShiftedClock = (clock: Clock): ShiftedClock => {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
};
