import { z } from 'zod';
import { fieldOf, type Form } from '../http/form-fields.ts';
import { addressFields, findAddressesOf } from '../shop/addresses.ts';
import type { Cart } from '../shop/carts.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { Visit } from './visit.ts';

/** Who orders without an account. */
const guestFields = z.object({
  first_name: z.string().trim().min(1).max(200),
  last_name: z.string().trim().min(1).max(200),
  email: z.email().max(320).toLowerCase(),
});

/** What a cart keeps of its first checkout step. */
const delivery = z.object({ address: addressFields, guest: guestFields.nullable() });
export type Delivery = z.infer<typeof delivery>;

/** What was chosen on the address page; null where a field is missing. */
export const readDelivery = async (shop: ShopContext, visit: Visit, form: Form): Promise<Delivery | null> => {
  const { loggedIn } = visit;
  const guest = loggedIn === null ? guestFields.safeParse(form) : null;
  if (guest?.success === false) return null;
  const chosen = fieldOf(form, 'address');
  if (loggedIn !== null && chosen !== '' && chosen !== 'other') {
    const saved = await findAddressesOf(shop, loggedIn.customer.id);
    const address = saved.find((entry) => String(entry.id) === chosen);
    return address === undefined ? null : { address, guest: null };
  }
  const address = addressFields.safeParse(form);
  return address.success ? { address: address.data, guest: guest?.data ?? null } : null;
};

export const writeDelivery = (value: Delivery): string => JSON.stringify(delivery.parse({ ...value }));

/** Back from the cart; null where the step has not been done. */
export const parseDelivery = (cart: Cart | null): Delivery | null => {
  if (cart?.delivery == null) return null;
  const parsed = delivery.safeParse(JSON.parse(cart.delivery));
  return parsed.success ? parsed.data : null;
};
