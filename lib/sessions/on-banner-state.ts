import type { Handler } from '../messaging/handle.ts';
import type { StorefrontExit } from '../messaging/messages.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import type { SessionAdapter } from '../platforms/session-adapter.ts';
import { getRouteUrl } from '../protocol/api-url.ts';
import { findRefusal } from '../records/refusals.ts';
import { ok } from '../result.ts';
import { getJar } from './jar.ts';
import { getLiveSession } from './live-session.ts';
import { findMarkersAt } from './marker.ts';
import { findSeen } from './seen-session.ts';

const getExit = (adapter: SessionAdapter, { shop, storefront }: StorefrontSender, base: string): StorefrontExit => {
  if (adapter.record === 'shop') return { kind: 'protocol', url: getRouteUrl(storefront.apiTemplate, 'exit') };
  return adapter.login.kind === 'cookies' ? { kind: 'browser' } : { kind: 'page', platform: shop.platform, base };
};

/** What the banner of this tab shows: the session as the shop told it, or what we remember until the shop tells. */
export const onBannerState: Handler<'banner/state'> = async (_input, sender, { clock, adapters }) => {
  const { shop, origin, tab, storefront } = sender;
  const [marker] = await findMarkersAt(origin, getJar(tab));
  const courtesy = adapters[shop.platform].record === 'browser';
  const base = marker?.storefrontUrl ?? storefront.url;
  const exit = getExit(adapters[shop.platform], sender, base);
  if (marker === undefined) {
    const code = await findRefusal(shop.id, tab);
    return ok({ session: null, remembered: null, exit, courtesy, refused: code === null ? null : { code } });
  }
  const remembered = await getLiveSession(marker, clock);
  const seen = remembered.verified ? await findSeen(marker.shop, marker.session) : null;
  return ok({ session: seen?.session ?? null, remembered, exit, courtesy, refused: null });
};
