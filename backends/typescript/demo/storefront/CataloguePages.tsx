/** @jsxImportSource hono/jsx */
import { PRODUCTS } from '../shop/catalogue.ts';
import { CATEGORIES, type Category, type Product } from '../shop/products/product.ts';
import { formatCents } from '../shop/formats.ts';
import { FREE_SHIPPING_CENTS } from '../shop/prices.ts';
import { Price, ProductCard, Shelf } from './ProductCard.tsx';
import { ProductPicture } from './ProductPicture.tsx';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

interface PageProps {
  readonly visit: Visit;
}

const inCategory = (category: Category): readonly Product[] =>
  PRODUCTS.filter((product) => product.category === category);

const Promises = ({ visit: { t, language } }: PageProps) => (
  <ul class="promises">
    <li>{t('free_delivery', { amount: formatCents(FREE_SHIPPING_CENTS, language) })}</li>
    <li>{t('promise_returns')}</li>
    <li>{t('promise_workshops')}</li>
  </ul>
);

export const HomePage = ({ visit }: PageProps) => {
  const { t, storefront } = visit;
  return (
    <StorefrontLayout visit={visit} title={t('all_products')} path="/">
      <section class="hero">
        <div class="hero-text">
          <h1>{t(storefront.id === 'main' ? 'main_headline' : 'outlet_headline')}</h1>
          <p>{t(storefront.id === 'main' ? 'main_lead' : 'outlet_lead')}</p>
          <a class="button button-main" href="#shelves">
            {t('shop_now')}
          </a>
        </div>
        <div class="hero-pictures" aria-hidden="true">
          <ProductPicture motif="vase" />
          <ProductPicture motif="lamp" />
          <ProductPicture motif="mug" />
        </div>
      </section>
      <Promises visit={visit} />
      <div id="shelves">
        {CATEGORIES.map((category) => (
          <Shelf visit={visit} title={t(category)} products={inCategory(category)} />
        ))}
      </div>
      <p class="muted tax-note">{t('tax_note')}</p>
    </StorefrontLayout>
  );
};

export const CategoryPage = ({ visit, category }: PageProps & { readonly category: Category }) => (
  <StorefrontLayout visit={visit} title={visit.t(category)} path={`/category/${category}`}>
    <h1 class="page-title">{visit.t(category)}</h1>
    <ul class="cards">
      {inCategory(category).map((product) => (
        <ProductCard visit={visit} product={product} heading="h2" />
      ))}
    </ul>
  </StorefrontLayout>
);

interface ProductPageProps extends PageProps {
  readonly product: Product;
  readonly added: boolean;
}

export const ProductPage = ({ visit, product, added }: ProductPageProps) => {
  const { t, language } = visit;
  const name = product.name[language];
  return (
    <StorefrontLayout visit={visit} title={name} path={`/product/${product.id}`}>
      <nav class="breadcrumb" aria-label={t('back')}>
        <a href={`/category/${product.category}`}>{t(product.category)}</a>
      </nav>
      <article class="product">
        <div class={`product-picture tint-${product.category}`}>
          <ProductPicture motif={product.motif} />
        </div>
        <div class="product-text">
          <h1>{name}</h1>
          <Price visit={visit} product={product} />
          <p class="product-lead">{product.text[language]}</p>
          <form method="post" action="/cart/add" class="buy">
            <input type="hidden" name="product" value={product.id} />
            <label class="pieces">
              {t('pieces')}
              <input type="number" name="pieces" value="1" min="1" max="99" required />
            </label>
            <button class="button button-main" type="submit">
              {t('add_to_cart')}
            </button>
          </form>
          {added ? (
            <p class="notice" role="status">
              {t('added')} <a href="/cart">{t('cart')}</a>
            </p>
          ) : null}
          <p class="muted">{t('tax_note')}</p>
        </div>
      </article>
      <Shelf
        visit={visit}
        title={t('more_from', { category: t(product.category) })}
        products={inCategory(product.category).filter((other) => other.id !== product.id)}
      />
    </StorefrontLayout>
  );
};
