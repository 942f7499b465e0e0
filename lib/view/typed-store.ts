import { createStore } from 'zustand/vanilla';
import { persist, type PersistStorage } from 'zustand/middleware';

export type Scope = 'mine' | 'team';
export type StateFilter = 'all' | 'live' | 'ended';

/** What the agent typed and chose in the popup; it is there again when the popup is opened next. */
export interface Typed {
  readonly q: string;
  /** Chosen shop; null until one was chosen. */
  readonly shop: string | null;
  readonly scope: Scope;
  readonly filter: string;
  readonly stateFilter: StateFilter;
  /** The agent of `shop` who typed it, as far as known; another agent does not get to see it. */
  readonly agent: string | null;
}

export interface TypedStore extends Typed {
  readonly set: (change: Partial<Typed>) => void;
}

const nothing: Typed = { q: '', shop: null, scope: 'mine', filter: '', stateFilter: 'all', agent: null };

const isTyped = (value: unknown): value is Partial<Record<keyof Typed, unknown>> =>
  typeof value === 'object' && value !== null;

const capped = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

/** What was stored may come from another version: anything unexpected becomes the default. */
export const parseTyped = (stored: unknown): Typed => {
  if (!isTyped(stored)) return nothing;
  return {
    q: capped(stored.q),
    shop: typeof stored.shop === 'string' ? stored.shop : null,
    scope: stored.scope === 'team' ? 'team' : 'mine',
    filter: capped(stored.filter),
    stateFilter: stored.stateFilter === 'live' || stored.stateFilter === 'ended' ? stored.stateFilter : 'all',
    agent: typeof stored.agent === 'string' ? stored.agent : null,
  };
};

/** Empty until it is told to `persist.rehydrate`. */
export const createTypedStore = (storage: PersistStorage<Typed>) =>
  createStore<TypedStore>()(
    persist((set) => ({ ...nothing, set: (change) => set(change) }), {
      name: 'typed',
      storage,
      skipHydration: true,
      partialize: ({ q, shop, scope, filter, stateFilter, agent }) => ({ q, shop, scope, filter, stateFilter, agent }),
      merge: (stored, current) => ({ ...current, ...parseTyped(stored) }),
    }),
  );
