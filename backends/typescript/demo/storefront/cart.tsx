/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { fieldOf, readForm, wholeNumber } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { addToCart, setPieces } from '../shop/cart-changes.ts';
import { findProduct } from '../shop/catalogue.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { CartPage } from './CartPage.tsx';
import { requireCart, type StorefrontEnv } from './visit.ts';

/** The cart and what changes it. */
export const routeCart = (app: Hono<StorefrontEnv>, shop: ShopContext): void => {
  app.get('/cart', (context) => renderPage(context, <CartPage visit={context.var.visit} />));

  app.post('/cart/add', async (context) => {
    const form = await readForm(context.req);
    const product = findProduct(fieldOf(form, 'product'));
    if (product === null) return context.notFound();
    await addToCart(shop, await requireCart(context, shop), product.id, wholeNumber(fieldOf(form, 'pieces'), 1, 99, 1));
    return context.redirect(`/product/${product.id}?added=1`, 303);
  });

  app.post('/cart/set', async (context) => {
    const form = await readForm(context.req);
    const { cart } = context.var.visit;
    const pieces = fieldOf(form, 'remove') === '1' ? 0 : wholeNumber(fieldOf(form, 'pieces'), 0, 99, 1);
    if (cart !== null) await setPieces(shop, cart.id, fieldOf(form, 'product'), pieces);
    return context.redirect('/cart', 303);
  });
};
