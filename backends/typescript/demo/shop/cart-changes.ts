import { instantOf, type ShopContext } from './shop-context.ts';

const MAX_PIECES = 99;

export interface CartOwner {
  readonly storefront: string;
  /** Exactly one of both. */
  readonly customer: number | null;
  readonly visitorDigest: string | null;
  /** Name of the agent who acts as the customer. */
  readonly agent: string | null;
}

export const createCart = async (shop: ShopContext, owner: CartOwner): Promise<number> => {
  const { id } = await shop.db
    .insertInto('shop_cart')
    .values({
      storefront_id: owner.storefront,
      customer_id: owner.customer,
      visitor_digest: owner.visitorDigest,
      begun_by_agent: owner.agent,
      updated_at: instantOf(shop.clock),
      ordered_at: null,
      delivery: null,
      payment: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const touch = async (shop: ShopContext, cart: number) => {
  await shop.db
    .updateTable('shop_cart')
    .set({ updated_at: instantOf(shop.clock) })
    .where('id', '=', cart)
    .execute();
};

/** Adds pieces of a product to a cart. */
export const addToCart = async (shop: ShopContext, cart: number, product: string, pieces: number): Promise<void> => {
  await shop.db
    .insertInto('shop_cart_line')
    .values({ cart_id: cart, product_id: product, quantity: Math.min(pieces, MAX_PIECES) })
    .onConflict((conflict) =>
      conflict
        .columns(['cart_id', 'product_id'])
        .doUpdateSet((eb) => ({ quantity: eb('shop_cart_line.quantity', '+', pieces) })),
    )
    .execute();
  await shop.db
    .updateTable('shop_cart_line')
    .set({ quantity: MAX_PIECES })
    .where('cart_id', '=', cart)
    .where('quantity', '>', MAX_PIECES)
    .execute();
  await touch(shop, cart);
};

/** Sets how many pieces of a product a cart holds; 0 takes the line out. */
export const setPieces = async (shop: ShopContext, cart: number, product: string, pieces: number): Promise<void> => {
  await (pieces < 1
    ? shop.db.deleteFrom('shop_cart_line').where('cart_id', '=', cart).where('product_id', '=', product).execute()
    : shop.db
        .updateTable('shop_cart_line')
        .set({ quantity: Math.min(pieces, MAX_PIECES) })
        .where('cart_id', '=', cart)
        .where('product_id', '=', product)
        .execute());
  await touch(shop, cart);
};

export const setCheckout = async (
  shop: ShopContext,
  cart: number,
  values: { readonly delivery?: string; readonly payment?: string },
): Promise<void> => {
  await shop.db.updateTable('shop_cart').set(values).where('id', '=', cart).execute();
};

/** What an anonymous visitor had collected goes into the cart of the customer they log in as. */
export const mergeVisitorCart = async (shop: ShopContext, visitorCart: number, into: number): Promise<void> => {
  const lines = await shop.db.selectFrom('shop_cart_line').selectAll().where('cart_id', '=', visitorCart).execute();
  for (const line of lines) await addToCart(shop, into, line.product_id, line.quantity);
  await shop.db.deleteFrom('shop_cart_line').where('cart_id', '=', visitorCart).execute();
  await shop.db.deleteFrom('shop_cart').where('id', '=', visitorCart).execute();
};
