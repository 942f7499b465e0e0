/** One line of the final table: what was measured, and how it compares with its baseline of the same run. */
export interface Figure {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  /** Value divided by its baseline; null where the line is the baseline itself. */
  readonly ratio: number | null;
  /** What the ratio compares with, e.g. `budget 25 kB`. */
  readonly baseline: string;
  readonly goal?: Goal;
}

export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

/** A part of the bench: says aloud what it does or has to skip, and returns what it measured. */
export type Part = (say: (line: string) => void) => Promise<readonly Figure[]>;

export const atMost = (measured: number, limit: number, text: string): Goal => ({
  text: `≤ ${text}`,
  met: measured <= limit,
});

export const atLeast = (measured: number, limit: number, text: string): Goal => ({
  text: `≥ ${text}`,
  met: measured >= limit,
});

const round = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Three significant digits at most, so that nobody reads more into a figure than one run can tell. */
const brief = (value: number): string => round(value, value >= 100 ? 0 : value >= 10 ? 1 : 2);

export const milliseconds = (value: number): string => `${brief(value)} ms`;
export const microseconds = (value: number): string => `${brief(value)} µs`;
export const perSecond = (value: number): string => `${round(value, 0)} /s`;
export const kilobytes = (bytes: number): string => `${round(bytes / 1000, 1)} kB`;
export const megabytes = (bytes: number): string => `${round(bytes / 1_000_000, 1)} MB`;
export const ratioText = (ratio: number): string => `${round(ratio, ratio >= 10 ? 1 : 2)}×`;
