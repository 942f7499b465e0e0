import type { Background } from '../messaging/background.ts';
import { isGranted } from '../permissions/grants.ts';
import type { RequestIo } from '../platforms/platform.ts';
import type { SessionAdapter, ShopAddress } from '../platforms/session-adapter.ts';
import type { ErrorCode, Failure } from '../protocol/errors.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { fail, type Result } from '../result.ts';
import { dropDiscovery } from './agent-data.ts';
import { createRequestIo, discover, forgetAgent, MENU_AGE_MS } from './discover.ts';
import { getShopAddress, isApiUnnamed } from './seen-api.ts';
import type { StoredShop } from './shop.ts';
import { findShop } from './shop-store.ts';

/** A shop with its agent, ready to be asked. */
export interface Asked {
  readonly adapter: SessionAdapter;
  readonly address: ShopAddress;
  readonly io: RequestIo;
  readonly discovery: Discovery;
}

const MODULE_SILENT: ReadonlySet<ErrorCode> = new Set(['answer_not_json', 'not_allowed']);

type Question<T> = (asked: Asked) => Promise<Result<T, Failure>>;

/**
 * Asks a shop something as its signed-in agent. A refused token means that nothing was done yet: discovery is read anew
 * and the question put once more. Nothing else is ever repeated here.
 */
export const askShop = async <T>(
  background: Background,
  shop: StoredShop,
  question: Question<T>,
  maxAgeMs = MENU_AGE_MS,
): Promise<Result<T, Failure>> => {
  if (!(await isGranted(shop.adminBase))) {
    return fail({ code: 'origin_not_granted', detail: new URL(shop.adminBase).origin });
  }
  const put = async (age: number): Promise<Result<T, Failure>> => {
    const discovery = await discover(background, shop, age);
    if (!discovery.ok) return discovery;
    return question({
      adapter: background.adapters[shop.platform],
      address: await getShopAddress(shop),
      io: createRequestIo(background),
      discovery: discovery.value,
    });
  };
  let answer = await put(maxAgeMs);
  if (!answer.ok && answer.error.code === 'token_invalid') {
    await dropDiscovery(shop.id);
    answer = await put(0);
  }
  if (!answer.ok && answer.error.code === 'agent_signed_out') await forgetAgent(shop);
  // No page names the module, and the shop answers with a page of its own or refuses: it is not there, or hidden.
  if (!answer.ok && MODULE_SILENT.has(answer.error.code) && (await isApiUnnamed(shop.id))) {
    return fail(await background.adapters[shop.platform].explainNoApi(shop.adminBase, createRequestIo(background)));
  }
  return answer;
};

/** The same for a shop that a page names by its id. */
export const askShopById = async <T>(
  background: Background,
  id: string,
  question: (asked: Asked, shop: StoredShop) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => {
  const shop = await findShop(id);
  if (shop === null) return fail({ code: 'shop_unknown' });
  return askShop(background, shop, (asked) => question(asked, shop));
};
