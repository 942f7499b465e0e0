import type { Handler } from '../messaging/handle.ts';
import type { StorefrontExit } from '../messaging/messages.ts';
import { getRouteUrl } from '../protocol/api-url.ts';
import { ok } from '../result.ts';
import { getJar } from './jar.ts';
import { getLiveSession } from './live-session.ts';
import { findMarkersAt } from './marker.ts';
import { findSeen } from './seen-session.ts';

/** What the banner of this tab shows: the session as the shop told it, or what we remember until the shop tells. */
export const onBannerState: Handler<'banner/state'> = async (_input, sender, { clock, adapters }) => {
  const { shop, origin, tab, storefront } = sender;
  const [marker] = await findMarkersAt(origin, getJar(tab));
  const courtesy = adapters[shop.platform].record === 'browser';
  const base = marker?.storefrontUrl ?? storefront.url;
  const exit: StorefrontExit = courtesy
    ? { kind: 'page', platform: shop.platform, base }
    : { kind: 'protocol', url: getRouteUrl(storefront.apiTemplate, 'exit') };
  if (marker === undefined) return ok({ session: null, remembered: null, exit, courtesy });
  const remembered = await getLiveSession(marker, clock);
  const seen = remembered.verified ? await findSeen(marker.shop, marker.session) : null;
  return ok({ session: seen?.session ?? null, remembered, exit, courtesy });
};
