import { findIsolation } from '../connect/isolation.ts';
import type { Handler } from '../messaging/handle.ts';
import type { SeenAgent } from '../platforms/platform.ts';
import { ok } from '../result.ts';
import { flushEnds } from '../sessions/flush-ends.ts';
import { dropAgentData, dropDiscovery, findDiscovery } from './agent-data.ts';
import { MENU_AGE_MS } from './discover.ts';
import { toMenu } from './menu.ts';
import { findSeenAgent, rememberSeenApi } from './seen-api.ts';
import type { StoredShop } from './shop.ts';

/** Another admin session than before: what was asked in that one counts no more. */
const noteAgent = async (shop: StoredShop, agent: SeenAgent | null): Promise<void> => {
  const before = await findSeenAgent(shop.id);
  if (before === null || agent === null || before.token === agent.token) return;
  if (before.name === agent.name) await dropDiscovery(shop.id);
  else await dropAgentData(shop.id);
};

/** An admin page has loaded. Answered without asking the shop, so that placing buttons costs it nothing. */
export const onAdminHello: Handler<'admin/hello'> = async ({ api, agent }, { shop }, background) => {
  await noteAgent(shop, agent);
  await rememberSeenApi(shop, api, agent);
  background.later('admin/hello', () => flushEnds(background, 'agent', shop.id));
  const known = await findDiscovery(shop.id);
  const isRecent = known !== null && background.clock.now() - known.at < MENU_AGE_MS;
  const menu = isRecent ? toMenu(known.discovery, await findIsolation()) : null;
  return ok({ shop: shop.id, platform: shop.platform, menu });
};
