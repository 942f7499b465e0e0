import type { StoreApi } from 'zustand/vanilla';
import { createAddShopStore, type AddShopEffects, type AddShopStore } from './add-shop-store.ts';
import { createAllowStore, type AllowStore } from './allow-store.ts';
import { createReportsStore, type ReportsStore } from './reports-store.ts';
import { createRulesStore, type RulesEffects, type RulesStore } from './rules-store.ts';
import type { Send } from './send.ts';
import { createShopsStore, type ShopsStore, type ShopView } from './shops-store.ts';

export interface OptionsEffects
  extends Pick<AddShopEffects, 'requestOrigins' | 'check'>, Pick<RulesEffects, 'requestCookies'> {
  readonly send: Send;
  /** Address of an admin to start with; null where none was given. */
  readonly address: string | null;
  /** The shop whose connect waits for a permission; null on the ordinary options page. */
  readonly allow: string | null;
}

/** Everything the options page shows and does; each part in a store of its own. */
export interface OptionsStores {
  readonly shops: StoreApi<ShopsStore>;
  readonly addShop: StoreApi<AddShopStore>;
  readonly allow: StoreApi<AllowStore> | null;
  readonly rules: StoreApi<RulesStore>;
  readonly reports: StoreApi<ReportsStore>;
  readonly start: () => Promise<void>;
  /** Asks for what a shop still lacks; in the click itself. */
  readonly allowMissing: (shop: ShopView) => Promise<void>;
}

export const createOptionsStores = (effects: OptionsEffects): OptionsStores => {
  const { send, requestOrigins, requestCookies, check } = effects;
  const shops = createShopsStore(send);
  const addShop = createAddShopStore({
    requestOrigins,
    check,
    add: async (shop) => {
      const answer = await send('page/add-shop', shop);
      if (answer.ok) await shops.getState().load();
      return answer;
    },
  });
  const allow = effects.allow === null ? null : createAllowStore(effects.allow, { send, requestOrigins });
  if (effects.address !== null) addShop.getState().type(effects.address);
  return {
    shops,
    addShop,
    allow,
    rules: createRulesStore({ send, requestCookies }),
    reports: createReportsStore(send),
    start: async () => {
      await Promise.all([shops.getState().load(), allow?.getState().load()]);
    },
    allowMissing: async (shop) => {
      if (!(await requestOrigins(shop.missing, shop.platform))) return;
      await send('page/granted', { shop: shop.id });
      await shops.getState().load();
    },
  };
};
