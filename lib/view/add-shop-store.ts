import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input, ShopRecord } from '../messaging/messages.ts';
import type { PlatformId } from '../platforms/platform.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Result } from '../result.ts';
import {
  reduceAddShop,
  startOfFlow,
  type AddShopEffect,
  type AddShopEvent,
  type AddShopState,
  type ShopOffer,
  type Target,
} from '../shops/add-shop-flow.ts';

export interface AddShopEffects {
  /**
   * Asks the browser; has to be called in the click itself. Once a platform is known, what its shops need beside
   * addresses is asked for in the same request.
   */
  readonly requestOrigins: (origins: readonly string[], platform?: PlatformId) => Promise<boolean>;
  readonly check: (target: Target) => Promise<Result<ShopOffer, Failure>>;
  readonly add: (shop: Input<'page/add-shop'>) => Promise<Result<ShopRecord, Failure>>;
}

export interface AddShopStore {
  readonly flow: AddShopState;
  readonly address: string;
  readonly httpConfirmed: boolean;
  readonly type: (address: string) => void;
  readonly confirmHttp: (confirmed: boolean) => void;
  readonly submit: () => void;
  readonly allow: () => void;
  readonly retry: () => void;
  readonly restart: () => void;
}

export const createAddShopStore = (effects: AddShopEffects): StoreApi<AddShopStore> =>
  createStore<AddShopStore>()((set, get) => {
    const askForStorefronts = (origins: readonly string[]): Promise<boolean> => {
      const { flow } = get();
      return flow.step === 'asking-storefronts' || flow.step === 'found'
        ? effects.requestOrigins(origins, flow.offer.shop.platform)
        : effects.requestOrigins(origins);
    };
    const run = async (effect: AddShopEffect): Promise<AddShopEvent> => {
      const { target } = effect;
      switch (effect.type) {
        case 'ask-admin':
          return { type: 'admin-answered', target, granted: await effects.requestOrigins([target.origin]) };
        case 'check':
          return { type: 'checked', target, result: await effects.check(target) };
        case 'ask-storefronts':
          return { type: 'storefronts-answered', target, granted: await askForStorefronts(effect.origins) };
        case 'add':
          return { type: 'added', target, result: await effects.add(effect.offer.shop) };
      }
    };
    /** Runs until its first await in the caller's turn: the browser takes a permission request from a click alone. */
    const dispatch = (event: AddShopEvent): void => {
      const [flow, effect] = reduceAddShop(get().flow, event);
      set({ flow });
      if (effect !== undefined) void run(effect).then(dispatch);
    };
    return {
      flow: startOfFlow,
      address: '',
      httpConfirmed: false,
      type: (address) => set({ address, httpConfirmed: false, flow: startOfFlow }),
      confirmHttp: (httpConfirmed) => set({ httpConfirmed }),
      submit: () => dispatch({ type: 'submit', address: get().address, httpConfirmed: get().httpConfirmed }),
      allow: () => {
        const { flow } = get();
        // No address is missing, so nothing depends on the answer: a shop works without what else it is better with.
        if (flow.step === 'found' && flow.offer.missing.length === 0) void askForStorefronts([]);
        dispatch({ type: 'allow' });
      },
      retry: () => dispatch({ type: 'retry' }),
      restart: () => {
        set({ address: '', httpConfirmed: false });
        dispatch({ type: 'restart' });
      },
    };
  });
