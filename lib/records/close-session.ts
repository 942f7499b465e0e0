import type { Background } from '../messaging/background.ts';
import type { EndCause } from '../protocol/schema/session.ts';
import { putBack, putOff } from './kept-cookies.ts';
import { reportSessions } from './report-sessions.ts';
import { findOwn, listOpenOwn, saveOwn, type OwnSession } from './own-session.ts';

const note = ({ clock }: Background, one: OwnSession, cause: EndCause): Promise<void> =>
  saveOwn({ ...one, cause, endedAt: new Date(clock.now()).toISOString() });

/** Writes down how a session of this browser ended; the first cause that is told stays. */
export const closeOwn = async (
  background: Background,
  shop: string,
  session: string,
  cause: EndCause,
): Promise<void> => {
  const one = await findOwn(shop, session);
  if (one === null || one.endedAt !== null) return;
  await note(background, one, cause);
  if (cause === 'replaced') await putOff(shop, one.cookiesBefore);
  else await putBack(background, shop, one.cookiesBefore);
  if (one.startedAt !== null) background.later('reports', () => reportSessions(background));
};

/** A new link was issued: the one before, if it was never followed, has nothing to end. */
export const dropExpected = async (background: Background, shop: string): Promise<void> => {
  for (const one of await listOpenOwn()) {
    if (one.shop !== shop || one.startedAt !== null) continue;
    await note(background, one, 'unknown');
    await putOff(shop, one.cookiesBefore);
  }
};
