import { z } from 'zod';
import { hexId } from './hex-id.ts';
import { readName, translatedName } from './translated-name.ts';

/** Fields of a customer that are asked for, and no others. */
export const CUSTOMER_FIELDS = [
  'id',
  'firstName',
  'lastName',
  'email',
  'active',
  'guest',
  'salesChannelId',
  'languageId',
  'boundSalesChannelId',
  'boundSalesChannel',
] as const;

export const customerRow = z.object({
  id: hexId,
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().max(320),
  active: z.boolean(),
  guest: z.boolean(),
  salesChannelId: hexId,
  languageId: hexId,
  boundSalesChannelId: hexId.nullish(),
  boundSalesChannel: translatedName.nullish(),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** As long as names may be. */
const LONGEST_NAME = 200;

export const showCustomer = ({ firstName, lastName, email }: CustomerRow): string => {
  const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
  return (name === '' ? email : name).slice(0, LONGEST_NAME);
};

export const readBound = ({
  boundSalesChannelId: id,
  boundSalesChannel: channel,
}: CustomerRow): { readonly id: string; readonly name: string } | null =>
  id == null ? null : { id, name: channel == null ? '' : readName(channel) };

/** What the account itself says against connecting; null where nothing does. */
export const refuseAccount = ({ guest, active }: CustomerRow): 'customer_guest' | 'customer_inactive' | null => {
  if (guest) return 'customer_guest';
  return active ? null : 'customer_inactive';
};
