import { findIsolation } from '../connect/isolation.ts';
import type { Handler } from '../messaging/handle.ts';
import type { Failure } from '../protocol/errors.ts';
import type { Customer } from '../protocol/schema/customer.ts';
import type { Discovery } from '../protocol/schema/discovery.ts';
import { ok } from '../result.ts';
import { askShop } from './ask-shop.ts';
import { toMenu } from './menu.ts';

const findRefusal = ({ connectable, refusal }: Customer, { may }: Discovery): Failure | null => {
  if (!may.connect) return { code: 'not_allowed' };
  return connectable ? null : { code: refusal ?? 'not_allowed' };
};

/** Whether this customer can be connected, said before the click; the shop checks again at the click. */
export const onAdminPreflight: Handler<'admin/preflight'> = ({ customer }, { shop }, background) =>
  askShop(background, shop, async ({ adapter, address, io, discovery }) => {
    const answer = await adapter.getCustomer(address, customer, io);
    if (!answer.ok) return answer;
    return ok({ refusal: findRefusal(answer.value, discovery), menu: toMenu(discovery, await findIsolation()) });
  });
