import type { Failure } from '../protocol/errors.ts';
import type { Result } from '../result.ts';
import { createTurns, idle, loading, settled, type Remote } from './remote.ts';

/** How it goes with keeping what the agent chose. */
export type Saving<Chosen> =
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly chosen: Chosen };

/** Settings of which each change is kept at once; everything by shop. */
export interface SavedSettings<View, Chosen> {
  readonly views: Readonly<Record<string, Remote<View>>>;
  readonly saves: Readonly<Record<string, Saving<Chosen>>>;
  readonly load: (shop: string) => Promise<void>;
  /** Shows the choice at once, and what counts again where it could not be kept. */
  readonly save: (shop: string, chosen: Chosen) => Promise<void>;
}

/** Where settings are kept, and which part of what is shown the agent chooses. */
export interface SettingsEffects<View, Chosen> {
  readonly load: (shop: string) => Promise<Result<View, Failure>>;
  /** Resolves to what counts from then on. */
  readonly save: (shop: string, chosen: Chosen) => Promise<Result<Chosen, Failure>>;
  readonly readChoice: (view: View) => Chosen;
  readonly withChoice: (view: View, chosen: Chosen) => View;
}

/** The part of a store that loads and keeps settings. */
export const createSavedSettings = <View, Chosen>(
  effects: SettingsEffects<View, Chosen>,
  set: (change: (now: SavedSettings<View, Chosen>) => Partial<SavedSettings<View, Chosen>>) => void,
  get: () => SavedSettings<View, Chosen>,
): SavedSettings<View, Chosen> => {
  const turns = new Map<string, ReturnType<typeof createTurns>>();
  const takeTurn = (shop: string): (() => boolean) => {
    const take = turns.get(shop) ?? createTurns();
    turns.set(shop, take);
    return take();
  };
  /** What is known to count. */
  const kept = new Map<string, Chosen>();

  const show = (shop: string, view: Remote<View>): void => set((now) => ({ views: { ...now.views, [shop]: view } }));
  const tell = (shop: string, save: Saving<Chosen>): void => set((now) => ({ saves: { ...now.saves, [shop]: save } }));
  const showChoice = (shop: string, chosen: Chosen): void => {
    const value = get().views[shop]?.value ?? null;
    if (value !== null) show(shop, { state: 'ready', value: effects.withChoice(value, chosen) });
  };
  return {
    views: {},
    saves: {},

    load: async (shop) => {
      show(shop, loading(get().views[shop] ?? idle));
      const answer = await effects.load(shop);
      if (answer.ok) kept.set(shop, effects.readChoice(answer.value));
      show(shop, settled(get().views[shop] ?? idle, answer));
    },

    save: async (shop, chosen) => {
      const isMine = takeTurn(shop);
      showChoice(shop, chosen);
      tell(shop, { state: 'saving' });
      const answer = await effects.save(shop, chosen);
      if (answer.ok) kept.set(shop, answer.value);
      if (!isMine()) return;
      const counting = kept.get(shop);
      if (counting !== undefined) showChoice(shop, counting);
      tell(shop, answer.ok ? { state: 'saved' } : { state: 'failed', failure: answer.error, chosen });
    },
  };
};
