import type { Handler } from '../messaging/handle.ts';
import { fail, ok } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { queueEnd } from './end-queue.ts';
import { flushEnd } from './flush-ends.ts';
import { findMarker } from './marker.ts';

/** Ends a session of this browser, or, for a lead, of somebody else. Queued first: the agent's word is kept. */
export const onPageEnd: Handler<'page/end'> = async ({ shop, session }, _sender, background) => {
  if ((await findShop(shop)) === null) return fail({ code: 'shop_unknown' });
  const isOwn = (await findMarker(shop, session)) !== null;
  const end = await queueEnd(background, { shop, session, cause: isOwn ? 'exit' : null });
  const outcome = await flushEnd(background, end, 'agent');
  if (outcome.state === 'refused') return fail(outcome.failure);
  return ok({ queued: outcome.state === 'queued' });
};
