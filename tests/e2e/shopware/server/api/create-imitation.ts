import { hasPrivilege, type AdminUser } from '../../shop/admin-users.ts';
import type { ShopwareShop } from '../../shop/shopware-shop.ts';
import { json } from '../shopware-replay.ts';
import { asText } from './criteria.ts';
import { forbidden, invalidUuid, unknownEntity } from './api-errors.ts';

const PRIVILEGE = 'api_proxy_imitate-customer';

/** A token for the stock login; measured: an empty body gets one too, and so do customers whom no storefront lets in. */
export function createImitation(
  shop: ShopwareShop,
  user: AdminUser,
  body: Readonly<Record<string, unknown>>,
): Response {
  if (!hasPrivilege(user, PRIVILEGE)) return forbidden(PRIVILEGE);
  const bound = { customerId: '', salesChannelId: '' };
  for (const name of ['customerId', 'salesChannelId'] as const) {
    const id = body[name];
    if (id === undefined) continue;
    if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) return invalidUuid(asText(id));
    const isKnown = name === 'customerId' ? shop.findCustomer(id) !== null : shop.findChannel(id) !== null;
    if (!isKnown) return unknownEntity(name === 'customerId' ? 'customer' : 'sales_channel', id, `/${name}`);
    bound[name] = id;
  }
  return json({ token: shop.imitation.issue({ ...bound, userId: user.id }) });
}
