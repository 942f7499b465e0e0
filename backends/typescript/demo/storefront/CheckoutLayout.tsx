/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import { formatCents } from '../shop/formats.ts';
import { priceOf } from '../shop/prices.ts';
import { Sums } from './CartPage.tsx';
import { StorefrontLayout } from './StorefrontLayout.tsx';
import type { Visit } from './visit.ts';

const STEPS = ['step_address', 'step_payment', 'step_confirm'] as const;

interface CheckoutProps {
  readonly visit: Visit;
  readonly step: (typeof STEPS)[number];
  readonly path: string;
  readonly error: boolean;
}

const Summary = ({ visit }: { readonly visit: Visit }) => (
  <aside class="cart-sums" aria-label={visit.t('summary')}>
    <h2>{visit.t('summary')}</h2>
    <ul class="summary-lines">
      {(visit.cart?.lines ?? []).map(({ product, quantity }) => (
        <li>
          <span>
            {quantity} × {product.name[visit.language]}
          </span>
          <span>{formatCents(quantity * priceOf(product, visit.prices), visit.language)}</span>
        </li>
      ))}
    </ul>
    <Sums visit={visit} />
  </aside>
);

/** The three steps of the checkout, with what is being bought beside them. */
export const CheckoutLayout = ({ visit, step, path, error, children }: PropsWithChildren<CheckoutProps>) => (
  <StorefrontLayout visit={visit} title={visit.t('checkout')} path={path}>
    <h1 class="page-title">{visit.t('checkout')}</h1>
    <ol class="steps">
      {STEPS.map((entry) => (
        <li aria-current={entry === step ? 'step' : undefined}>{visit.t(entry)}</li>
      ))}
    </ol>
    <div class="checkout" data-checkout-step={step}>
      <div>
        {error ? (
          <p class="notice notice-bad" role="alert">
            {visit.t('form_invalid')}
          </p>
        ) : null}
        {children}
      </div>
      <Summary visit={visit} />
    </div>
  </StorefrontLayout>
);
