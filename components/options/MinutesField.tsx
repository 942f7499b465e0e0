import { useState } from 'react';
import { parseMinutes, SESSION_MINUTES } from '../../lib/courtesy/limits.ts';
import { text } from '../../lib/i18n/text.ts';
import { TextField } from '../ui/TextField.tsx';

export interface MinutesFieldProps {
  readonly minutes: number;
  readonly onChoose: (minutes: number) => void;
}

const BOUNDS = [String(SESSION_MINUTES.least), String(SESSION_MINUTES.most)];

/** Absolute limit of a session. Taken when the agent leaves the field or presses Enter, so that half a number never counts. */
export const MinutesField = ({ minutes, onChoose }: MinutesFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? String(minutes);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const chosen = parseMinutes(typed);
    setWrong(chosen === null);
    if (chosen === null) return;
    setDraft(null);
    if (chosen !== minutes) onChoose(chosen);
  };
  return (
    <TextField
      label={text('options_rules_minutes')}
      hint={text('options_rules_minutes_hint', ...BOUNDS)}
      error={wrong ? text('options_rules_minutes_wrong', ...BOUNDS) : null}
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
