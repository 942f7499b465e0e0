import { genericSession } from './generic/session.ts';
import { magentoSession } from './magento/session.ts';
import type { PlatformId } from './platform.ts';
import type { SessionAdapter } from './session-adapter.ts';
import { shopwareSession } from './shopware/session.ts';
import { prestashopSession } from './prestashop/session.ts';

/** The background half of every platform. */
export const sessionAdapters: Readonly<Record<PlatformId, SessionAdapter>> = {
  generic: genericSession,
  prestashop: prestashopSession,
  magento: magentoSession,
  shopware: shopwareSession,
};
