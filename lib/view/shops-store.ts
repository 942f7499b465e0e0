import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outputs } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';
import type { Send } from './send.ts';

type Value<A> = Awaited<A> extends { readonly ok: true; readonly value: infer V } | { readonly ok: false } ? V : never;

/** A shop as the pages show it: its record, and whether the browser lets us work on its addresses. */
export type ShopView = Value<Outputs['page/shops']>[number];

export type ShopTest =
  | { readonly state: 'testing' }
  | { readonly state: 'passed'; readonly result: Value<Outputs['page/test-shop']> }
  | { readonly state: 'failed'; readonly failure: Failure };

export type ShopRemoval = { readonly state: 'removing' } | { readonly state: 'failed'; readonly failure: Failure };

export interface ShopsStore {
  readonly shops: Remote<readonly ShopView[]>;
  readonly tests: Readonly<Record<string, ShopTest>>;
  readonly removals: Readonly<Record<string, ShopRemoval>>;
  readonly load: () => Promise<void>;
  readonly test: (shop: string) => Promise<void>;
  /** True once the shop is gone. */
  readonly remove: (shop: string) => Promise<boolean>;
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

export const createShopsStore = (send: Send): StoreApi<ShopsStore> => {
  const takeTurn = createTurns();
  return createStore<ShopsStore>()((set, get) => ({
    shops: idle,
    tests: {},
    removals: {},

    load: async () => {
      const isMine = takeTurn();
      set((now) => ({ shops: loading(now.shops) }));
      const answer = await send('page/shops', {});
      if (isMine()) set((now) => ({ shops: settled(now.shops, answer) }));
    },

    test: async (shop) => {
      set((now) => ({ tests: { ...now.tests, [shop]: { state: 'testing' } } }));
      const answer = await send('page/test-shop', { shop });
      const test: ShopTest = answer.ok
        ? { state: 'passed', result: answer.value }
        : { state: 'failed', failure: answer.error };
      set((now) => ({ tests: { ...now.tests, [shop]: test } }));
      if (answer.ok) await get().load();
    },

    remove: async (shop) => {
      set((now) => ({ removals: { ...now.removals, [shop]: { state: 'removing' } } }));
      const answer = await send('page/remove-shop', { shop });
      if (!answer.ok) {
        set((now) => ({ removals: { ...now.removals, [shop]: { state: 'failed', failure: answer.error } } }));
        return false;
      }
      set((now) => ({ removals: without(now.removals, shop), tests: without(now.tests, shop) }));
      await get().load();
      return true;
    },
  }));
};
