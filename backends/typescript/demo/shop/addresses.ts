import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AddressTable } from '../database/tables.ts';
import type { ShopContext } from './shop-context.ts';

export type AddressRow = Selectable<AddressTable>;

const line = z.string().trim().min(1).max(200);

/** An address as the forms send it. */
export const addressFields = z.object({
  name: line,
  street: line,
  postcode: z.string().trim().min(1).max(20),
  city: line,
  country: line,
  phone: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((phone) => (phone == null || phone === '' ? null : phone)),
});
export type AddressFields = z.infer<typeof addressFields>;

/** One line for each part, as it stands on a parcel. */
export const addressLines = (address: AddressFields): readonly string[] => [
  address.name,
  address.street,
  `${address.postcode} ${address.city}`,
  address.country,
];

export const findAddressesOf = async ({ db }: ShopContext, customer: number): Promise<readonly AddressRow[]> =>
  db.selectFrom('shop_address').selectAll().where('customer_id', '=', customer).orderBy('id').execute();

export const addAddress = async ({ db }: ShopContext, customer: number, fields: AddressFields): Promise<void> => {
  await db
    .insertInto('shop_address')
    .values({ customer_id: customer, ...fields })
    .execute();
};

/** Only ever the customer's own. */
export const removeAddress = async ({ db }: ShopContext, customer: number, id: number): Promise<void> => {
  await db.deleteFrom('shop_address').where('id', '=', id).where('customer_id', '=', customer).execute();
};
