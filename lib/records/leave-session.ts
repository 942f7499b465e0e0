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
import { getCookieJar } from '../courtesy/cookies.ts';
import type { CookieLogin } from '../platforms/session-adapter.ts';
import { closeOwn } from './close-session.ts';
import { dropLogin, findPrint } from './cookie-login.ts';
import { getWorkerJar } from './worker-jar.ts';

/** Where one worker serves all windows: private cookies are gone with the last private tab. */
const hasPrivateTab = async (): Promise<boolean> => (await browser.tabs.query({})).some(({ incognito }) => incognito);

/** A login that has taken its place, of the agent's own or of another session, stays. */
const leaveByCookies = async (
  login: CookieLogin,
  base: string,
  { jar: name, login: print }: Marker,
): Promise<Result<null, Failure>> => {
  const jar = await getCookieJar(name);
  if (jar === null) return fail({ code: 'cookies_not_granted' });
  const present = await findPrint(login, base, jar);
  const isOurs = print === null || present === print;
  // Where the login itself is gone, what a stopped worker may have left of it goes too.
  if (isOurs || present === null) await dropLogin(login, base, jar);
  return ok(null);
};

/** Ends the login at the storefront: the shop is asked with this worker's cookies, or the cookies go. */
const askToLeave = async (background: Background, marker: Marker, cause: EndCause): Promise<Result<null, Failure>> => {
  const { shop: id, jar, storefrontUrl } = marker;
  const shop = await findShop(id);
  const adapter = shop === null ? null : background.adapters[shop.platform];
  if (adapter?.record !== 'browser' || storefrontUrl === null) return ok(null);
  // A private window that nobody speaks for any more is gone with its cookies; one that lives ends by its own worker.
  if (isMortal(jar) && !seesJar(jar)) return cause === 'left' ? ok(null) : fail({ code: 'unreachable' });
  if (adapter.login.kind === 'cookies') {
    return (await isGranted(storefrontUrl))
      ? leaveByCookies(adapter.login, storefrontUrl, marker)
      : fail({ code: 'origin_not_granted', detail: new URL(storefrontUrl).origin });
  }
  if (jar !== getWorkerJar()) {
    // Asked with other cookies, the storefront would answer for another login, or end that one.
    return jar === 'private' && !(await hasPrivateTab()) ? ok(null) : fail({ code: 'unreachable' });
  }
  if (!(await isGranted(storefrontUrl))) {
    return fail({ code: 'origin_not_granted', detail: new URL(storefrontUrl).origin });
  }
  return adapter.login.leave(storefrontUrl, createRequestIo(background));
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
