/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { fieldOf, readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { findAddressesOf } from '../shop/addresses.ts';
import { setCheckout } from '../shop/cart-changes.ts';
import { createGuest } from '../shop/customer-changes.ts';
import { findCustomer, type CustomerRow } from '../shop/customers.ts';
import { isPayment } from '../shop/order-words.ts';
import { findOrderByReference } from '../shop/orders.ts';
import { placeOrder } from '../shop/place-order.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { parseDelivery, readDelivery, writeDelivery, type Delivery } from './checkout-form.ts';
import { AddressPage, ConfirmPage, DonePage, PaymentPage } from './CheckoutPages.tsx';
import { logInHere } from './log-in.tsx';
import type { StorefrontContext, StorefrontEnv } from './visit.ts';

const hasGoods = (context: StorefrontContext): boolean => (context.var.visit.cart?.lines.length ?? 0) > 0;

const findSavedAddresses = async (context: StorefrontContext, shop: ShopContext) => {
  const { loggedIn } = context.var.visit;
  return loggedIn === null ? [] : findAddressesOf(shop, loggedIn.customer.id);
};

/** The customer who orders: the one who is logged in, or a new guest. */
const findBuyer = async (
  context: StorefrontContext,
  shop: ShopContext,
  { guest }: Delivery,
): Promise<CustomerRow | null> => {
  const { loggedIn, language, storefront } = context.var.visit;
  if (loggedIn !== null) return loggedIn.customer;
  if (guest === null) return null;
  return findCustomer(shop, await createGuest(shop, { ...guest, language, storefront: storefront.id }));
};

/** Address, payment, confirmation. */
export const routeCheckout = (app: Hono<StorefrontEnv>, shop: ShopContext): void => {
  app.get('/checkout', async (context) => {
    if (!hasGoods(context)) return context.redirect('/cart');
    const addresses = await findSavedAddresses(context, shop);
    return renderPage(context, <AddressPage visit={context.var.visit} error={false} addresses={addresses} />);
  });

  app.post('/checkout/address', async (context) => {
    const { visit } = context.var;
    if (visit.cart === null || !hasGoods(context)) return context.redirect('/cart', 303);
    const chosen = await readDelivery(shop, visit, await readForm(context.req));
    if (chosen === null) {
      const addresses = await findSavedAddresses(context, shop);
      return renderPage(context, <AddressPage visit={visit} error addresses={addresses} />, 422);
    }
    await setCheckout(shop, visit.cart.id, { delivery: writeDelivery(chosen) });
    return context.redirect('/checkout/payment', 303);
  });

  app.get('/checkout/payment', (context) => {
    const { visit } = context.var;
    if (!hasGoods(context) || parseDelivery(visit.cart) === null) return context.redirect('/checkout');
    return renderPage(context, <PaymentPage visit={visit} error={false} />);
  });

  app.post('/checkout/payment', async (context) => {
    const { visit } = context.var;
    const payment = fieldOf(await readForm(context.req), 'payment');
    if (!isPayment(payment)) return renderPage(context, <PaymentPage visit={visit} error />, 422);
    if (visit.cart !== null) await setCheckout(shop, visit.cart.id, { payment });
    return context.redirect('/checkout/confirm', 303);
  });

  app.get('/checkout/confirm', (context) => {
    const { visit } = context.var;
    const chosen = parseDelivery(visit.cart);
    const payment = visit.cart?.payment;
    if (!hasGoods(context) || chosen === null || !isPayment(payment)) return context.redirect('/checkout');
    return renderPage(context, <ConfirmPage visit={visit} error={false} delivery={chosen} payment={payment} />);
  });

  app.post('/checkout/place', async (context) => {
    const { cart, prices, language, connect, loggedIn } = context.var.visit;
    const chosen = parseDelivery(cart);
    const payment = cart?.payment;
    if (cart === null || cart.lines.length === 0 || chosen === null || !isPayment(payment))
      return context.redirect('/checkout', 303);
    const customer = await findBuyer(context, shop, chosen);
    if (customer === null) return context.redirect('/checkout', 303);
    const placedBy = connect?.agent.name ?? null;
    const order = { cart, customer, address: chosen.address, payment, prices, language, placedBy };
    const reference = await placeOrder(shop, order);
    if (reference === null) return context.redirect('/cart', 303);
    if (loggedIn === null) await logInHere(context, shop, customer);
    return context.redirect(`/checkout/done/${reference}`, 303);
  });

  app.get('/checkout/done/:reference', async (context) => {
    const { visit } = context.var;
    const order = await findOrderByReference(shop, context.req.param('reference'));
    if (order === null || order.customer_id !== visit.loggedIn?.customer.id) return context.notFound();
    return renderPage(context, <DonePage visit={visit} order={order} />);
  });
};
