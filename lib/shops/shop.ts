import { z } from 'zod';
import type { ShopRecord } from '../messaging/messages.ts';
import type { PlatformId } from '../platforms/platform.ts';
import { isApiOfAdmin } from '../protocol/api-url.ts';
import { storefront } from '../protocol/schema/discovery.ts';
import { httpUrl, urlTemplate } from '../protocol/schema/primitives.ts';

const platforms = ['generic', 'prestashop', 'magento', 'shopware'] as const satisfies readonly PlatformId[];

const fields = {
  id: z.string().regex(/^[0-9a-f]{24}$/),
  name: z.string().max(200),
  platform: z.enum(platforms),
  platformVersion: z.string().max(40).nullable(),
  adminBase: httpUrl,
  apiTemplate: urlTemplate,
  storefronts: z.array(storefront).max(200),
  addedAt: z.number(),
  /** The agent has confirmed plain http for this shop although it is not on this machine. */
  confirmedHttp: z.boolean(),
  /**
   * Origins that the agent has allowed *this* shop to use. The browser's own permission is one for all shops; without
   * this list a shop could name a storefront of another shop and have its links opened there.
   */
  allowedOrigins: z.array(z.string().max(300)).max(200),
};

const hasOwnApi = (shop: Pick<ShopRecord, 'adminBase' | 'apiTemplate'>): boolean =>
  isApiOfAdmin(shop.apiTemplate, shop.adminBase);

/** A shop as it lies in `storage.local`. */
export const storedShop = z.object(fields).refine(hasOwnApi, 'has an API outside its admin');
export type StoredShop = z.infer<typeof storedShop>;

/** What of a damaged record is enough to go on: the rest is what discovery and the agent's permission say anew. */
export const salvagedShop = z
  .object({
    ...fields,
    name: fields.name.catch(''),
    platformVersion: fields.platformVersion.catch(null),
    storefronts: fields.storefronts.catch([]),
    addedAt: fields.addedAt.catch(0),
    confirmedHttp: fields.confirmedHttp.catch(false),
    allowedOrigins: fields.allowedOrigins.catch([]),
  })
  .refine(hasOwnApi)
  .transform((shop) => (shop.name === '' ? { ...shop, name: new URL(shop.adminBase).host } : shop));

/** Name of a shop inside the extension: says nothing about its address, which may be meant to be hard to guess. */
export const getShopId = async (adminBase: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(adminBase));
  return Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
