import { useEffect, useState } from 'react';
import type { Clock } from '../lib/clock.ts';

const TICK_MS = 1000;

/** The time, moving on by the second, for texts such as "5 min left". */
export const useNow = (clock: Clock): number => {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};
