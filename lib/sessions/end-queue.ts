import { z } from 'zod';
import { browser } from '../browser.ts';
import type { Background } from '../messaging/background.ts';
import { id } from '../protocol/schema/primitives.ts';
import { createItems } from '../storage/items.ts';
import { sessionKey } from './marker.ts';

/** Name of the one alarm that goes off when an end is due. */
export const ENDS_ALARM = 'ends';

/** How often the worker tries by itself. A request renews the agent's sign-in, so it must not go on for ever. */
export const MOST_TRIES = 5;

export const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/** The end of a session, until its shop has taken it. Written before the shop is asked, removed after. */
const queuedEnd = z.object({
  shop: z.string(),
  session: id,
  /** Null = the shop decides what to call it. */
  cause: z.enum(['exit', 'left']).nullable(),
  at: z.number(),
  /** Not tried before; in the first minute of a session that was left, a tab may still come back. */
  nextAt: z.number(),
  /** Tries of our own accord; those that the agent caused do not count. */
  tries: z.int().min(0),
  triedAt: z.number().nullable(),
});
export type QueuedEnd = z.infer<typeof queuedEnd>;

const salvage = (name: string): QueuedEnd | null => {
  const [shop = '', ...rest] = name.split(':');
  const bare = { shop, session: rest.join(':'), cause: null, at: 0, nextAt: 0, tries: 0, triedAt: null };
  return queuedEnd.safeParse(bare).data ?? null;
};

const ends = createItems({ area: 'local', prefix: 'end:', schema: queuedEnd, salvage });

/** Whether a key of `storage.local` is an end, e.g. one that the worker of the private windows has put there. */
export const isEndKey = (key: string): boolean => key.startsWith('end:');

export const listEnds = (): Promise<readonly QueuedEnd[]> => ends.all();

export const findEnd = (shop: string, session: string): Promise<QueuedEnd | null> =>
  ends.get(sessionKey(shop, session));

export const saveEnd = (end: QueuedEnd): Promise<void> => ends.put(sessionKey(end.shop, end.session), end);

export const removeEnd = (shop: string, session: string): Promise<void> => ends.remove(sessionKey(shop, session));

export const removeEndsOfShop = (shop: string): Promise<void> => ends.removeStartingWith(`${shop}:`);

/** After 7 days the shop's own limit has long ended the session. */
export const isOutlived = ({ at }: QueuedEnd, now: number): boolean => at !== 0 && now - at > WEEK_MS;

/** 1, 2, 4, 8 minutes between the five tries. */
export const getNextTry = (tries: number, now: number): number => now + MINUTE_MS * 2 ** tries;

/** Sets the alarm to the next end that the worker will try by itself, and takes it away when there is none. */
export const scheduleEnds = async (): Promise<void> => {
  const times = (await ends.all()).filter(({ tries }) => tries < MOST_TRIES).map(({ nextAt }) => nextAt);
  if (times.length === 0) await browser.alarms.clear(ENDS_ALARM);
  else await browser.alarms.create(ENDS_ALARM, { when: Math.min(...times) });
};

const changeEnd = (
  { lock }: Background,
  { shop, session }: Pick<QueuedEnd, 'shop' | 'session'>,
  change: (known: QueuedEnd | null) => QueuedEnd,
): Promise<QueuedEnd> =>
  lock(`end:${sessionKey(shop, session)}`, async () => {
    const end = change(await findEnd(shop, session));
    await saveEnd(end);
    await scheduleEnds();
    return end;
  });

/** Puts an end into the queue. An end that is there already stays, but never waits longer than the new one would. */
export const queueEnd = (
  background: Background,
  { shop, session, cause }: Pick<QueuedEnd, 'shop' | 'session' | 'cause'>,
  delayMs = 0,
): Promise<QueuedEnd> => {
  const now = background.clock.now();
  return changeEnd(background, { shop, session }, (known) =>
    known === null
      ? { shop, session, cause, at: now, nextAt: now + delayMs, tries: 0, triedAt: null }
      : { ...known, cause: cause ?? known.cause, nextAt: Math.min(known.nextAt, now + delayMs) },
  );
};

/** Puts off the end of a session that is not left yet; one that the agent asked for stays as it is. */
export const putOffEnd = (
  background: Background,
  { shop, session }: Pick<QueuedEnd, 'shop' | 'session'>,
  delayMs: number,
): Promise<QueuedEnd> => {
  const now = background.clock.now();
  const left: QueuedEnd = { shop, session, cause: 'left', at: now, nextAt: now + delayMs, tries: 0, triedAt: null };
  return changeEnd(background, { shop, session }, (known) => (known === null || known.cause === 'left' ? left : known));
};
