import { goOnSignedIn } from '../connect/go-on.ts';
import { findIsolation } from '../connect/isolation.ts';
import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import type { SeenAgent } from '../platforms/platform.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { reportSessions } from '../records/report-sessions.ts';
import { ok } from '../result.ts';
import { flushEnds } from '../sessions/flush-ends.ts';
import { dropAgentData, dropDiscovery, findDiscovery } from './agent-data.ts';
import { discover, MENU_AGE_MS } from './discover.ts';
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

/** What needs no request: what the shop said a little while ago, or what it never says, because the page tells it all. */
const findTold = async (
  background: Background,
  shop: StoredShop,
  agent: SeenAgent | null,
): Promise<Discovery | null> => {
  const known = await findDiscovery(shop.id);
  const isRecent = known !== null && background.clock.now() - known.at < MENU_AGE_MS;
  const tellsAll = background.adapters[shop.platform].record === 'browser' && agent !== null;
  if (!isRecent && !tellsAll) return null;
  const told = await discover(background, shop);
  return told.ok ? told.value : null;
};

/** An admin page has loaded. Answered without asking the shop, so that placing buttons costs it nothing. */
export const onAdminHello: Handler<'admin/hello'> = async ({ api, agent }, { shop }, background) => {
  await noteAgent(shop, agent);
  await rememberSeenApi(shop, api, agent);
  background.later('admin/hello', () => flushEnds(background, 'agent', shop.id));
  background.later('admin/hello', () => goOnSignedIn(background, shop));
  background.later('admin/hello', () => reportSessions(background));
  const told = await findTold(background, shop, agent);
  const menu = told === null ? null : toMenu(told, background.adapters[shop.platform], await findIsolation());
  return ok({ shop: shop.id, platform: shop.platform, menu });
};
