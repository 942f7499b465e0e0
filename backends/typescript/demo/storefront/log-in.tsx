/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Connect } from '../../src/connect.ts';
import { fieldOf, readForm } from '../http/form-fields.ts';
import { renderPage } from '../http/render-page.ts';
import { createCart, mergeVisitorCart } from '../shop/cart-changes.ts';
import { findOwnOpenCart } from '../shop/carts.ts';
import { runLoginHook } from '../shop/customer-changes.ts';
import { findCustomerByEmail, type CustomerRow } from '../shop/customers.ts';
import { isPassword } from '../shop/passwords.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { endStorefrontSession, SESSION_COOKIE, startStorefrontSession } from '../shop/storefront-sessions.ts';
import { exitConnect } from './exit-connect.ts';
import { LogInPage } from './LogInPage.tsx';
import type { StorefrontContext, StorefrontEnv } from './visit.ts';

const COOKIE = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
const NEXT = /^\/(?:account|checkout)[\w/-]*$/;

/** The customer's cart from before, with what they had collected here before they logged in. */
const joinCarts = async (shop: ShopContext, context: StorefrontContext, customer: number): Promise<number | null> => {
  const { storefront, cart, loggedIn } = context.var.visit;
  const own = await findOwnOpenCart(shop, customer, storefront.id);
  const collected = loggedIn === null ? cart : null;
  if (collected === null || collected.lines.length === 0) return own?.id ?? null;
  const owner = { storefront: storefront.id, customer, visitorDigest: null, agent: null };
  const into = own?.id ?? (await createCart(shop, owner));
  await mergeVisitorCart(shop, collected.id, into);
  return into;
};

/** Opens the session of a customer who came by themselves, and lets the login hook know. */
export const logInHere = async (
  context: StorefrontContext,
  shop: ShopContext,
  customer: CustomerRow,
): Promise<void> => {
  const cart = customer.guest === 1 ? null : await joinCarts(shop, context, customer.id);
  await endStorefrontSession(shop, getCookie(context, SESSION_COOKIE));
  const storefront = context.var.visit.storefront.id;
  const secret = await startStorefrontSession(shop, { storefront, customer, cart, impersonated: false });
  if (customer.guest === 0) await runLoginHook(shop, customer.id);
  setCookie(context, SESSION_COOKIE, secret, COOKIE);
};

/** Logging in and out by password. */
export const routeLogIn = (app: Hono<StorefrontEnv>, shop: ShopContext, connect: Connect): void => {
  app.get('/login', (context) => {
    const { visit } = context.var;
    if (visit.loggedIn?.customer.guest === 0) return context.redirect('/account');
    const next = context.req.query('next') ?? '';
    return renderPage(context, <LogInPage visit={visit} email="" next={next} failed={false} />);
  });

  app.post('/login', async (context) => {
    const { visit } = context.var;
    const form = await readForm(context.req);
    const email = fieldOf(form, 'email');
    const next = fieldOf(form, 'next');
    const customer = await findCustomerByEmail(shop, visit.storefront.id, email);
    const right = await isPassword(fieldOf(form, 'password'), customer?.password_hash ?? null);
    if (customer?.active !== 1 || !right)
      return renderPage(context, <LogInPage visit={visit} email={email} next={next} failed />, 401);
    await exitConnect(context, connect);
    await logInHere(context, shop, customer);
    return context.redirect(NEXT.test(next) ? next : '/account', 303);
  });

  app.post('/logout', async (context) => {
    await endStorefrontSession(shop, getCookie(context, SESSION_COOKIE));
    deleteCookie(context, SESSION_COOKIE, { path: '/' });
    await exitConnect(context, connect);
    return context.redirect('/', 303);
  });
};
