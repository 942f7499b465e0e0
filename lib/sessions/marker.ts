import { z } from 'zod';
import { httpUrl, id, instant } from '../protocol/schema/primitives.ts';
import { createItems } from '../storage/items.ts';
import type { Jar } from './jar.ts';

/** What is left of a live session on the disk, so that its banner comes back after a restart: no person, no secret. */
const marker = z.object({
  shop: z.string(),
  session: id,
  storefrontOrigin: z.string(),
  /** Cookie jar that holds the storefront's login. */
  jar: z.string(),
  startedAt: instant,
  endsAt: instant.nullable(),
  idleEndsAt: instant.nullable(),
  /** Address of the storefront, origin and path; null where the shop ends its sessions itself. */
  storefrontUrl: httpUrl.nullable().default(null),
  /** What this browser alone holds the session to; null where the shop does. */
  guard: z.object({ checkout: z.boolean(), readOnly: z.boolean() }).nullable().default(null),
  /** SHA-256 of the cookie that is the login, where nothing else tells whose it is. */
  login: z.string().nullable().default(null),
});
export type Marker = z.infer<typeof marker>;

export const parseMarker = (value: unknown): Marker | null => marker.safeParse(value).data ?? null;

const NEVER = new Date(0).toISOString();

/** A damaged marker still has its name: enough to end a session that we can no longer show. */
const salvage = (name: string, value: unknown): Marker | null => {
  const [shop = '', ...rest] = name.split(':');
  const kept = marker.extend({
    storefrontOrigin: z.string().catch(''),
    jar: z.string().catch('default'),
    startedAt: instant.catch(NEVER),
    endsAt: instant.nullable().catch(null),
    idleEndsAt: instant.nullable().catch(null),
    storefrontUrl: httpUrl.nullable().catch(null),
    guard: marker.shape.guard.catch(null),
    login: marker.shape.login.catch(null),
  });
  const given = typeof value === 'object' && value !== null ? value : {};
  return kept.safeParse({ ...given, shop, session: rest.join(':') }).data ?? null;
};

const markers = createItems({ area: 'local', prefix: 'session:', schema: marker, salvage });

/** Names a session among all shops. */
export const sessionKey = (shop: string, session: string): string => `${shop}:${session}`;

export const listMarkers = (): Promise<readonly Marker[]> => markers.all();

export const listMarkersOfShop = (shop: string): Promise<readonly Marker[]> => markers.startingWith(`${shop}:`);

/** Sessions that the cookies of one jar can be in, on one origin. */
export const findMarkersAt = async (origin: string, jar: Jar): Promise<readonly Marker[]> =>
  (await markers.all()).filter((one) => one.storefrontOrigin === origin && one.jar === jar);

export const findMarker = (shop: string, session: string): Promise<Marker | null> =>
  markers.get(sessionKey(shop, session));

export const saveMarker = (one: Marker): Promise<void> => markers.put(sessionKey(one.shop, one.session), one);

export const deleteMarker = (shop: string, session: string): Promise<void> => markers.remove(sessionKey(shop, session));
