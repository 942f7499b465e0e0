import type { Selectable } from 'kysely';
import type { StorefrontSessionTable } from '../database/tables.ts';
import { findCustomer, type Customer } from './customers.ts';
import { createSecret, digestOf } from './secrets.ts';
import { instantOf, type ShopContext } from './shop-context.ts';

export type StorefrontSession = Selectable<StorefrontSessionTable>;

export const SESSION_COOKIE = 'shop_session';

export interface LoggedIn {
  readonly session: StorefrontSession;
  readonly customer: Customer;
}

export interface NewSession {
  readonly storefront: string;
  readonly customer: Pick<Customer, 'id' | 'credentials_version' | 'language'>;
  readonly cart: number | null;
  readonly impersonated: boolean;
}

/** Opens a session and says the cookie's secret, which is stored nowhere. */
export const startStorefrontSession = async (shop: ShopContext, input: NewSession): Promise<string> => {
  const secret = createSecret();
  await shop.db
    .insertInto('shop_storefront_session')
    .values({
      secret_digest: digestOf(secret),
      storefront_id: input.storefront,
      customer_id: input.customer.id,
      credentials_version: input.customer.credentials_version,
      language: input.customer.language,
      cart_id: input.cart,
      impersonated: input.impersonated ? 1 : 0,
      started_at: instantOf(shop.clock),
    })
    .execute();
  return secret;
};

/**
 * Who is logged in with that cookie. Nobody where the customer has been disabled or deleted, or where password or
 * e-mail have changed elsewhere since.
 */
export const findLoggedIn = async (
  shop: ShopContext,
  storefront: string,
  secret: string | undefined,
): Promise<LoggedIn | null> => {
  if (secret === undefined || secret === '') return null;
  const session = await shop.db
    .selectFrom('shop_storefront_session')
    .selectAll()
    .where('secret_digest', '=', digestOf(secret))
    .where('storefront_id', '=', storefront)
    .executeTakeFirst();
  if (session === undefined) return null;
  const customer = await findCustomer(shop, session.customer_id);
  if (customer?.active !== 1 || customer.credentials_version !== session.credentials_version) return null;
  return { session, customer };
};

export const endStorefrontSession = async (shop: ShopContext, secret: string | undefined): Promise<void> => {
  if (secret === undefined) return;
  await shop.db.deleteFrom('shop_storefront_session').where('secret_digest', '=', digestOf(secret)).execute();
};

export const changeSession = async (
  shop: ShopContext,
  session: StorefrontSession,
  values: Partial<Pick<StorefrontSession, 'cart_id' | 'language' | 'credentials_version'>>,
): Promise<void> => {
  await shop.db
    .updateTable('shop_storefront_session')
    .set(values)
    .where('secret_digest', '=', session.secret_digest)
    .execute();
};
