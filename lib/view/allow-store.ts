import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../protocol/errors.ts';
import type { Send } from './send.ts';

/** Where the agent is with the permission that a connect waits for. */
export type AllowState =
  | { readonly step: 'loading' }
  /** Nothing waits any more, e.g. because the browser was restarted. */
  | { readonly step: 'nothing' }
  | {
      readonly step: 'ready';
      readonly shopName: string;
      readonly origins: readonly string[];
      readonly refused: boolean;
    }
  | { readonly step: 'working'; readonly shopName: string; readonly origins: readonly string[] }
  | { readonly step: 'opened'; readonly shopName: string }
  | { readonly step: 'declined'; readonly shopName: string }
  | { readonly step: 'failed'; readonly failure: Failure };

export interface AllowStore {
  readonly allow: AllowState;
  readonly load: () => Promise<void>;
  /** In the click itself. */
  readonly accept: () => void;
  readonly decline: () => void;
}

export interface AllowEffects {
  readonly send: Send;
  readonly requestOrigins: (origins: readonly string[]) => Promise<boolean>;
}

export const createAllowStore = (shop: string, { send, requestOrigins }: AllowEffects): StoreApi<AllowStore> =>
  createStore<AllowStore>()((set, get) => {
    const finish = async (shopName: string, origins: readonly string[], asked: Promise<boolean>): Promise<void> => {
      if (!(await asked)) {
        set({ allow: { step: 'ready', shopName, origins, refused: true } });
        return;
      }
      const answer = await send('page/granted', { shop });
      set({ allow: answer.ok ? { step: 'opened', shopName } : { step: 'failed', failure: answer.error } });
    };
    return {
      allow: { step: 'loading' },
      load: async () => {
        set({ allow: { step: 'loading' } });
        const answer = await send('page/pending', { shop });
        if (!answer.ok) set({ allow: { step: 'failed', failure: answer.error } });
        else if (answer.value === null) set({ allow: { step: 'nothing' } });
        else set({ allow: { step: 'ready', ...answer.value, refused: false } });
      },
      accept: () => {
        const { allow } = get();
        if (allow.step !== 'ready') return;
        const { shopName, origins } = allow;
        const asked = requestOrigins(origins);
        set({ allow: { step: 'working', shopName, origins } });
        void finish(shopName, origins, asked);
      },
      decline: () => {
        const { allow } = get();
        if (allow.step === 'ready') set({ allow: { step: 'declined', shopName: allow.shopName } });
      },
    };
  });
