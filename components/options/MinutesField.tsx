import { parseMinutes, SESSION_MINUTES } from '../../lib/courtesy/limits.ts';
import { text } from '../../lib/i18n/text.ts';
import { NumberField } from './NumberField.tsx';

export interface MinutesFieldProps {
  readonly minutes: number;
  readonly onChoose: (minutes: number) => void;
}

/** Absolute limit of a session. */
export const MinutesField = ({ minutes, onChoose }: MinutesFieldProps) => (
  <NumberField
    label={text('options_rules_minutes')}
    value={minutes}
    bounds={SESSION_MINUTES}
    parse={parseMinutes}
    onChoose={onChoose}
  />
);
