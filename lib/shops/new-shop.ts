import type { Background } from '../messaging/background.ts';
import type { Input } from '../messaging/messages.ts';
import { isGranted } from '../permissions/grants.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { fail, ok, type Result } from '../result.ts';
import { findUsableStorefronts, parseAdminBase, parseApiTemplate, withoutSecrets } from './addresses.ts';
import { createRequestIo, requestDiscovery } from './discover.ts';
import { getShopId, type StoredShop } from './shop.ts';

/** A shop that is not stored (yet), and what it said of itself just now. */
export interface NewShop {
  readonly shop: StoredShop;
  readonly discovery: Discovery;
}

/** Checks what a page of ours found in an admin, and asks that shop who it is. Keeps nothing. */
export const requestNewShop = async (
  background: Background,
  found: Input<'page/inspect-shop'>,
): Promise<Result<NewShop, Failure>> => {
  const adminBase = parseAdminBase(found.adminBase, found.confirmedHttp);
  if (!adminBase.ok) return adminBase;
  const { origin, host } = new URL(adminBase.value);
  if (!(await isGranted(origin))) return fail({ code: 'origin_not_granted', detail: origin });
  if (found.apiTemplate === null) {
    const adapter = background.adapters[found.platform];
    return fail(await adapter.explainNoApi(adminBase.value, createRequestIo(background)));
  }
  const api = parseApiTemplate(found.apiTemplate, adminBase.value);
  if (!api.ok) return api;
  const shop: StoredShop = {
    id: await getShopId(adminBase.value),
    name: host,
    platform: found.platform,
    platformVersion: found.platformVersion,
    adminBase: adminBase.value,
    apiTemplate: withoutSecrets(api.value),
    storefronts: [],
    addedAt: background.clock.now(),
    confirmedHttp: found.confirmedHttp,
    allowedOrigins: [],
  };
  const address = { id: shop.id, adminBase: shop.adminBase, apiTemplate: api.value, agent: found.agent };
  const asked = await requestDiscovery(background, shop.platform, address);
  if (!asked.ok) return asked;
  const { discovery } = asked.value;
  const { name, version } = discovery.shop;
  const storefronts = [...findUsableStorefronts(discovery.storefronts)];
  const platformVersion = found.platformVersion ?? (version === '' ? null : version);
  return ok({ shop: { ...shop, name, platformVersion, storefronts }, discovery });
};
