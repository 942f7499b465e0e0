import { genericPage } from './generic/page.ts';
import { magentoPage } from './magento/page.ts';
import type { Detection, PageAdapter, PageProbe } from './platform.ts';
import { prestashopPage } from './prestashop/page.ts';
import { shopwarePage } from './shopware/page.ts';

/** Page halves in the order they are asked: `generic` last, for a companion module may print its meta elsewhere too. */
export const PAGE_ADAPTERS: readonly PageAdapter[] = [prestashopPage, magentoPage, shopwarePage, genericPage];

/** Which shop's admin this page is, and whose adapter knows it. */
export const detectPage = (
  page: PageProbe,
): { readonly adapter: PageAdapter; readonly detection: Detection } | null => {
  for (const adapter of PAGE_ADAPTERS) {
    const detection = adapter.detect(page);
    if (detection !== null) return { adapter, detection };
  }
  return null;
};
