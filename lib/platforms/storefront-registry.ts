import { magentoStorefront } from './magento/storefront.ts';
import type { PageProbe, PlatformId, StorefrontAdapter } from './platform.ts';

/** Platforms whose storefronts are asked in their own way; the others speak the protocol there. */
const STOREFRONT_ADAPTERS: Partial<Record<PlatformId, StorefrontAdapter>> = { magento: magentoStorefront };

export const findStorefrontAdapter = (platform: PlatformId): StorefrontAdapter | null =>
  STOREFRONT_ADAPTERS[platform] ?? null;

/** Whether a page looks, to any of them, as if an agent acted as a customer. */
export const looksImpersonated = (page: PageProbe): boolean =>
  Object.values(STOREFRONT_ADAPTERS).some((adapter) => adapter.looksImpersonated(page));
