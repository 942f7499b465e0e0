import type { Handler } from '../messaging/handle.ts';
import { fail } from '../result.ts';
import { findShop } from '../shops/shop-store.ts';
import { connectAsCustomer } from './connect-as-customer.ts';
import { askOnce } from './in-flight.ts';

/** A customer was chosen in the popup. */
export const onPageConnect: Handler<'page/connect'> = (input, { tab }, background) =>
  askOnce(background, tab?.id, async () => {
    const shop = await findShop(input.shop);
    if (shop === null) return fail({ code: 'shop_unknown' });
    return connectAsCustomer(background, { shop, customer: input.customer, choice: input.choice, from: tab });
  });
