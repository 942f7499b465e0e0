import { text } from '../../lib/i18n/text.ts';
import { NumberField } from './NumberField.tsx';

export interface DaysFieldProps {
  readonly days: number;
  readonly onChoose: (days: number) => void;
}

const DAYS = { least: 1, most: 365 } as const;

const parseDays = (typed: string): number | null => {
  const digits = typed.trim();
  const days = Number(digits);
  return /^\d{1,4}$/.test(digits) && days >= DAYS.least && days <= DAYS.most ? days : null;
};

/** How long an entry of the team's log stays in the shop. */
export const DaysField = ({ days, onChoose }: DaysFieldProps) => (
  <NumberField label={text('options_reports_days')} value={days} bounds={DAYS} parse={parseDays} onChoose={onChoose} />
);
