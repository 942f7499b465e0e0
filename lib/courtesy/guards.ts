import { magentoGuard } from '../platforms/magento/guard.ts';
import type { PlatformId, StorefrontGuard } from '../platforms/platform.ts';
import { shopwareGuard } from '../platforms/shopware/guard.ts';

const GUARDS: Partial<Record<PlatformId, StorefrontGuard>> = {
  magento: magentoGuard,
  shopware: shopwareGuard,
};

/** The addresses that rules of this browser are about; null where the shop guards its sessions itself. */
export const findGuard = (platform: PlatformId): StorefrontGuard | null => GUARDS[platform] ?? null;
