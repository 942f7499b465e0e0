import { serialize } from 'hono/utils/cookie';
import type { LogIn } from '../../src/shop-port.ts';
import { findCart, findOwnOpenCart } from '../shop/carts.ts';
import { runLoginHook } from '../shop/customer-changes.ts';
import { findCustomer } from '../shop/customers.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { endStorefrontSession, SESSION_COOKIE, startStorefrontSession } from '../shop/storefront-sessions.ts';
import { asNumber } from './port-shapes.ts';

const COOKIE = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/**
 * The cart that a link's session works in: the given one, shared live with the customer's own browser, if it is
 * theirs and still open. Without one, a customer as themselves finds their own cart; an agent starts with none, and
 * the first product makes one.
 */
const chooseCart = async (shop: ShopContext, customer: number, login: LogIn): Promise<number | null> => {
  if (login.cart === null)
    return login.impersonated ? null : ((await findOwnOpenCart(shop, customer, login.storefront))?.id ?? null);
  const cart = await findCart(shop, asNumber(login.cart));
  const usable = cart?.customer_id === customer && cart.ordered_at === null && cart.storefront_id === login.storefront;
  return usable ? cart.id : null;
};

/** Ends what this browser was logged in as, touches no cart of anybody, and logs the customer in. */
export const logIn = async (
  shop: ShopContext,
  secret: string | undefined,
  login: LogIn,
): Promise<readonly string[]> => {
  const customer = await findCustomer(shop, asNumber(login.customer));
  if (customer?.active !== 1) throw new Error('a customer who is not active cannot be logged in');
  await endStorefrontSession(shop, secret);
  const cart = await chooseCart(shop, customer.id, login);
  const { storefront, impersonated } = login;
  const opened = await startStorefrontSession(shop, { storefront, customer, cart, impersonated });
  if (login.runLoginHook) await runLoginHook(shop, customer.id);
  return [serialize(SESSION_COOKIE, opened, COOKIE)];
};

/** Only this browser's row goes; the customer's own browsers have rows of their own. */
export const logOut = async (shop: ShopContext, secret: string | undefined): Promise<readonly string[]> => {
  await endStorefrontSession(shop, secret);
  return [serialize(SESSION_COOKIE, '', { ...COOKIE, maxAge: 0 })];
};
