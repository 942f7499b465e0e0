import { z } from 'zod';
import { httpUrl, id, instant, mode } from '../protocol/schema/primitives.ts';
import { endCause } from '../protocol/schema/session.ts';
import { sessionKey } from '../sessions/marker.ts';
import { createItems } from '../storage/items.ts';
import { cookieBefore } from './kept-cookies.ts';

/** Stock storefronts tell the customer's name, and not who that is. */
export const UNKNOWN_CUSTOMER = '0';

/** More than anybody reads back; beyond it the oldest ended ones go. */
const MOST_KEPT = 200;

/**
 * A session at a shop that keeps none itself, as this browser knows it: asked for, then live, then ended. Names and
 * reasons are in it, so it lies in `storage.session`; what must outlive the browser is the marker.
 */
const ownSession = z.object({
  shop: z.string(),
  id,
  /** Name of the agent who asked for the link, as the admin shows it. */
  agent: z.string(),
  customer: id,
  /** The customer's name as the storefront shows it; null until a page of it was seen. */
  shownName: z.string().nullable(),
  storefrontName: z.string(),
  /** As the shop names it; null where it was not told. */
  storefrontId: z.string().nullable().default(null),
  storefrontOrigin: z.string(),
  /** Where the shop is asked about it; null where nobody can be asked, as in a headless storefront. */
  base: httpUrl.nullable(),
  jar: z.string(),
  /** The tab that the link was opened in; null where that is not known, as in a private window. */
  tab: z.int().nullable(),
  landing: z.string(),
  mode,
  checkoutBlocked: z.boolean(),
  reason: z.string().nullable(),
  ticket: z.string().nullable(),
  /** Admin page that it was asked from. */
  cameFrom: z.string().nullable(),
  /** Cookies that the shop changes for long, as they were before. */
  cookiesBefore: z.array(cookieBefore),
  linkIssuedAt: instant,
  startedAt: instant.nullable(),
  endsAt: instant.nullable(),
  endedAt: instant.nullable(),
  cause: endCause.nullable(),
  /** Whether the shop is to be told of it, where agents' browsers write its log. */
  toReport: z.boolean().default(false),
});
export type OwnSession = z.infer<typeof ownSession>;

const own = createItems({ area: 'session', prefix: 'own:', schema: ownSession });

/** How much of a session its shop was told, where agents' browsers write its log; apart, so that neither overwrites the other. */
const told = createItems({ area: 'session', prefix: 'told:', schema: z.object({ until: z.enum(['start', 'end']) }) });
export type Told = 'nothing' | 'start' | 'end';

export const findTold = async ({ shop, id: session }: OwnSession): Promise<Told> =>
  (await told.get(sessionKey(shop, session)))?.until ?? 'nothing';

export const saveTold = ({ shop, id: session }: OwnSession, until: Exclude<Told, 'nothing'>): Promise<void> =>
  told.put(sessionKey(shop, session), { until });

const dropOwn = async (shop: string, session: string): Promise<void> => {
  await own.remove(sessionKey(shop, session));
  await told.remove(sessionKey(shop, session));
};

export const findOwn = (shop: string, session: string): Promise<OwnSession | null> =>
  own.get(sessionKey(shop, session));

export const listOwn = (shop: string): Promise<readonly OwnSession[]> => own.startingWith(`${shop}:`);

/** Sessions asked for or live, of all shops. */
export const listOpenOwn = async (): Promise<readonly OwnSession[]> =>
  (await own.all()).filter(({ endedAt }) => endedAt === null);

const withoutWords = (one: OwnSession): OwnSession => ({
  ...one,
  shownName: null,
  reason: null,
  ticket: null,
  cameFrom: null,
});

/**
 * Names and reasons of sessions that are over are nothing for the next agent of this browser. Ids and times stay where the shop
 * has still to be told of an end.
 */
export const dropEndedOwn = async (shop: string): Promise<void> => {
  for (const one of await listOwn(shop)) {
    if (one.endedAt === null) continue;
    if (one.toReport && one.startedAt !== null && (await findTold(one)) !== 'end') await saveOwn(withoutWords(one));
    else await dropOwn(shop, one.id);
  }
};

export const saveOwn = async (one: OwnSession): Promise<void> => {
  await own.put(sessionKey(one.shop, one.id), one);
  const ended = (await own.all()).filter(({ endedAt }) => endedAt !== null);
  const surplus = ended.sort((a, b) => a.linkIssuedAt.localeCompare(b.linkIssuedAt)).slice(0, -MOST_KEPT);
  for (const { shop, id: session } of surplus) await dropOwn(shop, session);
};
