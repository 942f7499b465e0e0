import { z } from 'zod';
import { cursor, id, instant, shopText, wireErrorCode } from './primitives.ts';

export const customer = z.object({
  id,
  name: shopText,
  email: z.string().max(320),
  status: z.enum(['active', 'inactive']),
  guest: z.boolean(),
  groups: z.array(shopText).max(100),
  /** Ids of the storefronts that this customer can be connected on. */
  storefronts: z.array(id).max(200),
  /** Whether this agent may connect now, and else the code that says why not. */
  connectable: z.boolean(),
  refusal: wireErrorCode.nullable(),
});
export type Customer = z.infer<typeof customer>;

export const customerQuery = z.object({
  /** E-mail, name, id or order reference, or a part of them; 2 characters at least. */
  q: z.string().trim().min(2).max(100),
  cursor: cursor.optional(),
});

export const customerList = z.object({ customers: z.array(customer).max(100), next: cursor.nullable() });
export type CustomerList = z.infer<typeof customerList>;

/** A cart that is not ordered yet. */
export const cart = z.object({ id, updatedAt: instant, items: z.int().min(0), total: shopText });
export type Cart = z.infer<typeof cart>;

export const cartList = z.object({ carts: z.array(cart).max(50) });
