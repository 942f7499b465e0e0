/** @jsxImportSource hono/jsx */
import type { Product } from '../shop/products/product.ts';
import { formatCents } from '../shop/formats.ts';
import { priceOf } from '../shop/prices.ts';
import { ProductPicture } from './ProductPicture.tsx';
import type { Visit } from './visit.ts';

interface PriceProps {
  readonly visit: Visit;
  readonly product: Product;
}

/** The price as this customer gets it, and what it is compared with. */
export const Price = ({ visit, product }: PriceProps) => {
  const { language, prices, t } = visit;
  const cents = priceOf(product, prices);
  return (
    <p class="price">
      <strong>{formatCents(cents, language)}</strong>
      {cents < product.cents && !prices.wholesale ? (
        <s class="price-before">
          <span class="visually-hidden">{t('before', { price: '' })}</span>
          {formatCents(product.cents, language)}
        </s>
      ) : null}
      {prices.wholesale ? <span class="price-note">{t('wholesale')}</span> : null}
    </p>
  );
};

/** `heading` is the level below the list's own, so that no level is left out. */
export const ProductCard = ({ visit, product, heading: Heading }: PriceProps & { heading: 'h2' | 'h3' }) => (
  <li class="card">
    <div class={`card-picture tint-${product.category}`}>
      <ProductPicture motif={product.motif} />
      {visit.storefront.discount > 0 ? <span class="flag">−{visit.storefront.discount} %</span> : null}
    </div>
    <Heading class="card-title">
      <a href={`/product/${product.id}`}>{product.name[visit.language]}</a>
    </Heading>
    <Price visit={visit} product={product} />
  </li>
);

interface ShelfProps {
  readonly visit: Visit;
  readonly title: string;
  readonly products: readonly Product[];
}

/** A titled row of products. */
export const Shelf = ({ visit, title, products }: ShelfProps) => (
  <section class="shelf">
    <h2>{title}</h2>
    <ul class="cards">
      {products.map((product) => (
        <ProductCard visit={visit} product={product} heading="h3" />
      ))}
    </ul>
  </section>
);
