import { durationText } from '../i18n/time-text.ts';
import { text } from '../i18n/text.ts';
import type { StorefrontSession } from '../protocol/schema/session.ts';

const MINUTE = 60_000;

/** Minutes before the end at which those who listen are told. */
const TOLD_AT: readonly number[] = [5, 1];

export interface TimeLeft {
  readonly milliseconds: number;
  /** True where it is idleness that will end the session first. */
  readonly idle: boolean;
}

export const getTimeLeft = ({ endsAt, idleEndsAt }: StorefrontSession, now: number): TimeLeft => {
  const absolute = Date.parse(endsAt) - now;
  const idle = Date.parse(idleEndsAt) - now;
  return { milliseconds: Math.max(0, Math.min(absolute, idle)), idle: idle < absolute };
};

/** Whole minutes, rounded up: "5 min" is said from the moment five minutes are left. */
const minutesOf = ({ milliseconds }: TimeLeft): number => Math.ceil(milliseconds / MINUTE);

export const timeLeftText = (left: TimeLeft): string => {
  if (left.milliseconds === 0) return text('banner_over');
  if (left.milliseconds < MINUTE) return text('banner_ends_soon');
  return text(left.idle ? 'banner_ends_idle' : 'banner_ends', durationText(minutesOf(left) * MINUTE));
};

/** The number of minutes to announce now, or null. */
export const findAnnouncement = (left: TimeLeft, before: TimeLeft | null): number | null => {
  const minutes = minutesOf(left);
  if (before !== null && minutesOf(before) === minutes) return null;
  return TOLD_AT.includes(minutes) ? minutes : null;
};

/** When the text changes next, in milliseconds from now. */
export const getNextChange = ({ milliseconds }: TimeLeft): number => milliseconds % MINUTE || MINUTE;
