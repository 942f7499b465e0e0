import type { Choice } from '../../lib/messaging/messages.ts';
import { text } from '../../lib/i18n/text.ts';
import { shortTimeText } from '../../lib/i18n/time-text.ts';
import type { Connecting } from '../../lib/view/find-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface ConnectOutcomeProps {
  readonly connecting: Connecting | undefined;
  readonly remedies: Remedies;
  readonly onRetry: (choice: Choice) => void;
}

/** What came of a connect, below the customer it was about. */
export const ConnectOutcome = ({ connecting, remedies, onRetry }: ConnectOutcomeProps) => {
  switch (connecting?.state) {
    case undefined:
    case 'working':
      return null;
    case 'opened':
      return <Notice tone="success" title={text('button_done')} />;
    case 'asking':
      return <Notice tone="success" title={text('button_asking')} />;
    case 'copied':
      return (
        <Notice tone="success" title={text('button_copied', shortTimeText(connecting.expiresAt))}>
          <p>{text('button_copied_note')}</p>
        </Notice>
      );
    case 'by-hand':
      return (
        <Notice tone="hint" title={text('popup_copy_by_hand')}>
          <TextField
            label={text('popup_magic_link')}
            hideLabel
            value={connecting.url}
            readOnly
            dir="ltr"
            onFocus={(event) => event.target.select()}
            onType={() => undefined}
          />
          <p>{text('popup_link_until', shortTimeText(connecting.expiresAt))}</p>
          <p>{text('button_copied_note')}</p>
        </Notice>
      );
    case 'failed': {
      const { failure, choice } = connecting;
      return (
        <FailureNotice
          failure={failure}
          remedies={{ ...remedies, retry: () => onRetry(choice) }}
          {...(failure.code === 'session_would_end' && { retryLabel: text('button_replace') })}
        />
      );
    }
  }
};
