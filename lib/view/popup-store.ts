import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { PersistStorage } from 'zustand/middleware';
import { createFindStore, type FindEffects, type FindStore } from './find-store.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { createRecentStore, type RecentStore } from './recent-store.ts';
import { createShopsStore, type ShopsStore, type ShopView } from './shops-store.ts';
import { createTypedStore, type Scope, type Typed, type TypedStore } from './typed-store.ts';

export interface PopupEffects extends FindEffects {
  readonly storage: PersistStorage<Typed>;
  /** Address of the page in the active tab, where the browser tells it. */
  readonly activeUrl: () => Promise<string | null>;
}

/** Everything the popup shows and does; each part in a store of its own. */
export interface Popup {
  readonly shops: StoreApi<ShopsStore>;
  readonly live: StoreApi<LiveStore>;
  readonly find: StoreApi<FindStore>;
  readonly recent: StoreApi<RecentStore>;
  readonly typed: ReturnType<typeof createTypedStore>;
  /** The web page in the active tab; null where there is none. */
  readonly page: StoreApi<{ readonly url: string | null }>;
  /** Loads everything; what is asked for stands in place of what was typed and chosen before. */
  readonly start: (asked: { readonly q?: string | null; readonly shop?: string | null }) => Promise<void>;
  readonly chooseShop: (shop: string) => void;
  readonly chooseScope: (scope: Scope) => void;
  readonly type: (q: string) => void;
  readonly search: () => void;
  readonly refresh: () => Promise<void>;
  readonly end: (shop: string, session: string) => Promise<void>;
}

const isUnder = (url: string, base: string): boolean => url.startsWith(base);

/** The shop that was chosen last, else the one whose page is in the active tab, else the first. */
export const findShop = (shops: readonly ShopView[], chosen: string | null, url: string | null): string | null => {
  const last = shops.find(({ id }) => id === chosen);
  const here = shops.find(
    (shop) =>
      url !== null && [shop.adminBase, ...shop.storefronts.map((one) => one.url)].some((base) => isUnder(url, base)),
  );
  return (last ?? here ?? shops[0])?.id ?? null;
};

const webPage = (url: string | null): string | null => (url !== null && /^https?:/.test(url) ? url : null);

export const createPopup = (effects: PopupEffects): Popup => {
  const shops = createShopsStore(effects.send);
  const live = createLiveStore(effects.send);
  const find = createFindStore(effects);
  const recent = createRecentStore(effects.send);
  const typed = createTypedStore(effects.storage);
  const page = createStore<{ readonly url: string | null }>()(() => ({ url: null }));

  /** What one agent typed is not for the next who signs in to the shop in this browser. */
  const dropIfAnothers = (): void => {
    const { shop, agent } = typed.getState();
    const { value } = recent.getState().recent;
    if (value === null || value.shop !== shop || value.agent === agent) return;
    typed.getState().set({ agent: value.agent, ...(agent !== null && { q: '', filter: '' }) });
    if (agent !== null) void find.getState().find(shop, '');
  };

  const loadShop = async (): Promise<void> => {
    const { shop, q, scope } = typed.getState();
    if (shop === null) return;
    await Promise.all([recent.getState().load(shop, scope), find.getState().find(shop, q)]);
    dropIfAnothers();
  };
  const withShop = (task: (now: TypedStore & { shop: string }) => void): void => {
    const now = typed.getState();
    if (now.shop !== null) task({ ...now, shop: now.shop });
  };

  return {
    shops,
    live,
    find,
    recent,
    typed,
    page,

    start: async ({ q = null, shop = null }) => {
      const [url] = await Promise.all([
        effects.activeUrl(),
        typed.persist.rehydrate(),
        shops.getState().load(),
        live.getState().load(),
      ]);
      page.setState({ url: webPage(url) });
      const known = shops.getState().shops.value;
      if (known === null) return;
      const before = typed.getState().shop;
      const chosen = findShop(known, shop ?? before, url);
      if (chosen !== before) typed.getState().set({ shop: chosen, q: '', filter: '', agent: null });
      if (q !== null) typed.getState().set({ q, agent: null });
      await loadShop();
    },

    chooseShop: (shop) => {
      typed.getState().set({ shop, scope: 'mine', q: '', filter: '', agent: null });
      void loadShop();
    },

    chooseScope: (scope) => {
      typed.getState().set({ scope });
      withShop(({ shop }) => void recent.getState().load(shop, scope));
    },

    type: (q) => {
      typed.getState().set({ q });
      withShop(({ shop }) => find.getState().type(shop, q));
    },

    search: () => withShop(({ shop, q }) => void find.getState().find(shop, q)),

    refresh: async () => {
      const { shop, scope } = typed.getState();
      await Promise.all([live.getState().load(), shop === null ? null : recent.getState().load(shop, scope)]);
    },

    end: async (shop, session) => {
      await live.getState().end(shop, session);
      const now = typed.getState();
      if (now.shop === shop) await recent.getState().load(shop, now.scope);
    },
  };
};
