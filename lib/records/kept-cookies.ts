import { z } from 'zod';
import { getCookieJar, keptCookie } from '../courtesy/cookies.ts';
import { findPreferences } from '../courtesy/preferences.ts';
import type { Background } from '../messaging/background.ts';
import { isPrivateWorker, type Jar } from '../sessions/jar.ts';
import type { StoredShop } from '../shops/shop.ts';

/** A cookie that a shop changes for long when an agent connects, as it was before. */
export const cookieBefore = z.object({
  url: z.string(),
  name: z.string(),
  /** The jar of the worker that asked for the link, which may be another than the storefront's. */
  jar: z.string(),
  cookies: z.array(keptCookie),
});
export type CookieBefore = z.infer<typeof cookieBefore>;

const ownJar = (): Jar => (isPrivateWorker() ? 'private' : 'default');

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
  const jar = await getCookieJar(ownJar());
  if (jar === null) return [];
  try {
    const reads = adapter.lastingCookies.map(async (name) => ({
      url,
      name,
      jar: ownJar(),
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
  if (adapter.record === 'shop') return;
  await adapter.prepareOpening(base, await getCookieJar(ownJar())).catch((error: unknown) => log('opening', error));
};

/** Makes them again what they were. A permission that went meanwhile leaves them as they are. */
export const putBack = async ({ log }: Background, before: readonly CookieBefore[]): Promise<void> => {
  for (const { url, name, jar, cookies } of before) {
    await getCookieJar(jar)
      .then((found) => found?.putBack(url, name, cookies))
      .catch((error: unknown) => log('cookies', error));
  }
};
