import { useId, useState } from 'react';
import { text } from '../../lib/i18n/text.ts';
import { shortTimeText } from '../../lib/i18n/time-text.ts';
import type { Extending } from '../../lib/view/live-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface ExtendSessionProps {
  readonly customer: string;
  readonly extending: Extending | undefined;
  readonly remedies: Remedies;
  readonly onExtend: (reason: string) => void;
}

/** Moves the time limit of a live session; the shop wants to know why, and decides how far. */
export const ExtendSession = ({ customer, extending, remedies, onExtend }: ExtendSessionProps) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const extend = (): void => {
    setTried(true);
    if (reason.trim() !== '') onExtend(reason.trim());
  };
  return (
    <div className="extend">
      {extending?.state === 'extended' ? (
        <p role="status">{text('popup_extended', shortTimeText(extending.until))}</p>
      ) : (
        <Button
          look="quiet"
          aria-expanded={open}
          aria-controls={id}
          aria-label={text('popup_extend_of', customer)}
          onClick={() => setOpen(!open)}
        >
          {text('popup_extend')}
        </Button>
      )}
      {open && extending?.state !== 'extended' && (
        <form
          id={id}
          className="extend-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            extend();
          }}
        >
          <TextField
            label={text('popup_extend_why')}
            value={reason}
            maxLength={500}
            required
            autoFocus
            error={tried && reason.trim() === '' ? text('popup_extend_empty') : null}
            onType={setReason}
          />
          <Button type="submit" busy={extending?.state === 'working'}>
            {text('popup_extend_do')}
          </Button>
          {extending?.state === 'failed' && (
            <FailureNotice failure={extending.failure} remedies={{ ...remedies, retry: extend }} />
          )}
        </form>
      )}
    </div>
  );
};
