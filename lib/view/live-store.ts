import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LiveSession } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';
import type { Send } from './send.ts';

/** How far the end of one session has come. `queued`: the shop could not be told yet and will be. */
export type Ending =
  | { readonly state: 'ending' }
  | { readonly state: 'ended' }
  | { readonly state: 'queued' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** How far moving a session's limit has come. */
export type Extending =
  | { readonly state: 'working' }
  | { readonly state: 'extended'; readonly until: string }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface LiveStore {
  /** The sessions that this browser is in. */
  readonly live: Remote<readonly LiveSession[]>;
  /** By session id, also of sessions in other browsers that a lead ends. */
  readonly endings: Readonly<Record<string, Ending>>;
  /** By session id. */
  readonly extensions: Readonly<Record<string, Extending>>;
  readonly load: () => Promise<void>;
  readonly end: (shop: string, session: string) => Promise<void>;
  readonly extend: (shop: string, session: string, reason: string) => Promise<void>;
}

export const createLiveStore = (send: Send): StoreApi<LiveStore> => {
  const takeTurn = createTurns();
  return createStore<LiveStore>()((set, get) => ({
    live: idle,
    endings: {},
    extensions: {},

    load: async () => {
      const isMine = takeTurn();
      set((now) => ({ live: loading(now.live) }));
      const answer = await send('page/live', {});
      if (isMine()) set((now) => ({ live: settled(now.live, answer) }));
    },

    end: async (shop, session) => {
      if (get().endings[session]?.state === 'ending') return;
      const tell = (ending: Ending): void => set((now) => ({ endings: { ...now.endings, [session]: ending } }));
      tell({ state: 'ending' });
      const answer = await send('page/end', { shop, session });
      if (answer.ok) tell({ state: answer.value.queued ? 'queued' : 'ended' });
      else tell({ state: 'failed', failure: answer.error });
      await get().load();
    },

    extend: async (shop, session, reason) => {
      if (get().extensions[session]?.state === 'working') return;
      const tell = (step: Extending): void => set((now) => ({ extensions: { ...now.extensions, [session]: step } }));
      tell({ state: 'working' });
      const answer = await send('page/extend', { shop, session, reason });
      if (answer.ok) tell({ state: 'extended', until: answer.value.endsAt });
      else tell({ state: 'failed', failure: answer.error });
      await get().load();
    },
  }));
};
