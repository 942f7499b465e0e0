/** @jsxImportSource hono/jsx */
import type { CartLine } from '../shop/carts.ts';
import { formatCents } from '../shop/formats.ts';
import { priceOf, shippingFor } from '../shop/prices.ts';
import { ProductPicture } from './ProductPicture.tsx';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

interface CartProps {
  readonly visit: Visit;
}

export const goodsCents = ({ cart, prices }: Visit): number =>
  (cart?.lines ?? []).reduce((sum, line) => sum + line.quantity * priceOf(line.product, prices), 0);

/** Goods, delivery and total, as they stand below every cart. */
export const Sums = ({ visit }: CartProps) => {
  const { t, language } = visit;
  const goods = goodsCents(visit);
  const shipping = shippingFor(goods);
  return (
    <dl class="sums">
      <div>
        <dt>{t('goods')}</dt>
        <dd>{formatCents(goods, language)}</dd>
      </div>
      <div>
        <dt>{t('delivery')}</dt>
        <dd>{shipping === 0 ? t('free') : formatCents(shipping, language)}</dd>
      </div>
      <div class="sums-total">
        <dt>{t('total')}</dt>
        <dd>{formatCents(goods + shipping, language)}</dd>
      </div>
    </dl>
  );
};

const Line = ({ visit, line }: CartProps & { readonly line: CartLine }) => {
  const { t, language, prices } = visit;
  const { product, quantity } = line;
  const name = product.name[language];
  return (
    <li class="cart-line">
      <div class={`thumb tint-${product.category}`}>
        <ProductPicture motif={product.motif} />
      </div>
      <div class="cart-line-text">
        <a href={`/product/${product.id}`}>{name}</a>
        <span class="muted">{formatCents(priceOf(product, prices), language)}</span>
      </div>
      <form method="post" action="/cart/set" class="cart-line-pieces">
        <input type="hidden" name="product" value={product.id} />
        <label>
          <span class="visually-hidden">
            {t('pieces')}: {name}
          </span>
          <input type="number" name="pieces" value={String(quantity)} min="0" max="99" required />
        </label>
        <button class="link-button" type="submit">
          {t('update')}
        </button>
        <button class="link-button" type="submit" name="remove" value="1" aria-label={`${t('remove')}: ${name}`}>
          {t('remove')}
        </button>
      </form>
      <strong class="cart-line-total">{formatCents(quantity * priceOf(product, prices), language)}</strong>
    </li>
  );
};

export const CartPage = ({ visit }: CartProps) => {
  const { t, cart } = visit;
  const lines = cart?.lines ?? [];
  return (
    <StorefrontLayout visit={visit} title={t('cart')} path="/cart">
      <h1 class="page-title">{t('cart')}</h1>
      {lines.length === 0 ? (
        <div class="empty">
          <p>{t('cart_empty')}</p>
          <a class="button button-main" href="/">
            {t('keep_shopping')}
          </a>
        </div>
      ) : (
        <div class="cart" data-cart={String(cart?.id ?? '')}>
          <ul class="cart-lines">
            {lines.map((line) => (
              <Line visit={visit} line={line} />
            ))}
          </ul>
          <aside class="cart-sums" aria-label={t('total')}>
            <Sums visit={visit} />
            <a class="button button-main" href="/checkout">
              {t('to_checkout')}
            </a>
            <p class="muted">{t('tax_note')}</p>
          </aside>
        </div>
      )}
    </StorefrontLayout>
  );
};
