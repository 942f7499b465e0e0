import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import type { EndCause } from '../protocol/schema/session.ts';
import { fail, ok, type Result } from '../result.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import { isMortal, seesJar } from '../sessions/jar.ts';
import type { Marker } from '../sessions/marker.ts';
import { createRequestIo } from '../shops/discover.ts';
import { findShop } from '../shops/shop-store.ts';
import { isGranted } from '../permissions/grants.ts';
import { closeOwn } from './close-session.ts';
import { getWorkerJar } from './worker-jar.ts';

/** Where one worker serves all windows: private cookies are gone with the last private tab. */
const hasPrivateTab = async (): Promise<boolean> => (await browser.tabs.query({})).some(({ incognito }) => incognito);

/** Asks the storefront to end the login that this worker's cookies hold there. */
const askToLeave = async (
  background: Background,
  { shop: id, jar, storefrontUrl }: Marker,
  cause: EndCause,
): Promise<Result<null, Failure>> => {
  const shop = await findShop(id);
  const adapter = shop === null ? null : background.adapters[shop.platform];
  if (adapter?.record !== 'browser' || storefrontUrl === null) return ok(null);
  // A private window that nobody speaks for any more is gone with its cookies; one that lives ends by its own worker.
  if (isMortal(jar) && !seesJar(jar)) return cause === 'left' ? ok(null) : fail({ code: 'unreachable' });
  if (jar !== getWorkerJar()) {
    // Asked with other cookies, the storefront would answer for another login, or end that one.
    return jar === 'private' && !(await hasPrivateTab()) ? ok(null) : fail({ code: 'unreachable' });
  }
  if (!(await isGranted(storefrontUrl))) {
    return fail({ code: 'origin_not_granted', detail: new URL(storefrontUrl).origin });
  }
  return adapter.leave(storefrontUrl, createRequestIo(background));
};

/** Ends a session of this browser's own record without a page of it; says so once the shop has. */
export const leaveInBrowser = async (
  background: Background,
  marker: Marker,
  cause: EndCause,
): Promise<Result<null, Failure>> => {
  const answer = await askToLeave(background, marker, cause);
  if (!answer.ok) return answer;
  await closeOwn(background, marker.shop, marker.session, cause);
  await forgetSession(background, marker.shop, marker.session);
  return ok(null);
};
