import type { LiveSession } from '../../lib/messaging/messages.ts';
import { text } from '../../lib/i18n/text.ts';
import { durationText, exactText } from '../../lib/i18n/time-text.ts';
import type { Ending } from '../../lib/view/live-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';

export interface LiveSessionRowProps {
  readonly session: LiveSession;
  readonly ending: Ending | undefined;
  readonly now: number;
  readonly shopName: string;
  readonly remedies: Remedies;
  readonly onEnd: () => void;
}

const soonest = (...instants: readonly (string | null)[]): number =>
  Math.min(...instants.map((instant) => (instant === null ? Infinity : Date.parse(instant))));

/** Null where the shop sets no limit, or none that is known. */
const timeLeft = ({ endsAt, idleEndsAt }: LiveSession, now: number): string | null => {
  const end = soonest(endsAt, idleEndsAt);
  if (!Number.isFinite(end)) return null;
  return end <= now ? text('popup_time_up') : text('popup_time_left', durationText(end - now));
};

export const LiveSessionRow = ({ session, ending, now, shopName, remedies, onEnd }: LiveSessionRowProps) => {
  const customer = session.customer ?? text('popup_customer_not_kept');
  const left = timeLeft(session, now);
  return (
    <div className="live-row">
      <div className="live-who">
        <p className="live-customer">
          <bdi>{customer}</bdi>
          {!session.verified && <Badge tone="live">{text('popup_unverified')}</Badge>}
        </p>
        <p className="live-where">
          <bdi>{shopName}</bdi> · <bdi>{session.storefrontOrigin.replace(/^https?:\/\//, '')}</bdi>
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
      {ending?.state === 'queued' && <p className="live-note">{text('popup_end_queued')}</p>}
      {ending?.state === 'failed' && (
        <FailureNotice failure={ending.failure} remedies={{ ...remedies, retry: onEnd }} />
      )}
    </div>
  );
};
