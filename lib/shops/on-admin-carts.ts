import type { Handler } from '../messaging/handle.ts';
import { askShop } from './ask-shop.ts';

/** Carts of a customer that are not ordered yet, for the button's menu. */
export const onAdminCarts: Handler<'admin/carts'> = ({ customer }, { shop }, background) =>
  askShop(background, shop, ({ adapter, address, io }) => adapter.getCarts(address, customer, io));
