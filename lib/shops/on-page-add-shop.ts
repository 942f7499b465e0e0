import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import { syncScripts } from '../permissions/scripts.ts';
import type { Storefront } from '../protocol/schema/discovery.ts';
import { ok } from '../result.ts';
import { keepDiscovery } from './agent-data.ts';
import { showMenus } from './context-menus.ts';
import { requestNewShop } from './new-shop.ts';
import { findAccepted } from './offers.ts';
import { rememberSeenApi } from './seen-api.ts';
import type { StoredShop } from './shop.ts';
import { findShop, saveShop } from './shop-store.ts';

/** Where the shop names none: the one beside its admin, and what links have named since it was added first. */
const listStorefronts = ({ adapters }: Background, shop: StoredShop, before: StoredShop | null): Storefront[] => {
  const adapter = adapters[shop.platform];
  if (adapter.record === 'shop') return shop.storefronts;
  const named = shop.storefronts.length > 0 ? shop.storefronts : [adapter.getHomeStorefront(shop.adminBase)];
  const urls = named.map(({ url }) => url);
  return [...named, ...(before?.storefronts ?? []).filter(({ url }) => !urls.includes(url))];
};

/** Adds a shop, or brings one up to date that is there already. */
export const onPageAddShop: Handler<'page/add-shop'> = async (found, _sender, background) => {
  const asked = await requestNewShop(background, found);
  if (!asked.ok) return asked;
  const { id } = asked.value.shop;
  const accepted = await findAccepted(id);
  const shop = await background.lock(`shop:${id}`, async () => {
    const before = await findShop(id);
    const added = {
      ...asked.value.shop,
      storefronts: listStorefronts(background, asked.value.shop, before),
      addedAt: before?.addedAt ?? asked.value.shop.addedAt,
      allowedOrigins: [...new Set([...(before?.allowedOrigins ?? []), ...accepted])],
    };
    await saveShop(added);
    return added;
  });
  await rememberSeenApi(shop, found.apiTemplate, found.agent);
  await keepDiscovery(id, asked.value.discovery, background.clock.now());
  await syncScripts(background);
  await showMenus(background);
  return ok(shop);
};
