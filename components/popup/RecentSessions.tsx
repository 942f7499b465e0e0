import type { Failure } from '../../lib/protocol/errors.ts';
import type { LogNote } from '../../lib/messaging/messages.ts';
import type { LoggedSession } from '../../lib/platforms/logged-session.ts';
import { language, plural, text } from '../../lib/i18n/text.ts';
import type { Ending } from '../../lib/view/live-store.ts';
import { filterSessions, type Recent } from '../../lib/view/recent-store.ts';
import type { Remote } from '../../lib/view/remote.ts';
import type { Scope, StateFilter } from '../../lib/view/typed-store.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { SessionFilter } from './SessionFilter.tsx';
import { SessionRow } from './SessionRow.tsx';
import './RecentSessions.css';

export interface RecentSessionsProps {
  readonly recent: Remote<Recent>;
  readonly more: 'loading' | Failure | null;
  readonly endings: Readonly<Record<string, Ending>>;
  readonly scope: Scope;
  readonly filter: string;
  readonly stateFilter: StateFilter;
  readonly now: number;
  readonly storefrontName: (storefront: string) => string;
  readonly remedies: Remedies;
  readonly onScope: (scope: Scope) => void;
  readonly onFilter: (filter: string) => void;
  readonly onStateFilter: (state: StateFilter) => void;
  readonly onRefresh: () => void;
  readonly onMore: () => void;
  readonly onEnd: (session: LoggedSession) => void;
}

const mayEnd = (session: LoggedSession, recent: Recent): boolean =>
  session.state === 'live' && session.source !== 'agents' && (recent.mayEndTeam || session.agent.id === recent.agent);

/** A shop names a storefront by its id; where others tell, its name was written down or looked up already. */
const whereOf = ({ storefront, source }: LoggedSession, nameOf: RecentSessionsProps['storefrontName']): string => {
  if (storefront === null) return '';
  return source === 'shop' ? nameOf(storefront) : storefront;
};

const noteText = (note: LogNote): string => {
  switch (note.kind) {
    case 'shop-log':
      return text('popup_log_of_shop');
    case 'own-only':
      return text('popup_log_own_only', note.right);
    case 'reported':
      return text('popup_log_reported');
    case 'reports-off':
      return text('popup_log_off');
  }
};

/** Says no more of a team than the rows would have told. */
const noneText = (note: LogNote | null, scope: Scope): string => {
  if (scope === 'mine' || note?.kind === 'own-only' || note?.kind === 'reports-off') return text('popup_no_sessions');
  return text(note?.kind === 'reported' ? 'popup_none_reported' : 'popup_no_team_sessions');
};

const NoSessions = ({ note, scope }: { readonly note: LogNote | null; readonly scope: Scope }) => (
  <div className="recent-empty">
    <p>{noneText(note, scope)}</p>
    <p>{note === null || note.kind === 'shop-log' ? text('popup_no_sessions_next') : noteText(note)}</p>
  </div>
);

const RecentList = (props: RecentSessionsProps) => {
  const { recent, more, endings, scope, filter, stateFilter, now, storefrontName, remedies, onMore, onEnd } = props;
  const failed = recent.state === 'failed' && <FailureNotice failure={recent.failure} remedies={remedies} />;
  if (recent.value === null) return failed || <Skeleton label={text('popup_loading_sessions')} rows={3} />;
  const { value } = recent;
  if (value.sessions.length === 0) return <NoSessions note={value.note} scope={scope} />;
  const shown = filterSessions(value.sessions, filter, stateFilter);
  return (
    <>
      {failed}
      {value.note !== null && <p className="recent-note">{noteText(value.note)}</p>}
      <SessionFilter {...props} />
      <p className="recent-count" role="status">
        {shown.length === value.sessions.length
          ? plural('sessions_count', shown.length)
          : plural('popup_shown_of', value.sessions.length, new Intl.NumberFormat(language()).format(shown.length))}
      </p>
      <ul className="recent-rows" aria-label={text('popup_recent')} aria-busy={recent.state === 'loading'}>
        {shown.map((session) => (
          <li key={session.id}>
            <SessionRow
              session={session}
              ofTeam={scope === 'team'}
              mine={session.agent.id === value.agent}
              storefront={whereOf(session, storefrontName)}
              now={now}
              ending={endings[session.id]}
              remedies={remedies}
              onEnd={mayEnd(session, value) ? () => onEnd(session) : null}
            />
          </li>
        ))}
      </ul>
      {more !== null && more !== 'loading' && (
        <FailureNotice failure={more} remedies={{ ...remedies, retry: onMore }} />
      )}
      {value.next !== null && (
        <Button look="quiet" busy={more === 'loading'} onClick={onMore}>
          {text('popup_load_more')}
        </Button>
      )}
    </>
  );
};

/** The shop's log of sessions: the agent's own, and the team's for those who may read it. */
export const RecentSessions = (props: RecentSessionsProps) => {
  const { recent, scope, onScope, onRefresh } = props;
  const mayReadTeam = recent.value?.mayReadTeam === true || scope === 'team';
  return (
    <section className="recent" aria-labelledby="recent-heading">
      <header className="recent-header">
        <h2 id="recent-heading">{text('popup_recent')}</h2>
        <Button
          look="quiet"
          square
          busy={recent.state === 'loading'}
          aria-label={text('popup_refresh')}
          onClick={onRefresh}
        >
          {recent.state === 'loading' ? null : <Icon name="refresh" />}
        </Button>
      </header>
      {mayReadTeam ? (
        <Tabs
          label={text('popup_whose')}
          value={scope}
          tabs={[
            { value: 'mine', label: text('popup_mine') },
            { value: 'team', label: text('popup_team') },
          ]}
          onChoose={onScope}
        >
          <RecentList {...props} />
        </Tabs>
      ) : (
        <RecentList {...props} />
      )}
    </section>
  );
};
