/** @jsxImportSource hono/jsx */
import { refusalOf } from './refusal-of.ts';

interface PlaceProps {
  readonly customer: { readonly id: number; readonly name: string; readonly active: number } | null;
  /** Told even when the customer is gone, so that the place can say so. */
  readonly id: number;
  readonly kind: 'customer' | 'order' | 'cart';
  readonly cart?: number;
}

/** An empty place of the page where an agent's browser may put its own button; nothing is shown without one. */
export const ConnectPlace = ({ customer, id, kind, cart }: PlaceProps) => (
  <span
    class="connect-place"
    data-connect-customer={String(id)}
    data-connect-name={customer?.name}
    data-connect-kind={kind}
    data-connect-cart={cart === undefined ? undefined : String(cart)}
    data-connect-place="append"
    data-connect-refused={refusalOf(customer)}
  />
);
