import type { Handler } from '../messaging/handle.ts';
import { fail, ok } from '../result.ts';
import { queueEnd } from './end-queue.ts';
import { flushEnd } from './flush-ends.ts';
import { getJar } from './jar.ts';
import { findMarkersAt } from './marker.ts';

/**
 * Ends this tab's session through the admin, because the storefront would not. The end stays queued whatever comes of
 * it; a failure tells the banner that the session may still be live.
 */
export const onBannerEnd: Handler<'banner/end'> = async ({ id }, { origin, tab }, background) => {
  const marker = (await findMarkersAt(origin, getJar(tab))).find(({ session }) => session === id);
  if (marker === undefined) return ok(null);
  const end = await queueEnd(background, { shop: marker.shop, session: id, cause: 'exit' });
  const outcome = await flushEnd(background, end, 'agent');
  return 'failure' in outcome ? fail(outcome.failure) : ok(null);
};
