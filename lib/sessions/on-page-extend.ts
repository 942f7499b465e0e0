import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';
import { refreshBanners } from './banner.ts';
import { findMarker, saveMarker } from './marker.ts';
import { findSeen, keepSeen } from './seen-session.ts';

/** Moves the absolute limit of a session; its banner in this browser shows the new one. */
export const onPageExtend: Handler<'page/extend'> = async ({ shop, session: id, reason }, _sender, background) => {
  const answer = await askShopById(background, shop, ({ adapter, address, io, discovery }) =>
    adapter.extendSession(address, discovery.connectToken, id, reason, io),
  );
  if (!answer.ok) return answer;
  const marker = await findMarker(shop, id);
  if (marker !== null) {
    const { endsAt, idleEndsAt } = answer.value;
    await saveMarker({ ...marker, endsAt, idleEndsAt });
    const seen = await findSeen(shop, id);
    if (seen !== null) await keepSeen(shop, { ...seen.session, endsAt, idleEndsAt });
    await refreshBanners(background, marker);
  }
  return ok(answer.value);
};
