import type { Background } from '../messaging/background.ts';
import type { PlatformId, RequestIo } from '../platforms/platform.ts';
import type { Discovered, ShopAddress } from '../platforms/session-adapter.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { ok, type Result } from '../result.ts';
import { applyPreferences } from './apply-preferences.ts';
import { findUsableStorefronts } from './addresses.ts';
import { dropAgentData, findDiscovery, keepDiscovery } from './agent-data.ts';
import { findApiAnew } from './find-api-anew.ts';
import { getShopAddress, rememberSeenAgent } from './seen-api.ts';
import type { StoredShop } from './shop.ts';
import { updateShop } from './shop-store.ts';

/** Rights, storefronts and settings change rarely; the shop checks each of them again when it matters. */
export const MENU_AGE_MS = 5 * 60_000;

/** The calls of the worker end by the client's deadline; nobody else waits to call them off. */
export const createRequestIo = ({ fetch }: Background): RequestIo => ({ fetch, signal: new AbortController().signal });

/** What shops answer whose address of the API has lost the agent's token: their login, or something about the token. */
const LACKS_TOKEN: ReadonlySet<ErrorCode> = new Set(['agent_signed_out', 'answer_not_json', 'token_invalid']);

/** Asks the shop who the agent is; keeps nothing. */
export const requestDiscovery = (
  background: Background,
  platform: PlatformId,
  address: ShopAddress,
): Promise<Result<Discovered, Failure>> => background.adapters[platform].discover(address, createRequestIo(background));

/** Where the shop is asked; asked afresh, it has to tell its agent itself. */
const addressFor = async (shop: StoredShop, maxAgeMs: number): Promise<ShopAddress> => {
  const address = await getShopAddress(shop);
  return maxAgeMs === 0 ? { ...address, agent: null } : address;
};

/** Keeps what a shop said. Name and storefronts follow it; whether it may use an origin stays the agent's word. */
const keep = async (background: Background, shop: StoredShop, { discovery, agent }: Discovered): Promise<void> => {
  await keepDiscovery(shop.id, discovery, background.clock.now());
  if (agent !== null) await rememberSeenAgent(shop, agent);
  // Where the browser keeps the record, storefronts are learnt from links, one by one.
  if (background.adapters[shop.platform].record === 'browser') return;
  await updateShop(background.lock, shop.id, (kept) => ({
    ...kept,
    name: discovery.shop.name,
    storefronts: [...findUsableStorefronts(discovery.storefronts)],
  }));
};

/** The agent is signed out: what was learnt as them goes, the token of their admin session first. */
export const forgetAgent = async (shop: StoredShop): Promise<void> => {
  await dropAgentData(shop.id);
  await rememberSeenAgent(shop, null);
};

/** What the shop said not longer ago than `maxAgeMs`, or says now. Two who ask at once cause one request. */
export const discover = (
  background: Background,
  shop: StoredShop,
  maxAgeMs = MENU_AGE_MS,
): Promise<Result<Discovery, Failure>> =>
  background.lock(`discovery:${shop.id}`, async () => {
    const { record } = background.adapters[shop.platform];
    const known = await findDiscovery(shop.id);
    const now = background.clock.now();
    if (known !== null && known.at <= now && now - known.at < maxAgeMs) {
      return ok(await applyPreferences(shop.id, record, known.discovery));
    }
    let answer = await requestDiscovery(background, shop.platform, await addressFor(shop, maxAgeMs));
    if (!answer.ok && LACKS_TOKEN.has(answer.error.code) && (await findApiAnew(background, shop))) {
      answer = await requestDiscovery(background, shop.platform, await getShopAddress(shop));
    }
    if (!answer.ok) {
      if (answer.error.code === 'agent_signed_out') await forgetAgent(shop);
      return answer;
    }
    await keep(background, shop, answer.value);
    return ok(await applyPreferences(shop.id, record, answer.value.discovery));
  });
