/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { renderPage } from '../http/render-page.ts';
import { findProduct } from '../shop/catalogue.ts';
import { CATEGORIES } from '../shop/products/product.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { fieldOf, readForm } from '../http/form-fields.ts';
import { isLanguage } from '../shop/languages.ts';
import { CategoryPage, HomePage, ProductPage } from './CataloguePages.tsx';
import { chooseLanguageHere, type StorefrontEnv } from './visit.ts';

/** A path of this storefront; anything else becomes the home page. */
const safePath = (path: string): string => (/^\/(?![/\\])[\w/-]*$/.test(path) ? path : '/');

/** Everything that can be looked at without an account. */
export const routeCatalogue = (app: Hono<StorefrontEnv>, shop: ShopContext): void => {
  app.get('/', (context) => renderPage(context, <HomePage visit={context.var.visit} />));

  app.get('/category/:category', (context) => {
    const category = CATEGORIES.find((entry) => entry === context.req.param('category'));
    if (category === undefined) return context.notFound();
    return renderPage(context, <CategoryPage visit={context.var.visit} category={category} />);
  });

  app.get('/product/:id', (context) => {
    const product = findProduct(context.req.param('id'));
    if (product === null) return context.notFound();
    const added = context.req.query('added') === '1';
    return renderPage(context, <ProductPage visit={context.var.visit} product={product} added={added} />);
  });

  app.post('/language', async (context) => {
    const form = await readForm(context.req);
    const language = fieldOf(form, 'language');
    if (isLanguage(language)) await chooseLanguageHere(context, shop, language);
    return context.redirect(safePath(fieldOf(form, 'back')), 303);
  });
};
