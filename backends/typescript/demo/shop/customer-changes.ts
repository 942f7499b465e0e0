import { fullName, type Customer } from './customers.ts';
import { foldText } from './fold-text.ts';
import { GROUPS } from './groups.ts';
import { hashPassword } from './passwords.ts';
import { instantOf, type ShopContext } from './shop-context.ts';

const searchOf = (person: Pick<Customer, 'first_name' | 'last_name' | 'email' | 'company'>) => ({
  search: foldText(`${fullName(person)} ${person.email} ${person.company ?? ''}`),
  sort_name: foldText(`${person.last_name} ${person.first_name}`),
});

export interface CustomerEdit {
  readonly first_name: string;
  readonly last_name: string;
  readonly company: string | null;
  readonly language: string;
  readonly active: boolean;
  readonly newsletter: boolean;
  readonly consents: boolean;
  readonly groups: readonly string[];
}

/** What an agent saves on the admin's edit page. */
export const editCustomer = async (shop: ShopContext, customer: Customer, edit: CustomerEdit): Promise<void> => {
  const { groups, active, newsletter, consents, ...texts } = edit;
  await shop.db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('shop_customer')
      .set({
        ...texts,
        ...searchOf({ ...texts, email: customer.email }),
        newsletter: newsletter ? 1 : 0,
        consents: consents ? 1 : 0,
      })
      .where('id', '=', customer.id)
      .execute();
    await transaction.deleteFrom('shop_membership').where('customer_id', '=', customer.id).execute();
    await transaction
      .insertInto('shop_membership')
      .values(groups.map((group_name) => ({ customer_id: customer.id, group_name })))
      .execute();
  });
  await setActive(shop, [customer.id], active);
};

/** Enables or disables customers; those who are so already stay untouched, with their sessions. */
export const setActive = async (shop: ShopContext, ids: readonly number[], active: boolean): Promise<void> => {
  if (ids.length === 0) return;
  await shop.db
    .updateTable('shop_customer')
    .set((eb) => ({ active: active ? 1 : 0, credentials_version: eb('credentials_version', '+', 1) }))
    .where('id', 'in', ids)
    .where('active', '=', active ? 0 : 1)
    .execute();
};

/** Whether the customer lets agents into the account. */
export const setConsents = async ({ db }: ShopContext, id: number, consents: boolean): Promise<void> => {
  await db
    .updateTable('shop_customer')
    .set({ consents: consents ? 1 : 0 })
    .where('id', '=', id)
    .execute();
};

/** The version that the change leaves behind, for the session that made it. */
export const changeEmail = async (shop: ShopContext, customer: Customer, email: string): Promise<number> => {
  await shop.db
    .updateTable('shop_customer')
    .set({ email, credentials_version: customer.credentials_version + 1, ...searchOf({ ...customer, email }) })
    .where('id', '=', customer.id)
    .execute();
  return customer.credentials_version + 1;
};

export const changePassword = async (shop: ShopContext, customer: Customer, password: string): Promise<number> => {
  await shop.db
    .updateTable('shop_customer')
    .set({ password_hash: await hashPassword(password), credentials_version: customer.credentials_version + 1 })
    .where('id', '=', customer.id)
    .execute();
  return customer.credentials_version + 1;
};

/** The account is gone; orders keep the name. */
export const deleteCustomer = async (shop: ShopContext, id: number): Promise<void> => {
  await shop.db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('shop_storefront_session').where('customer_id', '=', id).execute();
    await transaction.deleteFrom('shop_membership').where('customer_id', '=', id).execute();
    await transaction.deleteFrom('shop_customer_storefront').where('customer_id', '=', id).execute();
    await transaction.deleteFrom('shop_address').where('customer_id', '=', id).execute();
    await transaction.deleteFrom('shop_payment_means').where('customer_id', '=', id).execute();
    await transaction.deleteFrom('shop_customer').where('id', '=', id).execute();
  });
};

/** What the shop does when a customer logs in: the last visit moves. */
export const runLoginHook = async (shop: ShopContext, id: number): Promise<void> => {
  await shop.db
    .updateTable('shop_customer')
    .set({ last_visit_at: instantOf(shop.clock) })
    .where('id', '=', id)
    .execute();
};

export interface NewGuest {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly language: string;
  readonly storefront: string;
}

/** A customer without password, from a checkout without account. */
export const createGuest = async (shop: ShopContext, guest: NewGuest): Promise<number> => {
  const { storefront, ...person } = guest;
  return shop.db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('shop_customer')
      .values({
        ...person,
        ...searchOf({ ...person, company: null }),
        title: null,
        company: null,
        password_hash: null,
        active: 1,
        guest: 1,
        consents: 0,
        newsletter: 0,
        registered_at: instantOf(shop.clock),
        last_visit_at: null,
        credentials_version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction.insertInto('shop_membership').values({ customer_id: id, group_name: GROUPS.retail }).execute();
    await transaction
      .insertInto('shop_customer_storefront')
      .values({ customer_id: id, storefront_id: storefront })
      .execute();
    return id;
  });
};
