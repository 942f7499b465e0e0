import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choice, Menu } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import type { ListedCustomer } from '../platforms/session-adapter.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';
import type { Send } from './send.ts';

export interface Found {
  readonly shop: string;
  readonly q: string;
  readonly customers: readonly ListedCustomer[];
  readonly next: string | null;
  readonly menu: Menu;
}

/** How far one connect has come. `by-hand`: the browser did not let us copy, so the link is shown once. */
export type Connecting =
  | { readonly state: 'working' }
  | { readonly state: 'opened' }
  | { readonly state: 'asking' }
  | { readonly state: 'copied'; readonly expiresAt: string }
  | { readonly state: 'by-hand'; readonly url: string; readonly expiresAt: string }
  | { readonly state: 'failed'; readonly failure: Failure; readonly choice: Choice };

export interface FindStore {
  readonly found: Remote<Found>;
  readonly more: 'loading' | Failure | null;
  /** By customer id. */
  readonly connecting: Readonly<Record<string, Connecting>>;
  /** What the shop offers for one customer alone, by customer id, once it was asked. */
  readonly menus: Readonly<Record<string, Menu>>;
  /** Looks for it once the agent stops typing. */
  readonly type: (shop: string, q: string) => void;
  /** Looks for it now. */
  readonly find: (shop: string, q: string) => Promise<void>;
  readonly loadMore: () => Promise<void>;
  readonly connect: (shop: string, customer: string, choice: Choice) => Promise<void>;
}

export interface FindEffects {
  readonly send: Send;
  /** Runs a task after a pause unless it is called off. */
  readonly later: (task: () => void) => () => void;
  /** False where the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The protocol's shortest search. */
const SHORTEST = 2;

export const createFindStore = ({ send, later, copy }: FindEffects): StoreApi<FindStore> => {
  const takeTurn = createTurns();
  let callOff = (): void => undefined;

  return createStore<FindStore>()((set, get) => {
    const loadMenu = async (shop: string, customer: string): Promise<void> => {
      const answer = await send('page/preflight', { shop, customer });
      if (answer.ok) set((now) => ({ menus: { ...now.menus, [customer]: answer.value.menu } }));
    };
    return {
      found: idle,
      more: null,
      connecting: {},
      menus: {},

      type: (shop, q) => {
        callOff();
        callOff = later(() => void get().find(shop, q));
      },

      find: async (shop, typed) => {
        callOff();
        const q = typed.trim();
        const isMine = takeTurn();
        if (q.length < SHORTEST) {
          set({ found: idle, more: null, connecting: {}, menus: {} });
          return;
        }
        set(({ found }) => ({ found: loading(found.value?.shop === shop ? found : idle), more: null }));
        const answer = await send('page/find', { shop, q, cursor: null });
        if (!isMine()) return;
        const page = answer.ok ? { ok: true as const, value: { ...answer.value, shop, q } } : answer;
        set((now) => ({ found: settled(now.found, page), connecting: {}, menus: {} }));
      },

      loadMore: async () => {
        const { found, more } = get();
        if (found.value === null || found.value.next === null || more === 'loading') return;
        const { shop, q, customers, next: cursor } = found.value;
        const isMine = takeTurn();
        set({ more: 'loading' });
        const answer = await send('page/find', { shop, q, cursor });
        if (!isMine()) return;
        if (!answer.ok) {
          set({ more: answer.error });
          return;
        }
        const known = new Set(customers.map(({ id }) => id));
        const added = answer.value.customers.filter(({ id }) => !known.has(id));
        set({
          found: { state: 'ready', value: { ...answer.value, shop, q, customers: [...customers, ...added] } },
          more: null,
        });
      },

      connect: async (shop, customer, choice) => {
        if (get().connecting[customer]?.state === 'working') return;
        const tell = (step: Connecting): void =>
          set((now) => ({ connecting: { ...now.connecting, [customer]: step } }));
        tell({ state: 'working' });
        const answer = await send('page/connect', { shop, customer, choice });
        if (!answer.ok) {
          if (answer.error.code === 'storefront_required') await loadMenu(shop, customer);
          // What the agent is told now they know when they try again.
          const replace = answer.error.code === 'session_would_end';
          tell({ state: 'failed', failure: answer.error, choice: replace ? { ...choice, replace } : choice });
          return;
        }
        if (answer.value.kind !== 'copy') {
          tell({ state: answer.value.kind });
          return;
        }
        const { url, expiresAt } = answer.value;
        tell((await copy(url)) ? { state: 'copied', expiresAt } : { state: 'by-hand', url, expiresAt });
      },
    };
  });
};
