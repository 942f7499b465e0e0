import type { WireErrorCode } from '../../../../lib/protocol/errors.ts';

/**
 * Why nobody can connect to a customer, where the page itself can tell: everything else (groups, consent, roles)
 * depends on settings, which the agent's browser asks for before the click.
 */
export const refusalOf = (customer: { readonly active: number } | null): WireErrorCode | undefined => {
  if (customer === null) return 'customer_not_found';
  return customer.active === 1 ? undefined : 'customer_inactive';
};
