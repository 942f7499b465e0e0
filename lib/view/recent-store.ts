import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../protocol/errors.ts';
import type { LogNote } from '../messaging/messages.ts';
import type { LoggedSession } from '../platforms/logged-session.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';
import type { Send } from './send.ts';
import type { Scope, StateFilter } from './typed-store.ts';

/** The loaded part of a shop's log of sessions, newest first. */
export interface Recent {
  readonly shop: string;
  readonly scope: Scope;
  readonly sessions: readonly LoggedSession[];
  /** Where the log goes on; null at its end. */
  readonly next: string | null;
  /** What the rows can and cannot tell. */
  readonly note: LogNote | null;
  readonly mayReadTeam: boolean;
  readonly mayEndTeam: boolean;
  /** Id of the agent who is signed in to the shop. */
  readonly agent: string;
}

export interface RecentStore {
  readonly recent: Remote<Recent>;
  /** How it goes with loading more rows; null when nothing is under way. */
  readonly more: 'loading' | Failure | null;
  readonly load: (shop: string, scope: Scope) => Promise<void>;
  readonly loadMore: () => Promise<void>;
}

const matches = (session: LoggedSession, text: string): boolean =>
  [session.customer.name, session.agent.name, session.reason, session.ticket, session.customer.id].some(
    (part) => part?.toLocaleLowerCase().includes(text) === true,
  );

/** The loaded rows that the agent asked to see. */
export const filterSessions = (
  sessions: readonly LoggedSession[],
  filter: string,
  state: StateFilter,
): readonly LoggedSession[] => {
  const text = filter.trim().toLocaleLowerCase();
  return sessions.filter(
    (session) => (state === 'all' || session.state === state) && (text === '' || matches(session, text)),
  );
};

export const createRecentStore = (send: Send): StoreApi<RecentStore> => {
  const takeTurn = createTurns();
  return createStore<RecentStore>()((set, get) => ({
    recent: idle,
    more: null,

    load: async (shop, scope) => {
      const isMine = takeTurn();
      set(({ recent }) => {
        const same = recent.value?.shop === shop && recent.value.scope === scope;
        return { recent: loading(same ? recent : idle), more: null };
      });
      const answer = await send('page/sessions', { shop, scope, cursor: null });
      if (!isMine()) return;
      const page = answer.ok ? { ok: true as const, value: { ...answer.value, shop, scope } } : answer;
      set((now) => ({ recent: settled(now.recent, page) }));
    },

    loadMore: async () => {
      const { recent, more } = get();
      if (recent.value === null || recent.value.next === null || more === 'loading') return;
      const { shop, scope, next: cursor } = recent.value;
      const isMine = takeTurn();
      set({ more: 'loading' });
      const answer = await send('page/sessions', { shop, scope, cursor });
      if (!isMine()) return;
      if (!answer.ok) {
        set({ more: answer.error });
        return;
      }
      const known = new Set(recent.value.sessions.map(({ id }) => id));
      const added = answer.value.sessions.filter(({ id }) => !known.has(id));
      const value = { ...answer.value, shop, scope, sessions: [...recent.value.sessions, ...added] };
      set({ recent: { state: 'ready', value }, more: null });
    },
  }));
};
