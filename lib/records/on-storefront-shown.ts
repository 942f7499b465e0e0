import { getCookieJar } from '../courtesy/cookies.ts';
import type { Background } from '../messaging/background.ts';
import type { Handler } from '../messaging/handle.ts';
import type { StorefrontSender } from '../messaging/sender.ts';
import type { LandingRefusal, ShownLogin } from '../platforms/platform.ts';
import type { CookieLogin } from '../platforms/session-adapter.ts';
import { ok } from '../result.ts';
import { showBanner } from '../sessions/banner.ts';
import { getJar } from '../sessions/jar.ts';
import { reviewSessions } from '../sessions/left.ts';
import { findMarkersAt, type Marker } from '../sessions/marker.ts';
import { doubtSeen } from '../sessions/seen-session.ts';
import { closeMarkers, isOver } from './close-markers.ts';
import { closeOwn } from './close-session.ts';
import { findPrint } from './cookie-login.ts';
import { findExpected } from './expected-session.ts';
import { leaveInBrowser } from './leave-session.ts';
import type { OwnSession } from './own-session.ts';
import { dropRefusal, keepRefusal } from './refusals.ts';
import { continueSession, startExpected } from './start-session.ts';

/** Nobody can be asked whose login it is: what is remembered may be true or not. */
const doubt = async (background: Background, remembered: readonly Marker[], tab: number): Promise<void> => {
  for (const { shop, session } of remembered) await doubtSeen(shop, session);
  if (remembered.length > 0) await showBanner(background, tab);
};

/** The tab of a login of ours came to a page where nobody is logged in, or that says why not. */
const refuse = async (
  background: Background,
  { shop, tab }: StorefrontSender,
  expected: OwnSession,
  refusal: LandingRefusal,
): Promise<void> => {
  await closeOwn(background, shop.id, expected.id, 'unknown');
  await keepRefusal(shop.id, tab.id, { code: refusal, url: tab.url ?? '' });
  await showBanner(background, tab.id);
};

/** Still the login that we made: by its cookie, and as far as the page shows. */
const goOn = async (
  background: Background,
  sender: StorefrontSender,
  remembered: readonly Marker[],
  { loggedIn }: ShownLogin,
  print: string | null,
): Promise<Marker | null> => {
  // One that began without the permission for cookies has no print yet: it takes the one that is there.
  const ours = remembered.find(({ login }) => print !== null && (login === null || login === print));
  const over = remembered.filter((one) => one !== ours || loggedIn === false);
  await closeMarkers(background, over, 'unknown');
  if (ours === undefined || loggedIn === false) return null;
  return continueSession(background, sender, { ...ours, login: print }, null);
};

/**
 * What becomes of a login of ours that is expected in this tab, or in one that is not known yet: that tab alone can say that
 * it was refused. Without the permission for cookies (`print` undefined) the page's word has to do.
 */
const judge = async (
  background: Background,
  sender: StorefrontSender,
  { loggedIn, refusal }: ShownLogin,
  expected: OwnSession,
  print: string | null | undefined,
): Promise<Marker | null> => {
  const isIn = loggedIn === true && refusal === null && print !== null;
  if (isIn) return startExpected(background, sender, expected, { print: print ?? null });
  // A page that shows neither, as a checkout does, is no proof.
  const isOut = refusal !== null || loggedIn === false || print === null;
  if (isOut && expected.tab === sender.tab.id) {
    await refuse(background, sender, expected, refusal ?? 'login_refused');
  }
  return null;
};

/** A session that a page belongs to: the one just asked for, or the one that goes on. */
const findCurrent = async (
  background: Background,
  sender: StorefrontSender,
  shown: ShownLogin,
  login: CookieLogin,
): Promise<Marker | null> => {
  const { shop, origin, tab, storefront } = sender;
  const name = getJar(tab);
  const remembered = await findMarkersAt(origin, name);
  const jar = await getCookieJar(name);
  const expected = await findExpected(background, { shop: shop.id, origin, jar: name, tab: tab.id });
  const print = jar === null ? undefined : await findPrint(login, storefront.url, jar);
  if (expected !== null) return judge(background, sender, shown, expected, print);
  await dropRefusal(shop.id, tab.id);
  if (print === undefined) {
    await doubt(background, remembered, tab.id);
    return null;
  }
  return goOn(background, sender, remembered, shown, print);
};

/** What a page shows of the login there, at a shop that marks nothing. */
export const onStorefrontShown: Handler<'storefront/shown'> = (shown, sender, background) =>
  background.lock(`truth:${sender.shop.id}:${sender.origin}`, async () => {
    const adapter = background.adapters[sender.shop.platform];
    if (adapter.record === 'shop' || adapter.login.kind === 'marked') return ok(null);
    const marker = await findCurrent(background, sender, shown, adapter.login);
    if (marker === null) return ok(null);
    if (isOver(marker, background.clock.now())) {
      background.later('storefront/shown', () => leaveInBrowser(background, marker, 'expired'));
      return ok(null);
    }
    await showBanner(background, sender.tab.id);
    background.later('storefront/shown', () => reviewSessions(background));
    return ok(null);
  });
