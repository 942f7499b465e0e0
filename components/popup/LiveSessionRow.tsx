import type { LiveSession } from '../../lib/messaging/messages.ts';
import { text } from '../../lib/i18n/text.ts';
import { exactText } from '../../lib/i18n/time-text.ts';
import type { Ending, Extending } from '../../lib/view/live-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { ExtendSession } from './ExtendSession.tsx';
import { timeLeftText } from './time-left-text.ts';

export interface LiveSessionRowProps {
  readonly session: LiveSession;
  readonly ending: Ending | undefined;
  readonly extending: Extending | undefined;
  readonly now: number;
  readonly shopName: string;
  readonly remedies: Remedies;
  readonly onEnd: () => void;
  readonly onExtend: (reason: string) => void;
}

export const LiveSessionRow = (props: LiveSessionRowProps) => {
  const { session, ending, extending, now, shopName, remedies, onEnd, onExtend } = props;
  const customer = session.customer ?? text('popup_customer_not_kept');
  const left = timeLeftText(session, now);
  const host = session.storefrontOrigin.replace(/^https?:\/\//, '');
  return (
    <div className="live-row">
      <div className="live-who">
        <p className="live-customer">
          <bdi>{customer}</bdi>
          {!session.verified && <Badge tone="live">{text('popup_unverified')}</Badge>}
        </p>
        <p className="live-where">
          {shopName !== '' && shopName !== host && (
            <>
              <bdi>{shopName}</bdi> ·{' '}
            </>
          )}
          <bdi>{host}</bdi>
        </p>
        {left !== null && (
          <p className="live-left" title={text('popup_since', exactText(session.startedAt))}>
            {left}
          </p>
        )}
        {!session.verified && <p className="live-where">{text('popup_unverified_why')}</p>}
      </div>
      <Button
        look="primary"
        busy={ending?.state === 'ending'}
        aria-label={text('popup_end_session_of', customer)}
        onClick={onEnd}
      >
        {text('popup_end')}
      </Button>
      {session.verified && (
        <ExtendSession customer={customer} extending={extending} remedies={remedies} onExtend={onExtend} />
      )}
      {ending?.state === 'queued' && <p className="live-note">{text('popup_end_queued')}</p>}
      {ending?.state === 'failed' && (
        <FailureNotice failure={ending.failure} remedies={{ ...remedies, retry: onEnd }} />
      )}
    </div>
  );
};
