import { magentoStorefront } from './magento/storefront.ts';
import type { PageProbe, PlatformId, ShownStorefront, StorefrontAdapter } from './platform.ts';
import { shopwareStorefront } from './shopware/storefront.ts';

/** Platforms whose storefronts are asked in their own way; the others speak the protocol there. */
const STOREFRONT_ADAPTERS: Partial<Record<PlatformId, StorefrontAdapter>> = { magento: magentoStorefront };

/** Platforms whose storefronts mark no login of an agent: their pages are looked at. */
const SHOWN_STOREFRONTS: Partial<Record<PlatformId, ShownStorefront>> = { shopware: shopwareStorefront };

export const findStorefrontAdapter = (platform: PlatformId): StorefrontAdapter | null =>
  STOREFRONT_ADAPTERS[platform] ?? null;

export const findShownStorefront = (platform: PlatformId): ShownStorefront | null =>
  SHOWN_STOREFRONTS[platform] ?? null;

/** Whether a page looks, to any of them, as if an agent acted as a customer. */
export const looksImpersonated = (page: PageProbe): boolean =>
  Object.values(STOREFRONT_ADAPTERS).some((adapter) => adapter.looksImpersonated(page));
