import { z } from 'zod';
import { createItems } from '../storage/items.ts';

/** A storefront that a shop offers for one customer. */
const place = z.object({ id: z.string().max(64), name: z.string().max(200) });
export type Place = z.infer<typeof place>;

/** What the shop offered for each customer, and what the agent took: ids of customers, so for this browser run only. */
const offers = createItems({
  area: 'session',
  prefix: 'places:',
  schema: z.object({
    places: z.array(place).max(500),
    suggested: z.string().nullable().default(null),
    chosen: z.string().nullable(),
  }),
});

/** The storefront chosen last at a shop, whoever the customer was. */
const lastChosen = createItems({ area: 'local', prefix: 'place:', schema: z.object({ id: z.string().max(64) }) });

const nameOf = (shop: string, customer: string): string => `${shop}:${customer}`;

/** Keeps what the shop offers for a customer now, and the one of these that is the customer's own. */
export const keepPlaces = async (
  shop: string,
  customer: string,
  places: readonly Place[],
  suggested: string | null,
): Promise<void> => {
  const chosen = (await offers.get(nameOf(shop, customer)))?.chosen ?? null;
  await offers.put(nameOf(shop, customer), { places: places.map(({ id, name }) => ({ id, name })), suggested, chosen });
};

/** Null where the shop was not asked yet, or chooses by itself. */
export const findPlaces = async (shop: string, customer: string): Promise<readonly Place[] | null> =>
  (await offers.get(nameOf(shop, customer)))?.places ?? null;

/** The agent chose: the same is taken for this customer, and for others who can be connected there, until they choose again. */
export const rememberPlace = async (shop: string, customer: string, id: string): Promise<void> => {
  const known = await offers.get(nameOf(shop, customer));
  if (known !== null) await offers.put(nameOf(shop, customer), { ...known, chosen: id });
  await lastChosen.put(shop, { id });
};

/**
 * Of several places the one that needs no question: the only one, the one that was taken for this customer before, their
 * own, or the one that was taken last.
 */
export const findUsualPlace = async (
  shop: string,
  customer: string,
  places: readonly Place[],
): Promise<string | null> => {
  const [only, ...more] = places;
  if (only !== undefined && more.length === 0) return only.id;
  const known = await offers.get(nameOf(shop, customer));
  const usual = [known?.chosen, known?.suggested, (await lastChosen.get(shop))?.id];
  return usual.find((one) => places.some(({ id }) => id === one)) ?? null;
};

/** The shop is removed. */
export const dropPlaces = (shop: string): Promise<void> => lastChosen.remove(shop);
