import { text } from '../../lib/i18n/text.ts';
import { durationText } from '../../lib/i18n/time-text.ts';

interface Limits {
  readonly endsAt: string | null;
  readonly idleEndsAt: string | null;
}

const timeOf = (instant: string | null): number => (instant === null ? Infinity : Date.parse(instant));

/** How long until the first of the limits; null where the shop sets none, or none that is known. */
export const timeLeftText = ({ endsAt, idleEndsAt }: Limits, now: number): string | null => {
  const end = timeOf(endsAt);
  const idleEnd = timeOf(idleEndsAt);
  const first = Math.min(end, idleEnd);
  if (!Number.isFinite(first)) return null;
  if (first <= now) return text('popup_time_up');
  const left = durationText(first - now);
  return idleEnd < end ? text('popup_idle_left', left) : text('popup_time_left', left);
};
