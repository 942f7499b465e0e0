import type { LiveSession } from '../../lib/messaging/messages.ts';
import { plural, text } from '../../lib/i18n/text.ts';
import type { Ending, Extending } from '../../lib/view/live-store.ts';
import type { Remedies } from '../FailureNotice.tsx';
import { LiveSessionRow } from './LiveSessionRow.tsx';
import './LiveSessions.css';

export interface LiveSessionsProps {
  readonly sessions: readonly LiveSession[];
  readonly endings: Readonly<Record<string, Ending>>;
  readonly extensions: Readonly<Record<string, Extending>>;
  /** Milliseconds since the epoch, moving. */
  readonly now: number;
  readonly shopName: (shop: string) => string;
  readonly remediesOf: (session: LiveSession) => Remedies;
  readonly onEnd: (session: LiveSession) => void;
  readonly onExtend: (session: LiveSession, reason: string) => void;
}

/** The customers whose accounts this browser is in: first of all, so that nobody forgets one. */
export const LiveSessions = (props: LiveSessionsProps) => {
  const { sessions, endings, extensions, now, shopName, remediesOf, onEnd, onExtend } = props;
  return (
    <section className="live" aria-labelledby="live-heading">
      <h2 id="live-heading" className="live-heading">
        {plural('popup_live_heading', sessions.length)}
      </h2>
      <ul aria-label={text('popup_live_list')}>
        {sessions.map((session) => (
          <li key={`${session.shop} ${session.id}`}>
            <LiveSessionRow
              session={session}
              ending={endings[session.id]}
              extending={extensions[session.id]}
              now={now}
              shopName={shopName(session.shop)}
              remedies={remediesOf(session)}
              onEnd={() => onEnd(session)}
              onExtend={(reason) => onExtend(session, reason)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
