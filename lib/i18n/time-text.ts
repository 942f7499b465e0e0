import { language } from './text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type TimeUnit = 'second' | 'minute' | 'hour' | 'day';

const quantity = (value: number, unit: TimeUnit): string =>
  new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(value);

/** A length of time in its two largest units, e.g. `1 hr 5 min`; negative lengths are none. */
export const durationText = (milliseconds: number): string => {
  const left = Math.max(0, milliseconds);
  if (left < MINUTE) return quantity(Math.floor(left / SECOND), 'second');
  if (left < HOUR) return quantity(Math.floor(left / MINUTE), 'minute');
  const large = left < DAY ? { unit: 'hour' as const, size: HOUR } : { unit: 'day' as const, size: DAY };
  const small = left < DAY ? { unit: 'minute' as const, size: MINUTE } : { unit: 'hour' as const, size: HOUR };
  const rest = Math.floor((left % large.size) / small.size);
  const whole = quantity(Math.floor(left / large.size), large.unit);
  return rest === 0 ? whole : `${whole} ${quantity(rest, small.unit)}`;
};

/** How long ago, e.g. `5 minutes ago`; within the first minute `now`. */
export const relativeText = (instant: string, now: number): string => {
  const ago = Math.max(0, now - Date.parse(instant));
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (ago < MINUTE) return format.format(0, 'second');
  if (ago < HOUR) return format.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return format.format(-Math.floor(ago / HOUR), 'hour');
  return format.format(-Math.floor(ago / DAY), 'day');
};

/** Date and time to the second, in the agent's time zone. */
export const exactText = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));

/** Date and time to the minute. */
export const shortTimeText = (instant: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
