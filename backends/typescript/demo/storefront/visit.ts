import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { StorefrontSession as ConnectSession } from '../../../../lib/protocol/schema/session.ts';
import { createCart } from '../shop/cart-changes.ts';
import { findCart, findVisitorCart, type Cart } from '../shop/carts.ts';
import { GROUPS } from '../shop/groups.ts';
import { isLanguage, preferredLanguage, type Language } from '../shop/languages.ts';
import type { PriceScope } from '../shop/prices.ts';
import { createSecret, digestOf } from '../shop/secrets.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import type { Storefront } from '../shop/sites.ts';
import { changeSession, findLoggedIn, SESSION_COOKIE, type LoggedIn } from '../shop/storefront-sessions.ts';
import { createTranslate, type Translate } from './texts/texts.ts';

const VISITOR_COOKIE = 'shop_visitor';
const LANGUAGE_COOKIE = 'shop_language';
const MONTH = 2_592_000;

/** Who asks for a page of a storefront, and how it is shown to them. */
export interface Visit {
  readonly storefront: Storefront;
  /** A customer, guests included; null for an anonymous visitor. */
  readonly loggedIn: LoggedIn | null;
  /** The agent's session that this browser carries, if it does. */
  readonly connect: ConnectSession | null;
  readonly language: Language;
  readonly t: Translate;
  readonly prices: PriceScope;
  /** The open cart; null until something is put into one. */
  readonly cart: Cart | null;
}

export interface StorefrontEnv {
  Variables: { visit: Visit };
}

export type StorefrontContext = Context<StorefrontEnv>;

const chooseLanguage = (context: Context, loggedIn: LoggedIn | null): Language => {
  if (isLanguage(loggedIn?.session.language)) return loggedIn.session.language;
  const chosen = getCookie(context, LANGUAGE_COOKIE);
  return isLanguage(chosen) ? chosen : preferredLanguage(context.req.header('accept-language'));
};

const findOpenCart = async (
  context: Context,
  shop: ShopContext,
  storefront: Storefront,
  loggedIn: LoggedIn | null,
): Promise<Cart | null> => {
  if (loggedIn !== null) {
    const { session, customer } = loggedIn;
    const cart = session.cart_id === null ? null : await findCart(shop, session.cart_id);
    return cart?.ordered_at === null && cart.customer_id === customer.id ? cart : null;
  }
  const visitor = getCookie(context, VISITOR_COOKIE);
  const row = visitor === undefined ? null : await findVisitorCart(shop, digestOf(visitor), storefront.id);
  return row === null ? null : findCart(shop, row.id);
};

export const createVisit = async (
  context: Context,
  shop: ShopContext,
  storefront: Storefront,
  connect: ConnectSession | null,
): Promise<Visit> => {
  const loggedIn = await findLoggedIn(shop, storefront.id, getCookie(context, SESSION_COOKIE));
  const language = chooseLanguage(context, loggedIn);
  return {
    storefront,
    loggedIn,
    connect,
    language,
    t: createTranslate(language),
    prices: {
      storefrontDiscount: storefront.discount,
      wholesale: loggedIn?.customer.groups.includes(GROUPS.wholesale) ?? false,
    },
    cart: await findOpenCart(context, shop, storefront, loggedIn),
  };
};

/** The id of the visit's cart, begun now if there is none. */
export const requireCart = async (context: StorefrontContext, shop: ShopContext): Promise<number> => {
  const { cart, loggedIn, storefront, connect } = context.var.visit;
  if (cart !== null) return cart.id;
  const owner = { storefront: storefront.id, agent: connect?.agent.name ?? null };
  if (loggedIn !== null) {
    const id = await createCart(shop, { ...owner, customer: loggedIn.customer.id, visitorDigest: null });
    await changeSession(shop, loggedIn.session, { cart_id: id });
    return id;
  }
  const visitor = getCookie(context, VISITOR_COOKIE) ?? createSecret();
  setCookie(context, VISITOR_COOKIE, visitor, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: MONTH });
  return createCart(shop, { ...owner, customer: null, visitorDigest: digestOf(visitor) });
};

/** For this browser alone: what the customer's account says about language stays as it is. */
export const chooseLanguageHere = async (
  context: StorefrontContext,
  shop: ShopContext,
  language: Language,
): Promise<void> => {
  const { loggedIn } = context.var.visit;
  if (loggedIn !== null) await changeSession(shop, loggedIn.session, { language });
  else setCookie(context, LANGUAGE_COOKIE, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: MONTH });
};
