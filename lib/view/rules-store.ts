import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preferences } from '../courtesy/preference-schema.ts';
import type { Outputs } from '../messaging/messages.ts';
import { ok } from '../result.ts';
import { createSavedSettings, type SavedSettings } from './saved-settings.ts';
import type { Send } from './send.ts';

/** What this browser does for a shop's sessions, and whether the browser lets it. */
export type RulesView = Extract<Awaited<Outputs['page/rules']>, { readonly ok: true }>['value'];

export interface RulesStore extends SavedSettings<RulesView, Preferences> {
  /** Shops whose agent was asked for cookies and said no. */
  readonly refused: readonly string[];
  /** In the click itself. */
  readonly allowCookies: (shop: string) => Promise<void>;
}

export interface RulesEffects {
  readonly send: Send;
  /** Asks the browser. */
  readonly requestCookies: () => Promise<boolean>;
}

export const createRulesStore = ({ send, requestCookies }: RulesEffects): StoreApi<RulesStore> =>
  createStore<RulesStore>()((set, get) => ({
    ...createSavedSettings<RulesView, Preferences>(
      {
        load: (shop) => send('page/rules', { shop }),
        save: async (shop, preferences) => {
          const answer = await send('page/save-rules', { shop, preferences });
          return answer.ok ? ok(preferences) : answer;
        },
        readChoice: ({ preferences }) => preferences,
        withChoice: (view, preferences) => ({ ...view, preferences }),
      },
      set,
      get,
    ),
    refused: [],

    allowCookies: async (shop) => {
      const given = await requestCookies();
      set((now) => ({ refused: [...now.refused.filter((one) => one !== shop), ...(given ? [] : [shop])] }));
      if (given) await Promise.all(Object.keys(get().views).map((one) => get().load(one)));
    },
  }));
