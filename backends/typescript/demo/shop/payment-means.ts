import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { PaymentMeansTable } from '../database/tables.ts';
import type { ShopContext } from './shop-context.ts';

export type PaymentMeans = Selectable<PaymentMeansTable>;

/** A card as the form sends it; only its last digits are kept. */
export const cardFields = z.object({
  number: z
    .string()
    .transform((number) => number.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{12,19}$/)),
  expires: z
    .string()
    .trim()
    .regex(/^(0[1-9]|1[0-2])\/\d{2}$/),
});
export type CardFields = z.infer<typeof cardFields>;

const brandOf = (number: string): string =>
  number.startsWith('4') ? 'Visa' : /^(5[1-5]|2[2-7])/.test(number) ? 'Mastercard' : 'Card';

export const findPaymentMeansOf = async ({ db }: ShopContext, customer: number): Promise<readonly PaymentMeans[]> =>
  db.selectFrom('shop_payment_means').selectAll().where('customer_id', '=', customer).orderBy('id').execute();

export const addPaymentMeans = async ({ db }: ShopContext, customer: number, card: CardFields): Promise<void> => {
  await db
    .insertInto('shop_payment_means')
    .values({
      customer_id: customer,
      brand: brandOf(card.number),
      last_digits: card.number.slice(-4),
      expires: card.expires,
    })
    .execute();
};

/** Only ever the customer's own. */
export const removePaymentMeans = async ({ db }: ShopContext, customer: number, id: number): Promise<void> => {
  await db.deleteFrom('shop_payment_means').where('id', '=', id).where('customer_id', '=', customer).execute();
};
