import type { Insertable } from 'kysely';
import type { CartLineTable, CartTable, OrderLineTable, OrderTable } from '../database/tables.ts';
import { findProduct, PRODUCTS } from '../shop/catalogue.ts';
import { GROUPS } from '../shop/groups.ts';
import { isLanguage } from '../shop/languages.ts';
import { ORDER_STATUSES, PAYMENTS } from '../shop/order-words.ts';
import { priceOf, shippingFor } from '../shop/prices.ts';
import type { SeededCustomer } from './customers.ts';
import { KNOWN } from './known-customers.ts';
import type { Random } from './random.ts';

export interface SeededSales {
  readonly carts: (Insertable<CartTable> & { readonly id: number })[];
  readonly cartLines: CartLineTable[];
  readonly orders: (Insertable<OrderTable> & { readonly id: number })[];
  readonly orderLines: OrderLineTable[];
}

interface Purchase {
  readonly customer: SeededCustomer;
  readonly storefront: string;
  /** Milliseconds before now. */
  readonly age: number;
  readonly lines: readonly { readonly product: string; readonly quantity: number }[];
  readonly ordered: boolean;
}

const HOUR = 3_600_000;
const OUTLET_DISCOUNT = 30;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

const drawLines = (random: Random) => {
  const chosen = new Map<string, number>();
  const first = PRODUCTS[0]?.id ?? '';
  for (let left = 1 + random.below(4); left > 0; left -= 1)
    chosen.set(PRODUCTS[random.below(PRODUCTS.length)]?.id ?? first, 1 + random.below(3));
  return [...chosen].map(([product, quantity]) => ({ product, quantity }));
};

const drawPurchases = (customer: SeededCustomer, random: Random): readonly Purchase[] => {
  const storefront = customer.storefronts[random.below(customer.storefronts.length)] ?? 'main';
  const purchase = (ordered: boolean, maxHours: number): Purchase => ({
    customer,
    storefront,
    age: random.below(maxHours * HOUR),
    lines: drawLines(random),
    ordered,
  });
  const orders = customer.row.guest === 1 ? 1 : random.chance(45) ? 1 + random.below(3) : 0;
  const purchases = Array.from({ length: orders }, () => purchase(true, 120 * 24));
  return random.chance(14) && customer.row.guest === 0 ? [...purchases, purchase(false, 6 * 24)] : purchases;
};

/** What the known customers have bought and left in their carts, so that tests can name it. */
const knownPurchases = (customer: SeededCustomer): readonly Purchase[] => {
  const storefront = customer.storefronts[0] ?? 'main';
  const purchase = (ordered: boolean, hours: number, ...products: readonly string[]): Purchase => ({
    customer,
    storefront,
    age: hours * HOUR,
    lines: products.map((product, index) => ({ product, quantity: index + 1 })),
    ordered,
  });
  switch (customer.row.id) {
    case KNOWN.anna.id:
      return [
        purchase(true, 2200, 'mug-nora', 'bowl-sol'),
        purchase(true, 700, 'blanket-fell'),
        purchase(true, 26, 'vase-arc', 'candle-pine'),
        purchase(false, 3, 'lamp-halo', 'notebook-field'),
      ];
    case KNOWN.john.id:
      return [purchase(true, 90, 'board-oak'), purchase(false, 30, 'teapot-ida'), purchase(false, 5, 'clock-noon')];
    case KNOWN.both.id:
      return [purchase(true, 300, 'can-dew'), purchase(false, 8, 'pot-terra')];
    case KNOWN.disabled.id:
    case KNOWN.guest.id:
    case KNOWN.vip.id:
    case KNOWN.outletOnly.id:
    case KNOWN.deleted.id:
    case KNOWN.long.id:
    case KNOWN.markup.id:
    case KNOWN.formula.id:
      return [purchase(true, 48 + customer.row.id * 5, 'cushion-moss', 'candle-pine')];
    default:
      return [];
  }
};

const drawReference = (taken: Set<string>, random: Random): string => {
  const reference = Array.from({ length: 8 }, () => LETTERS[random.below(LETTERS.length)] ?? 'A').join('');
  if (taken.has(reference)) return drawReference(taken, random);
  taken.add(reference);
  return reference;
};

const createOrder = (id: number, purchase: Purchase, now: number, reference: string, random: Random) => {
  const { customer } = purchase;
  const language = isLanguage(customer.row.language) ? customer.row.language : 'en';
  const scope = {
    storefrontDiscount: purchase.storefront === 'outlet' ? OUTLET_DISCOUNT : 0,
    wholesale: customer.groups.includes(GROUPS.wholesale),
  };
  const lines = purchase.lines.flatMap((line, position): OrderLineTable[] => {
    const product = findProduct(line.product);
    if (product === null) return [];
    const { quantity } = line;
    const unit_cents = priceOf(product, scope);
    return [{ order_id: id, position, product_id: product.id, name: product.name[language], unit_cents, quantity }];
  });
  const goods = lines.reduce((sum, line) => sum + line.unit_cents * line.quantity, 0);
  const shipping = shippingFor(goods);
  const { place, row } = customer;
  const name = `${row.first_name} ${row.last_name}`.trim();
  const days = purchase.age / (24 * HOUR);
  return {
    lines,
    order: {
      id,
      reference,
      cart_id: id,
      storefront_id: purchase.storefront,
      customer_id: row.id,
      customer_name: name,
      customer_email: row.email,
      status:
        days < 2
          ? ORDER_STATUSES[0]
          : days < 6
            ? ORDER_STATUSES[1]
            : random.chance(6)
              ? ORDER_STATUSES[3]
              : ORDER_STATUSES[2],
      payment: random.pick(PAYMENTS),
      address: [name, place.street, `${place.postcode} ${place.city}`, place.country].join('\n'),
      shipping_cents: shipping,
      total_cents: goods + shipping,
      placed_at: new Date(now - purchase.age).toISOString(),
      placed_by: null,
    },
  };
};

/** Orders with their carts, oldest first, then the carts that are still open. */
export const createSales = (customers: readonly SeededCustomer[], now: number, random: Random): SeededSales => {
  const knownIds = new Set<number>(Object.values(KNOWN).map((known) => known.id));
  const purchases = customers
    .flatMap((customer) => (knownIds.has(customer.row.id) ? knownPurchases(customer) : drawPurchases(customer, random)))
    .sort((one, other) => Number(other.ordered) - Number(one.ordered) || other.age - one.age);
  const sales: SeededSales = { carts: [], cartLines: [], orders: [], orderLines: [] };
  const taken = new Set<string>();
  for (const [index, purchase] of purchases.entries()) {
    const id = index + 1;
    const at = new Date(now - purchase.age).toISOString();
    sales.carts.push({
      id,
      storefront_id: purchase.storefront,
      customer_id: purchase.customer.row.id,
      visitor_digest: null,
      begun_by_agent: null,
      updated_at: at,
      ordered_at: purchase.ordered ? at : null,
      delivery: null,
      payment: null,
    });
    for (const line of purchase.lines)
      sales.cartLines.push({ cart_id: id, product_id: line.product, quantity: line.quantity });
    if (!purchase.ordered) continue;
    const { order, lines } = createOrder(id, purchase, now, drawReference(taken, random), random);
    sales.orders.push(order);
    sales.orderLines.push(...lines);
  }
  return sales;
};
