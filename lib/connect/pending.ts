import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { choice } from '../messaging/messages.ts';
import { id } from '../protocol/schema/primitives.ts';
import { withAgent } from '../sessions/jar.ts';
import { createItems } from '../storage/items.ts';

/** Who waits longer for a permission than this has forgotten what for. */
const MOST_WAIT_MS = 10 * 60_000;

/** A connect that waits for the agent to allow an origin. What was chosen, never the link: that was thrown away. */
const pending = z.object({
  shop: z.string(),
  customer: id,
  choice,
  origins: z.array(z.string()),
  /** Admin tab that it was asked from. */
  tab: z.int().nullable(),
  at: z.number(),
  /** Id of the agent who asked, where a sign-in has to be renewed; null where it was not known. */
  agent: z.string().nullable().default(null),
});
export type Pending = z.infer<typeof pending>;

const waiting = createItems({ area: 'session', prefix: 'pending:', schema: pending });

export const keepPending = (one: Pending): Promise<void> => waiting.put(withAgent(one.shop), one);

export const findPending = async (shop: string, clock: Clock): Promise<Pending | null> => {
  const one = await waiting.get(withAgent(shop));
  return one !== null && clock.now() - one.at < MOST_WAIT_MS ? one : null;
};

export const dropPending = (shop: string): Promise<void> => waiting.remove(withAgent(shop));
