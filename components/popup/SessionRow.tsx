import type { LoggedSession } from '../../lib/platforms/logged-session.ts';
import type { EndCause } from '../../lib/protocol/schema/session.ts';
import { text, type TextKey } from '../../lib/i18n/text.ts';
import { durationText, exactText, relativeText } from '../../lib/i18n/time-text.ts';
import { timeLeftText } from './time-left-text.ts';
import type { Ending } from '../../lib/view/live-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';

export interface SessionRowProps {
  readonly session: LoggedSession;
  /** The list holds other agents' rows too, so each names its agent. */
  readonly ofTeam: boolean;
  readonly mine: boolean;
  readonly storefront: string;
  readonly now: number;
  readonly ending: Ending | undefined;
  readonly remedies: Remedies;
  /** Null where this agent may not end it, or it has ended. */
  readonly onEnd: (() => void) | null;
}

const CAUSES = {
  exit: 'popup_cause_exit',
  expired: 'popup_cause_expired',
  idle: 'popup_cause_idle',
  replaced: 'popup_cause_replaced',
  ended_by_lead: 'popup_cause_ended_by_lead',
  left: 'popup_cause_left',
  agent_signed_out: 'popup_cause_agent_signed_out',
  unknown: 'popup_cause_unknown',
} as const satisfies Record<EndCause, TextKey>;

const EndSession = ({ session, mine, ending, onEnd }: SessionRowProps & { readonly onEnd: () => void }) => {
  const customer = session.customer.name ?? session.customer.id;
  const busy = ending?.state === 'ending';
  if (mine) {
    return (
      <Button busy={busy} aria-label={text('popup_end_session_of', customer)} onClick={onEnd}>
        {text('popup_end')}
      </Button>
    );
  }
  return (
    <ConfirmButton
      label={text('popup_end')}
      name={text('popup_end_session_of', customer)}
      question={text('popup_end_really', session.agent.name ?? session.agent.id)}
      yes={text('popup_end')}
      no={text('common_keep')}
      busy={busy}
      onConfirm={onEnd}
    />
  );
};

/** How long it lasted, or how long it has left. */
const lengthOf = (session: LoggedSession, now: number): string => {
  const { startedAt, endedAt, endsAt, idleEndsAt } = session;
  if (session.state === 'unknown') return text('popup_end_unknown');
  if (startedAt === null) return '';
  if (endedAt !== null) return text('popup_lasted', durationText(Date.parse(endedAt) - Date.parse(startedAt)));
  return timeLeftText({ endsAt, idleEndsAt }, now) ?? '';
};

/** Enough of a long id to tell people apart. */
const ID_SHOWN = 8;

/** Agents' browsers report ids alone: a name that is missing there may be hidden from this agent, or be gone. */
const nameOf = ({ id, name }: LoggedSession['customer'], source: LoggedSession['source']): string => {
  if (name !== null) return name;
  if (source !== 'agents') return text('popup_erased');
  return text('popup_unread', id.length > ID_SHOWN ? `${id.slice(0, ID_SHOWN)}…` : id);
};

const Title = ({ session }: { readonly session: LoggedSession }) => (
  <p className="row-title">
    <bdi className="row-customer">{nameOf(session.customer, session.source)}</bdi>
    {session.state === 'live' && <Badge tone="live">{text('popup_live')}</Badge>}
    {session.mode === 'read-only' && <Badge>{text('button_mode_read_only')}</Badge>}
  </p>
);

/** Where nobody knows the zone of the shop's clock, its own words are better than a wrong hour. */
const StartTime = ({ session, now }: Pick<SessionRowProps, 'session' | 'now'>) => {
  const { startedAt, shopTime } = session;
  if (startedAt === null) return <span>{shopTime === null ? null : text('popup_shop_time', shopTime)}</span>;
  return (
    <time dateTime={startedAt} title={exactText(startedAt)}>
      {relativeText(startedAt, now)}
    </time>
  );
};

const Facts = ({ session, ofTeam, storefront, now }: SessionRowProps) => (
  <p className="row-facts">
    {ofTeam && (
      <span>
        <bdi>{nameOf(session.agent, session.source)}</bdi>
      </span>
    )}
    <StartTime session={session} now={now} />
    <span>{lengthOf(session, now)}</span>
    {session.cause !== null && <span>{text(CAUSES[session.cause])}</span>}
    {session.source === 'browser' && <span>{text('popup_source_browser')}</span>}
    {storefront !== '' && (
      <span>
        <bdi>{storefront}</bdi>
      </span>
    )}
  </p>
);

const Reason = ({ reason, ticket }: Pick<LoggedSession, 'reason' | 'ticket'>) => (
  <p className="row-reason">
    {ticket !== null && (
      <Badge tone="accent">
        <bdi>{ticket}</bdi>
      </Badge>
    )}
    {reason !== null && <bdi>{reason}</bdi>}
  </p>
);

/** One session, told as one row: who, when, how long, how it ended, and why. */
export const SessionRow = (props: SessionRowProps) => {
  const { session, ending, remedies, onEnd } = props;
  return (
    <article className="row">
      <Title session={session} />
      <Facts {...props} />
      {(session.reason !== null || session.ticket !== null) && <Reason {...session} />}
      {onEnd !== null && (
        <div className="row-end">
          <EndSession {...props} onEnd={onEnd} />
        </div>
      )}
      {ending?.state === 'queued' && <p className="row-note">{text('popup_end_queued')}</p>}
      {ending?.state === 'failed' && (
        <FailureNotice failure={ending.failure} remedies={{ ...remedies, ...(onEnd !== null && { retry: onEnd }) }} />
      )}
    </article>
  );
};
