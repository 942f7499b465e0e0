import type { Selectable } from 'kysely';
import type { CartTable } from '../database/tables.ts';
import { findProduct } from './catalogue.ts';
import type { Product } from './products/product.ts';
import type { ShopContext } from './shop-context.ts';

export type CartRow = Selectable<CartTable>;

export interface CartLine {
  readonly product: Product;
  readonly quantity: number;
}

export interface Cart extends CartRow {
  readonly lines: readonly CartLine[];
}

/** Adds the lines; products that left the catalogue are left out. */
const withLines = async ({ db }: ShopContext, rows: readonly CartRow[]): Promise<readonly Cart[]> => {
  if (rows.length === 0) return [];
  const lines = await db
    .selectFrom('shop_cart_line')
    .selectAll()
    .where(
      'cart_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('product_id')
    .execute();
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap((line) => {
      const product = line.cart_id === row.id ? findProduct(line.product_id) : null;
      return product === null ? [] : [{ product, quantity: line.quantity }];
    }),
  }));
};

export const piecesIn = (cart: Pick<Cart, 'lines'>): number => cart.lines.reduce((sum, line) => sum + line.quantity, 0);

export const findCart = async (shop: ShopContext, id: number): Promise<Cart | null> => {
  const rows = await shop.db.selectFrom('shop_cart').selectAll().where('id', '=', id).execute();
  const [cart] = await withLines(shop, rows);
  return cart ?? null;
};

/** All carts of a customer, newest first. */
export const findCartsOf = async (shop: ShopContext, customer: number): Promise<readonly Cart[]> =>
  withLines(
    shop,
    await shop.db
      .selectFrom('shop_cart')
      .selectAll()
      .where('customer_id', '=', customer)
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  );

/** The newest carts that somebody left without ordering, across the shop. */
export const findAbandonedCarts = async (shop: ShopContext, limit: number): Promise<readonly Cart[]> =>
  withLines(
    shop,
    await shop.db
      .selectFrom('shop_cart')
      .selectAll()
      .where('ordered_at', 'is', null)
      .where('customer_id', 'is not', null)
      .orderBy('updated_at', 'desc')
      .limit(limit)
      .execute(),
  );

/** The cart that a customer's own login takes up: the newest one that they began themselves. */
export const findOwnOpenCart = async (
  shop: ShopContext,
  customer: number,
  storefront: string,
): Promise<CartRow | null> =>
  (await shop.db
    .selectFrom('shop_cart')
    .selectAll()
    .where('customer_id', '=', customer)
    .where('storefront_id', '=', storefront)
    .where('ordered_at', 'is', null)
    .where('begun_by_agent', 'is', null)
    .orderBy('updated_at', 'desc')
    .executeTakeFirst()) ?? null;

export const findVisitorCart = async (
  shop: ShopContext,
  visitorDigest: string,
  storefront: string,
): Promise<CartRow | null> =>
  (await shop.db
    .selectFrom('shop_cart')
    .selectAll()
    .where('visitor_digest', '=', visitorDigest)
    .where('storefront_id', '=', storefront)
    .where('ordered_at', 'is', null)
    .executeTakeFirst()) ?? null;
