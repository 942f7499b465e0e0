import type { Handler } from '../messaging/handle.ts';
import { getRouteUrl } from '../protocol/api-url.ts';
import { ok } from '../result.ts';
import { showBanner } from './banner.ts';
import { getJar } from './jar.ts';
import { reviewSessions } from './left.ts';
import { findMarkersAt } from './marker.ts';
import { findSeen } from './seen-session.ts';

/**
 * A storefront page has loaded. It is worth asking the shop only with its marker cookie or where we remember a session;
 * of a remembered one the banner shows at once, confirmed or not.
 */
export const onStorefrontHello: Handler<'storefront/hello'> = async ({ marker }, sender, background) => {
  const { origin, tab, storefront } = sender;
  const remembered = await findMarkersAt(origin, getJar(tab));
  const [first] = remembered;
  if (first !== undefined) {
    background.later('storefront/hello', async () => {
      const seen = await findSeen(first.shop, first.session);
      if (seen?.session.banner.enabled !== false) await showBanner(background, tab.id);
      await reviewSessions(background);
    });
  }
  if (!marker && remembered.length === 0) return ok(null);
  return ok({ sessionUrl: getRouteUrl(storefront.apiTemplate, 'currentSession') });
};
