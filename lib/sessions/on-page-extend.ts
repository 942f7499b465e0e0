import type { Handler } from '../messaging/handle.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Session } from '../protocol/schema/session.ts';
import { extendOwn } from '../records/limits.ts';
import { fail, ok, type Result } from '../result.ts';
import { askShopById } from '../shops/ask-shop.ts';
import { refreshBanners } from './banner.ts';
import { findMarker, saveMarker } from './marker.ts';
import { findSeen, keepSeen } from './seen-session.ts';

type Limits = Pick<Session, 'id' | 'endsAt' | 'idleEndsAt'>;

const requestMore = async (
  background: Background,
  shop: string,
  id: string,
  reason: string,
): Promise<Result<Limits, Failure>> => {
  const marker = await findMarker(shop, id);
  if (marker?.guard != null) return extendOwn(background, marker, reason);
  return askShopById(background, shop, async ({ adapter, address, io, discovery }) =>
    adapter.record === 'shop'
      ? adapter.extendSession(address, discovery.connectToken, id, reason, io)
      : fail<Failure>({ code: 'session_ended' }),
  );
};

/** Moves the absolute limit of a session; its banner in this browser shows the new one. */
export const onPageExtend: Handler<'page/extend'> = async ({ shop, session: id, reason }, _sender, background) => {
  const answer = await requestMore(background, shop, id, reason);
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
