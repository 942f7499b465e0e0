import type { PageAdapter } from '../platform.ts';
import { findCustomerAnchors } from './customer-page.ts';
import { findRowAnchors } from './customer-rows.ts';
import { detectShopware } from './detect.ts';
import { findOrderAnchors } from './order-page.ts';
import { isSignInFresh } from './sign-in.ts';

export const shopwarePage: PageAdapter = {
  id: 'shopware',
  label: 'Shopware',
  detect: detectShopware,
  findAnchors: (page) => [...findRowAnchors(page), ...findCustomerAnchors(page), ...findOrderAnchors(page)],
  isSignInFresh: ({ document }, now) => isSignInFresh(document.cookie, now),
  /** Not the administration's own element: up to 6.5 its script replaces that by another when it starts. */
  liveRoot: ({ document }) => document.body,
};
