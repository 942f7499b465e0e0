import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import type { StorefrontAsk } from '../messaging/messages.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import { getRouteUrl } from '../protocol/api-url.ts';
import { findNextPage } from '../records/landing.ts';
import { isExpectedAt } from '../records/expected-session.ts';
import { ok } from '../result.ts';
import { showBanner } from './banner.ts';
import { getJar } from './jar.ts';
import { reviewSessions } from './left.ts';
import { findMarkersAt, type Marker } from './marker.ts';
import { findSeen } from './seen-session.ts';

/** A shop without sessions is asked by its own page, at the store view that the session was opened at. */
const getAsk = (
  { shop, storefront }: StorefrontSender,
  marker: Marker | undefined,
  { adapters }: Background,
): StorefrontAsk => {
  const adapter = adapters[shop.platform];
  if (adapter.record === 'browser' && adapter.login.kind === 'cookies')
    return { kind: 'look', platform: shop.platform };
  if (adapter.record === 'shop') {
    return { kind: 'protocol', sessionUrl: getRouteUrl(storefront.apiTemplate, 'currentSession') };
  }
  return { kind: 'page', platform: shop.platform, base: marker?.storefrontUrl ?? storefront.url };
};

/**
 * A storefront page has loaded. It is worth asking the shop only with its marker cookie or where we remember a session;
 * of a remembered one the banner shows at once, confirmed or not.
 */
export const onStorefrontHello: Handler<'storefront/hello'> = async ({ marker }, sender, background) => {
  const { shop, origin, tab } = sender;
  const next = await findNextPage(background, sender);
  if (next !== null) return ok({ kind: 'go-on', platform: shop.platform, url: next });
  const remembered = await findMarkersAt(origin, getJar(tab));
  const [first] = remembered;
  if (first !== undefined) {
    background.later('storefront/hello', async () => {
      const seen = await findSeen(first.shop, first.session);
      if (seen?.session.banner.enabled !== false) await showBanner(background, tab.id);
      await reviewSessions(background);
    });
  }
  const isWorthIt =
    marker || first !== undefined || (await isExpectedAt(background, { shop: shop.id, origin, jar: getJar(tab) }));
  return ok(isWorthIt ? getAsk(sender, first, background) : null);
};
