import { findIsolation } from '../connect/isolation.ts';
import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { flushEnds } from '../sessions/flush-ends.ts';
import { findDiscovery } from './agent-data.ts';
import { MENU_AGE_MS } from './discover.ts';
import { toMenu } from './menu.ts';
import { rememberSeenApi } from './seen-api.ts';

/** An admin page has loaded. Answered without asking the shop, so that placing buttons costs it nothing. */
export const onAdminHello: Handler<'admin/hello'> = async ({ api }, { shop }, background) => {
  await rememberSeenApi(shop, api);
  background.later('admin/hello', () => flushEnds(background, 'agent', shop.id));
  const known = await findDiscovery(shop.id);
  const isRecent = known !== null && background.clock.now() - known.at < MENU_AGE_MS;
  const menu = isRecent ? toMenu(known.discovery, await findIsolation()) : null;
  return ok({ shop: shop.id, platform: shop.platform, menu });
};
