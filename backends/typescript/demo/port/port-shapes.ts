import type { Agent, ShopCart, ShopCustomer } from '../../src/shop-port.ts';
import type { AgentRow } from '../shop/agents.ts';
import { piecesIn, type Cart } from '../shop/carts.ts';
import { fullName, type Customer } from '../shop/customers.ts';
import { formatCents } from '../shop/formats.ts';
import { priceOf } from '../shop/prices.ts';
import type { Sites } from '../shop/sites.ts';

/** Protocol ids are text; the shop's are numbers. What is no number of ours belongs to nobody. */
export const asNumber = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : -1);

export const asAgent = (row: AgentRow): Agent => ({
  id: String(row.id),
  name: row.name,
  role: row.role,
  active: row.active === 1,
  seesCustomers: row.sees_customers === 1,
  superAdmin: row.super_admin === 1,
  lead: row.lead === 1,
});

export const asCustomer = (customer: Customer): ShopCustomer => ({
  id: String(customer.id),
  name: fullName(customer),
  email: customer.email,
  active: customer.active === 1,
  guest: customer.guest === 1,
  groups: customer.groups,
  storefronts: customer.storefronts,
  consents: customer.consents === 1,
  credentialsVersion: String(customer.credentials_version),
});

/** Nothing for a visitor's cart: it is nobody's. The total is the list price; the storefront knows the customer's. */
export const asCart = (sites: Sites, cart: Cart): readonly ShopCart[] => {
  if (cart.customer_id === null) return [];
  const discount = sites.storefronts.find((storefront) => storefront.id === cart.storefront_id)?.discount ?? 0;
  const scope = { storefrontDiscount: discount, wholesale: false };
  const cents = cart.lines.reduce((sum, line) => sum + line.quantity * priceOf(line.product, scope), 0);
  return [
    {
      id: String(cart.id),
      customer: String(cart.customer_id),
      updatedAt: new Date(cart.updated_at),
      items: piecesIn(cart),
      total: formatCents(cents, 'en'),
      ordered: cart.ordered_at !== null,
    },
  ];
};
