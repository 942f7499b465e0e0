import { randomInt } from 'node:crypto';
import { addressLines, type AddressFields } from './addresses.ts';
import { fullName, type CustomerRow } from './customers.ts';
import type { Cart } from './carts.ts';
import type { Language } from './languages.ts';
import type { Payment } from './order-words.ts';
import { priceOf, shippingFor, type PriceScope } from './prices.ts';
import { instantOf, type ShopContext } from './shop-context.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

const createReference = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export interface Placement {
  readonly cart: Cart;
  readonly customer: CustomerRow;
  readonly address: AddressFields;
  readonly payment: Payment;
  readonly prices: PriceScope;
  readonly language: Language;
  /** Name of the agent who acts as the customer, if one does. */
  readonly placedBy: string | null;
}

/** Turns a cart into an order, once. Null where the cart is empty or has been ordered in the meantime. */
export const placeOrder = async (shop: ShopContext, placement: Placement): Promise<string | null> => {
  const { cart, customer, language } = placement;
  if (cart.lines.length === 0) return null;
  const now = instantOf(shop.clock);
  const lines = cart.lines.map(({ product, quantity }, position) => ({
    position,
    product_id: product.id,
    name: product.name[language],
    unit_cents: priceOf(product, placement.prices),
    quantity,
  }));
  const goods = lines.reduce((sum, line) => sum + line.unit_cents * line.quantity, 0);
  const shipping_cents = shippingFor(goods);
  const reference = createReference();
  return shop.db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .updateTable('shop_cart')
      .set({ ordered_at: now, updated_at: now, customer_id: customer.id, visitor_digest: null })
      .where('id', '=', cart.id)
      .where('ordered_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (taken === undefined) return null;
    const { id } = await transaction
      .insertInto('shop_order')
      .values({
        reference,
        cart_id: cart.id,
        storefront_id: cart.storefront_id,
        customer_id: customer.id,
        customer_name: fullName(customer),
        customer_email: customer.email,
        status: 'paid',
        payment: placement.payment,
        address: addressLines(placement.address).join('\n'),
        shipping_cents,
        total_cents: goods + shipping_cents,
        placed_at: now,
        placed_by: placement.placedBy,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('shop_order_line')
      .values(lines.map((line) => ({ order_id: id, ...line })))
      .execute();
    return reference;
  });
};
