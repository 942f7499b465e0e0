import type { Background } from '../messaging/background.ts';
import type { AdapterIo, PlatformId, ShopAddress } from '../platforms/platform.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { ok, type Result } from '../result.ts';
import { findUsableStorefronts } from './addresses.ts';
import { dropAgentData, findDiscovery, keepDiscovery } from './agent-data.ts';
import { findApiAnew } from './find-api-anew.ts';
import { getShopAddress } from './seen-api.ts';
import type { StoredShop } from './shop.ts';
import { updateShop } from './shop-store.ts';

/** Rights, storefronts and settings change rarely; the shop checks each of them again when it matters. */
export const MENU_AGE_MS = 5 * 60_000;

/** The calls of the worker end by the client's deadline; nobody else waits to call them off. */
export const createAdapterIo = ({ fetch }: Background): AdapterIo => ({ fetch, signal: new AbortController().signal });

/** What shops answer whose address of the API has lost the agent's token: their login, or something about the token. */
const LACKS_TOKEN: ReadonlySet<ErrorCode> = new Set(['agent_signed_out', 'answer_not_json', 'token_invalid']);

/** Asks the shop who the agent is; keeps nothing. */
export const requestDiscovery = (
  background: Background,
  platform: PlatformId,
  address: ShopAddress,
): Promise<Result<Discovery, Failure>> => background.adapters[platform].discover(address, createAdapterIo(background));

/** What the shop said not longer ago than `maxAgeMs`, or says now. Two who ask at once cause one request. */
export const discover = (
  background: Background,
  shop: StoredShop,
  maxAgeMs = MENU_AGE_MS,
): Promise<Result<Discovery, Failure>> =>
  background.lock(`discovery:${shop.id}`, async () => {
    const known = await findDiscovery(shop.id);
    const now = background.clock.now();
    if (known !== null && known.at <= now && now - known.at < maxAgeMs) return ok(known.discovery);
    let answer = await requestDiscovery(background, shop.platform, await getShopAddress(shop));
    if (!answer.ok && LACKS_TOKEN.has(answer.error.code) && (await findApiAnew(background, shop))) {
      answer = await requestDiscovery(background, shop.platform, await getShopAddress(shop));
    }
    if (answer.ok) {
      await keepDiscovery(shop.id, answer.value, background.clock.now());
      const { shop: self, storefronts } = answer.value;
      // Name and storefronts follow the shop; whether it may use an origin stays the agent's word.
      await updateShop(background.lock, shop.id, (kept) => ({
        ...kept,
        name: self.name,
        storefronts: [...findUsableStorefronts(storefronts)],
      }));
    } else if (answer.error.code === 'agent_signed_out') {
      await dropAgentData(shop.id);
    }
    return answer;
  });
