import { useState } from 'react';
import { text } from '../../lib/i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** Smallest and largest value, both allowed. */
  readonly bounds: { readonly least: number; readonly most: number };
  /** Null where what was typed is no number within the bounds. */
  readonly parse: (typed: string) => number | null;
  readonly onChoose: (value: number) => void;
}

/** A number that is taken when the agent leaves the field or presses Enter, so that half a number never counts. */
export const NumberField = ({ label, value, bounds, parse, onChoose }: NumberFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? String(value);
  const [wrong, setWrong] = useState(false);
  const limits = [String(bounds.least), String(bounds.most)];
  const take = (): void => {
    const chosen = parse(typed);
    setWrong(chosen === null);
    if (chosen === null) return;
    setDraft(null);
    if (chosen !== value) onChoose(chosen);
  };
  return (
    <TextField
      label={label}
      hint={text('options_rules_minutes_hint', ...limits)}
      error={wrong ? text('options_rules_minutes_wrong', ...limits) : null}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      value={typed}
      onType={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
};
