import type { ErrorCode, Failure } from '../protocol/errors.ts';
import { text } from './text.ts';

/** What a failure says to an agent: what happened, the one thing to do next, and the shop's own words if they add something. */
export interface FailureText {
  readonly sentence: string;
  readonly next: string;
  /** Plain text from outside, capped; only where the sentence does not hold it already. */
  readonly detail: string | null;
}

/** Codes whose sentence is better with the detail in it: their text is `error_<code>_detail`. */
const SPEAKING = [
  'companion_missing',
  'foreign_api',
  'http_not_confirmed',
  'landing_refused',
  'link_origin_unknown',
  'origin_not_granted',
  'permission_refused',
  'protocol_unsupported',
  'right_missing',
  'session_would_end',
  'storefront_headless',
  'storefront_inactive',
  'storefront_maintenance',
] as const satisfies readonly ErrorCode[];

const LONGEST_DETAIL = 200;

const speaks = (code: ErrorCode): code is (typeof SPEAKING)[number] => SPEAKING.some((one) => one === code);

const capped = (detail: string): string =>
  detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL - 1)}…` : detail;

export const failureText = ({ code, detail }: Failure): FailureText => {
  const next = text(`error_${code}_next`);
  if (detail === undefined || detail === '') return { sentence: text(`error_${code}`), next, detail: null };
  const shown = capped(detail);
  if (speaks(code)) return { sentence: text(`error_${code}_detail`, shown), next, detail: null };
  return { sentence: text(`error_${code}`), next, detail: shown };
};
