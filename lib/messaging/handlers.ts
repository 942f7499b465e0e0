import { onAdminConnect } from '../connect/on-admin-connect.ts';
import { onPageConnect } from '../connect/on-page-connect.ts';
import { onPageGranted } from '../connect/on-page-granted.ts';
import { onPagePending } from '../connect/on-page-pending.ts';
import { onPagePosting } from '../connect/on-page-posting.ts';
import { onPageRules } from '../courtesy/on-page-rules.ts';
import { onPageSaveRules } from '../courtesy/on-page-save-rules.ts';
import { onBannerEnd } from '../sessions/on-banner-end.ts';
import { onBannerExited } from '../sessions/on-banner-exited.ts';
import { onBannerState } from '../sessions/on-banner-state.ts';
import { onPageEnd } from '../sessions/on-page-end.ts';
import { onPageExtend } from '../sessions/on-page-extend.ts';
import { onPageLive } from '../sessions/on-page-live.ts';
import { onPageSessions } from '../sessions/on-page-sessions.ts';
import { onPageReports } from '../records/on-page-reports.ts';
import { onPageSaveReports } from '../records/on-page-save-reports.ts';
import { onStorefrontShown } from '../records/on-storefront-shown.ts';
import { onStorefrontTruth } from '../records/on-storefront-truth.ts';
import { onStorefrontHello } from '../sessions/on-storefront-hello.ts';
import { onStorefrontSeen } from '../sessions/on-storefront-seen.ts';
import { onAdminCarts } from '../shops/on-admin-carts.ts';
import { onAdminHello } from '../shops/on-admin-hello.ts';
import { onAdminPreflight } from '../shops/on-admin-preflight.ts';
import { onPageAddShop } from '../shops/on-page-add-shop.ts';
import { onPageFind } from '../shops/on-page-find.ts';
import { onPageInspectShop } from '../shops/on-page-inspect-shop.ts';
import { onPagePreflight } from '../shops/on-page-preflight.ts';
import { onPageRemoveShop } from '../shops/on-page-remove-shop.ts';
import { onPageShops } from '../shops/on-page-shops.ts';
import { onPageTestShop } from '../shops/on-page-test-shop.ts';
import type { Handlers } from './handle.ts';

/** Who answers which message. */
export const handlers: Handlers = {
  'admin/hello': onAdminHello,
  'admin/preflight': onAdminPreflight,
  'admin/carts': onAdminCarts,
  'admin/connect': onAdminConnect,
  'storefront/hello': onStorefrontHello,
  'storefront/seen': onStorefrontSeen,
  'storefront/truth': onStorefrontTruth,
  'storefront/shown': onStorefrontShown,
  'banner/state': onBannerState,
  'banner/exited': onBannerExited,
  'banner/end': onBannerEnd,
  'page/shops': onPageShops,
  'page/inspect-shop': onPageInspectShop,
  'page/add-shop': onPageAddShop,
  'page/remove-shop': onPageRemoveShop,
  'page/test-shop': onPageTestShop,
  'page/live': onPageLive,
  'page/sessions': onPageSessions,
  'page/end': onPageEnd,
  'page/extend': onPageExtend,
  'page/find': onPageFind,
  'page/preflight': onPagePreflight,
  'page/connect': onPageConnect,
  'page/pending': onPagePending,
  'page/granted': onPageGranted,
  'page/rules': onPageRules,
  'page/save-rules': onPageSaveRules,
  'page/reports': onPageReports,
  'page/save-reports': onPageSaveReports,
  'page/posting': onPagePosting,
};
