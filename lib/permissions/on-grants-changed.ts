import { syncRules } from '../courtesy/apply-rules.ts';
import type { Background } from '../messaging/background.ts';
import { listShops, updateShop } from '../shops/shop-store.ts';
import { isGranted } from './grants.ts';
import { syncScripts } from './scripts.ts';

/** A permission came, by our page or by the browser's own settings. */
export const onGrantsAdded = async (background: Background): Promise<void> => {
  await syncScripts(background);
  await syncRules(background);
};

/**
 * A permission went. The agent's word for each shop goes with it: given back for one shop, it must not count for
 * another that happens to name the same host.
 */
export const onGrantsRemoved = async (background: Background): Promise<void> => {
  for (const { id, allowedOrigins } of await listShops()) {
    const answers = await Promise.all(allowedOrigins.map(isGranted));
    const gone = allowedOrigins.filter((_origin, index) => answers[index] === false);
    await updateShop(background.lock, id, (shop) => ({
      ...shop,
      allowedOrigins: shop.allowedOrigins.filter((origin) => !gone.includes(origin)),
    }));
  }
  await syncScripts(background);
};
