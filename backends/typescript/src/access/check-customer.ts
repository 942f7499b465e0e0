import type { Settings } from '../../../../lib/protocol/schema/settings.ts';
import type { ShopCustomer, ShopStorefront } from '../shop-port.ts';

/** Why a customer cannot be connected. */
export type CustomerRefusal =
  'customer_not_found' | 'customer_inactive' | 'customer_excluded' | 'consent_missing' | 'storefront_mismatch';

/**
 * The one rule about customers: asked when they are shown, when a link is issued and again when it is redeemed. Without
 * a storefront, any of the customer's will do.
 */
export function checkCustomer(
  customer: ShopCustomer | null,
  storefront: string | undefined,
  settings: Settings,
  storefronts: readonly ShopStorefront[],
): CustomerRefusal | null {
  if (customer === null) return 'customer_not_found';
  if (!customer.active) return 'customer_inactive';
  if (customer.groups.some((group) => settings.access.excludedGroups.includes(group))) return 'customer_excluded';
  if (settings.access.consent === 'required' && !customer.consents) return 'consent_missing';
  const theirs = getStorefrontsOf(customer, storefronts);
  const isTheirs = storefront === undefined ? theirs.length > 0 : theirs.includes(storefront);
  return isTheirs ? null : 'storefront_mismatch';
}

/** The customer's storefronts that this shop still has, their own first. */
export const getStorefrontsOf = (customer: ShopCustomer, storefronts: readonly ShopStorefront[]): readonly string[] =>
  customer.storefronts.filter((id) => storefronts.some((storefront) => storefront.id === id));
