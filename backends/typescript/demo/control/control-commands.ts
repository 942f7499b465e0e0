import { z } from 'zod';
import { changeEmail, deleteCustomer, setActive, setConsents } from '../shop/customer-changes.ts';
import { findCustomer } from '../shop/customers.ts';
import type { ShopContext } from '../shop/shop-context.ts';
import { MISBEHAVIOURS } from './misbehaviour.ts';

/** What `POST /__control` takes, one command a request. */
export const controlCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('advance'), seconds: z.number() }),
  z.strictObject({
    do: z.literal('misbehave'),
    how: z.enum(MISBEHAVIOURS).nullable(),
    /** Start of the paths that are answered wrongly. */
    path: z.string().startsWith('/').default('/admin/connect/'),
  }),
  z.strictObject({
    do: z.literal('customer'),
    id: z.int(),
    active: z.boolean().optional(),
    consents: z.boolean().optional(),
    email: z.email().optional(),
    deleted: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('agent'), id: z.int(), active: z.boolean() }),
  z.strictObject({ do: z.literal('forget-requests') }),
]);
export type ControlCommand = z.infer<typeof controlCommand>;

type CustomerCommand = Extract<ControlCommand, { do: 'customer' }>;

/** What happens to a customer behind the agent's back. */
export const changeCustomer = async (shop: ShopContext, command: CustomerCommand): Promise<void> => {
  const customer = await findCustomer(shop, command.id);
  if (customer === null) throw new Error(`there is no customer ${command.id}`);
  if (command.active !== undefined) await setActive(shop, [customer.id], command.active);
  if (command.consents !== undefined) await setConsents(shop, customer.id, command.consents);
  if (command.email !== undefined) await changeEmail(shop, customer, command.email);
  if (command.deleted === true) await deleteCustomer(shop, customer.id);
};
