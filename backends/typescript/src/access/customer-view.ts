import type { Customer } from '../../../../lib/protocol/schema/customer.ts';
import type { AgentCall, AgentRouteName } from '../http/agent-route.ts';
import { toShopText } from '../sessions/session-view.ts';
import type { ShopCustomer } from '../shop-port.ts';
import { checkCustomer, getStorefrontsOf } from './check-customer.ts';

/** A customer as this agent sees them, with the answer to "may I connect" before it is tried. */
export function toCustomer<N extends AgentRouteName>(call: AgentCall<N>, customer: ShopCustomer): Customer {
  const { shop } = call.backend;
  const refusal = call.rights.connect
    ? checkCustomer(customer, undefined, call.settings, shop.storefronts)
    : 'not_allowed';
  return {
    id: customer.id,
    name: toShopText(customer.name),
    email: customer.email.slice(0, 320),
    status: customer.active ? 'active' : 'inactive',
    guest: customer.guest,
    groups: customer.groups.slice(0, 100).map(toShopText),
    storefronts: getStorefrontsOf(customer, shop.storefronts).slice(0, 200),
    connectable: refusal === null,
    refusal,
  };
}
