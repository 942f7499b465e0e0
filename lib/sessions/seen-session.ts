import { z } from 'zod';
import { storefrontSession, type StorefrontSession } from '../protocol/schema/session.ts';
import { createItems } from '../storage/items.ts';
import { sessionKey } from './marker.ts';

/** What the storefront last said of a session, names included: in `storage.session` only. */
const seen = createItems({
  area: 'session',
  prefix: 'seen:',
  schema: z.object({ session: storefrontSession, verified: z.boolean() }),
});

export const findSeen = (
  shop: string,
  session: string,
): Promise<{ readonly session: StorefrontSession; readonly verified: boolean } | null> =>
  seen.get(sessionKey(shop, session));

export const keepSeen = (shop: string, session: StorefrontSession): Promise<void> =>
  seen.put(sessionKey(shop, session.id), { session, verified: true });

/** The shop could not be asked, or an end is under way: what was true may not be true any more. */
export const doubtSeen = async (shop: string, session: string): Promise<void> => {
  const known = await findSeen(shop, session);
  if (known !== null) await seen.put(sessionKey(shop, session), { ...known, verified: false });
};

export const dropSeen = (shop: string, session: string): Promise<void> => seen.remove(sessionKey(shop, session));
