import type { Handler } from '../messaging/handle.ts';
import { connectAsCustomer } from './connect-as-customer.ts';
import { askOnce } from './in-flight.ts';

/** The button in the admin was pressed. */
export const onAdminConnect: Handler<'admin/connect'> = ({ customer, choice }, { shop, tab }, background) =>
  askOnce(background, tab.id, () => connectAsCustomer(background, { shop, customer, choice, from: tab }));
