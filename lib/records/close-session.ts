import type { Background } from '../messaging/background.ts';
import type { EndCause } from '../protocol/schema/session.ts';
import { putBack } from './kept-cookies.ts';
import { findOwn, listOpenOwn, saveOwn, type OwnSession } from './own-session.ts';

const close = async (background: Background, one: OwnSession, cause: EndCause): Promise<void> => {
  await saveOwn({ ...one, cause, endedAt: new Date(background.clock.now()).toISOString() });
  await putBack(background, one.cookiesBefore);
};

/** Writes down how a session of this browser ended; the first cause that is told stays. */
export const closeOwn = async (
  background: Background,
  shop: string,
  session: string,
  cause: EndCause,
): Promise<void> => {
  const one = await findOwn(shop, session);
  if (one !== null && one.endedAt === null) await close(background, one, cause);
};

/** A link that was never followed has nothing to end. */
export const dropExpected = async (background: Background, shop: string): Promise<void> => {
  for (const one of await listOpenOwn()) {
    if (one.shop === shop && one.startedAt === null) await close(background, one, 'unknown');
  }
};
