import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preferences } from '../courtesy/preference-schema.ts';
import type { Outputs } from '../messaging/messages.ts';
import type { Failure } from '../protocol/errors.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';
import type { Send } from './send.ts';

/** What this browser does for a shop's sessions, and whether the browser lets it. */
export type RulesView = Extract<Awaited<Outputs['page/rules']>, { readonly ok: true }>['value'];

export type RulesSave =
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly chosen: Preferences };

/** Each by shop. */
export interface RulesStore {
  readonly rules: Readonly<Record<string, Remote<RulesView>>>;
  readonly saves: Readonly<Record<string, RulesSave>>;
  /** Shops whose agent was asked for cookies and said no. */
  readonly refused: readonly string[];
  readonly load: (shop: string) => Promise<void>;
  /** Shows the choice at once, and what counts again where it could not be kept. */
  readonly save: (shop: string, chosen: Preferences) => Promise<void>;
  /** In the click itself. */
  readonly allowCookies: (shop: string) => Promise<void>;
}

export interface RulesEffects {
  readonly send: Send;
  /** Asks the browser. */
  readonly requestCookies: () => Promise<boolean>;
}

export const createRulesStore = ({ send, requestCookies }: RulesEffects): StoreApi<RulesStore> => {
  const turns = new Map<string, ReturnType<typeof createTurns>>();
  const takeTurn = (shop: string): (() => boolean) => {
    const take = turns.get(shop) ?? createTurns();
    turns.set(shop, take);
    return take();
  };
  /** What the background is known to hold. */
  const kept = new Map<string, Preferences>();

  return createStore<RulesStore>()((set, get) => {
    const show = (shop: string, view: Remote<RulesView>): void =>
      set((now) => ({ rules: { ...now.rules, [shop]: view } }));
    const tell = (shop: string, save: RulesSave): void => set((now) => ({ saves: { ...now.saves, [shop]: save } }));
    const showChoice = (shop: string, preferences: Preferences): void => {
      const value = get().rules[shop]?.value;
      if (value !== null && value !== undefined) show(shop, { state: 'ready', value: { ...value, preferences } });
    };
    return {
      rules: {},
      saves: {},
      refused: [],

      load: async (shop) => {
        show(shop, loading(get().rules[shop] ?? idle));
        const answer = await send('page/rules', { shop });
        if (answer.ok) kept.set(shop, answer.value.preferences);
        show(shop, settled(get().rules[shop] ?? idle, answer));
      },

      save: async (shop, chosen) => {
        const isMine = takeTurn(shop);
        showChoice(shop, chosen);
        tell(shop, { state: 'saving' });
        const answer = await send('page/save-rules', { shop, preferences: chosen });
        if (answer.ok) kept.set(shop, chosen);
        if (!isMine()) return;
        const counting = kept.get(shop);
        if (counting !== undefined) showChoice(shop, counting);
        tell(shop, answer.ok ? { state: 'saved' } : { state: 'failed', failure: answer.error, chosen });
      },

      allowCookies: async (shop) => {
        const given = await requestCookies();
        set((now) => ({ refused: [...now.refused.filter((one) => one !== shop), ...(given ? [] : [shop])] }));
        if (given) await Promise.all(Object.keys(get().rules).map((one) => get().load(one)));
      },
    };
  });
};
