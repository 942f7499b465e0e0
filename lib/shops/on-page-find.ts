import { findIsolation } from '../connect/isolation.ts';
import type { Handler } from '../messaging/handle.ts';
import { ok } from '../result.ts';
import { askShopById } from './ask-shop.ts';
import { toMenu } from './menu.ts';

/** Customers of a shop that fit what the agent typed. */
export const onPageFind: Handler<'page/find'> = ({ shop, q, cursor }, _sender, background) =>
  askShopById(background, shop, async ({ adapter, address, io, discovery }) => {
    const answer = await adapter.findCustomers(address, discovery.connectToken, q, cursor, io);
    if (!answer.ok) return answer;
    return ok({ ...answer.value, menu: toMenu(discovery, adapter, await findIsolation()) });
  });
