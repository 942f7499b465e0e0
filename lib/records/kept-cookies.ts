import { z } from 'zod';
import { getCookieJar, keptCookie } from '../courtesy/cookies.ts';
import { findPreferences } from '../courtesy/preferences.ts';
import type { Background } from '../messaging/background.ts';
import { seesJar } from '../sessions/jar.ts';
import type { StoredShop } from '../shops/shop.ts';
import { createItems } from '../storage/items.ts';
import { getWorkerJar } from './worker-jar.ts';

/** A cookie that a shop changes for long when an agent connects, as it was before. */
export const cookieBefore = z.object({
  url: z.string(),
  name: z.string(),
  /** The jar of the worker that asked for the link, which may be another than the storefront's. */
  jar: z.string(),
  cookies: z.array(keptCookie),
});
export type CookieBefore = z.infer<typeof cookieBefore>;

/**
 * Remembers what a link may change, at an address of the shop. Nothing without the permission, where the agent does not
 * want it, and where the platform has no such cookies.
 */
export const keepCookies = async (
  { adapters, log }: Background,
  shop: StoredShop,
  url: string,
): Promise<readonly CookieBefore[]> => {
  const adapter = adapters[shop.platform];
  if (adapter.record === 'shop' || !(await findPreferences(shop.id)).putBackCookies) return [];
  const jar = await getCookieJar(getWorkerJar());
  if (jar === null) return [];
  try {
    const reads = adapter.lastingCookies.map(async (name) => ({
      url,
      name,
      jar: getWorkerJar(),
      cookies: [...(await jar.get(url, name))],
    }));
    return await Promise.all(reads);
  } catch (error) {
    log('cookies', error);
    return [];
  }
};

/** Lets the platform put right what would lead a link astray. */
export const prepareOpening = async ({ adapters, log }: Background, shop: StoredShop, base: string): Promise<void> => {
  const adapter = adapters[shop.platform];
  if (adapter.record === 'shop' || adapter.login.kind === 'cookies') return;
  await adapter.login
    .prepareOpening(base, await getCookieJar(getWorkerJar()))
    .catch((error: unknown) => log('opening', error));
};

/** What sessions left behind that were replaced: the one that ends without a successor puts it back. */
const owed = createItems({ area: 'session', prefix: 'cookies:', schema: z.array(cookieBefore) });

const isSame = (one: CookieBefore, { url, name, jar }: CookieBefore): boolean =>
  one.url === url && one.name === name && one.jar === jar;

/** The oldest word counts: what came later was the work of a session. */
const join = (earlier: readonly CookieBefore[], later: readonly CookieBefore[]): CookieBefore[] => [
  ...earlier,
  ...later.filter((one) => !earlier.some((other) => isSame(one, other))),
];

/** Another session follows, whose link has set these cookies anew: put back now, they would lead it astray. */
export const putOff = async (shop: string, before: readonly CookieBefore[]): Promise<void> => {
  if (before.length > 0) await owed.put(shop, join((await owed.get(shop)) ?? [], before));
};

/** Makes them again what they were. A permission that went meanwhile leaves them as they are. */
export const putBack = async ({ log }: Background, shop: string, before: readonly CookieBefore[]): Promise<void> => {
  const all = join((await owed.get(shop)) ?? [], before);
  if (all.length === 0) return;
  const unseen = all.filter(({ jar }) => !seesJar(jar));
  await (unseen.length === 0 ? owed.remove(shop) : owed.put(shop, unseen));
  for (const { url, name, jar, cookies } of all) {
    await getCookieJar(jar)
      .then((found) => found?.putBack(url, name, cookies))
      .catch((error: unknown) => log('cookies', error));
  }
};
