import { getCookieJar } from '../courtesy/cookies.ts';
import type { Background } from '../messaging/background.ts';
import type { Failure } from '../protocol/errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { forgetSession } from '../sessions/forget-session.ts';
import type { Jar } from '../sessions/jar.ts';
import { findMarkersAt } from '../sessions/marker.ts';
import type { StoredShop } from '../shops/shop.ts';
import { closeOwn } from './close-session.ts';
import { dropLogin } from './cookie-login.ts';

/**
 * Before a form logs in: whatever this browser holds of the storefront goes, or the shop would put an anonymous cart into
 * the customer's for good. A session of ours that it belonged to is written down as replaced first. Does nothing for shops
 * that are asked.
 */
export const clearLogin = async (
  background: Background,
  shop: StoredShop,
  base: string,
  name: Jar,
): Promise<Result<null, Failure>> => {
  const adapter = background.adapters[shop.platform];
  if (adapter.record === 'shop' || adapter.login.kind === 'marked') return ok(null);
  const { login } = adapter;
  const jar = await getCookieJar(name);
  if (jar === null) return fail({ code: 'cookies_not_granted' });
  const { origin } = new URL(base);
  return background.lock(`truth:${shop.id}:${origin}`, async () => {
    const markers = await findMarkersAt(origin, name);
    for (const { shop: id, session } of markers) await closeOwn(background, id, session, 'replaced');
    await dropLogin(login, base, jar);
    // Last: a worker that is stopped before leaves banner and rules as long as there is a login.
    for (const { shop: id, session } of markers) await forgetSession(background, id, session);
    return ok(null);
  });
};
