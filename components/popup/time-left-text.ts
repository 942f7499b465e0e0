import { text } from '../../lib/i18n/text.ts';
import { durationText } from '../../lib/i18n/time-text.ts';

interface Limits {
  readonly endsAt: string | null;
  readonly idleEndsAt: string | null;
}

const soonest = (...instants: readonly (string | null)[]): number =>
  Math.min(...instants.map((instant) => (instant === null ? Infinity : Date.parse(instant))));

/** How long until the first of the limits; null where the shop sets none, or none that is known. */
export const timeLeftText = ({ endsAt, idleEndsAt }: Limits, now: number): string | null => {
  const end = soonest(endsAt, idleEndsAt);
  if (!Number.isFinite(end)) return null;
  return end <= now ? text('popup_time_up') : text('popup_time_left', durationText(end - now));
};
